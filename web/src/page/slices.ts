/** A task as long as this is not felt; what is left waits for the next one. */
const sliceMs = 12;

/** Maps a long list in slices, between which the page answers its reader. */
export async function mapInSlices<T, R>(elements: readonly T[], map: (element: T) => R): Promise<R[]> {
  const mapped: R[] = [];
  let until = performance.now() + sliceMs;
  for (const element of elements) {
    if (performance.now() >= until) {
      await nextTask();
      until = performance.now() + sliceMs;
    }
    mapped.push(map(element));
  }
  return mapped;
}

/** A message is the soonest task that comes after the frame and the input that are waiting. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
