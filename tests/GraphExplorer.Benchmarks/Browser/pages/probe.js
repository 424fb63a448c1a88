// What both pages measure with: frames, long tasks, and "until it is on the screen".
export const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Two frames later whatever was drawn in this one has been shown. */
export async function shown() {
  await frame();
  await frame();
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
