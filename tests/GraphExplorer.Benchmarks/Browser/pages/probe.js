// What both pages measure with: frames, long tasks, and "until it is on the screen".
export const frame = () => new Promise((done) => requestAnimationFrame(done));

/** What an act changes is drawn in the frame that follows it; when the next one starts it has been shown. The rule for both sides. */
export async function shown() {
  await frame();
  await frame();
}

/** What the display alone takes: the floor under every figure of a change. */
export async function nothing() {
  const began = performance.now();
  await shown();
  return performance.now() - began;
}

/** For a first picture, which may take several frames. Cytoscape tells of each drawing within the frame that makes it; at the start of the next frame it has been shown. */
export function drawn(cy) {
  return new Promise((done) => cy.one("render", () => frame().then(done)));
}

export class Frames {
  gaps = [];
  start() {
    this.gaps = [];
    this.running = true;
    let last = performance.now();
    const tick = (now) => {
      this.gaps.push(now - last);
      last = now;
      if (this.running) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(tick);
    });
  }
  stop() {
    this.running = false;
    return this.gaps;
  }
}

const tasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
}).observe({ type: "longtask", buffered: true });

/** The longest task that began in the span; 0 when none took 50 ms. */
export function longestTask(from, to) {
  return Math.max(0, ...tasks.filter((task) => task.startTime >= from && task.startTime < to).map((task) => task.duration));
}

/** When the pointer last moved, in the page's clock. */
export const pointer = { moved: 0 };
addEventListener("mousemove", (event) => (pointer.moved = event.timeStamp), { capture: true });
