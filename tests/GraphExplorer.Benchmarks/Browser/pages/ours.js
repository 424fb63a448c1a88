// The product's own module, as a page imports it.
import { create } from "/app/canvas.js";
import { drawn, Frames, longestTask, nothing, pointer, shown } from "./probe.js";

const frames = new Frames();
let canvas;

window.bench = {
  async open(query) {
    const places = await (await fetch(`/api/places?${query}`)).json();
    const began = performance.now();
    const first = firstPicture().then(() => performance.now() - began);
    canvas = create(document.getElementById("canvas"), {}, null);
    canvas.restore({ positions: places, pins: [], notes: [] });
    await canvas.load(query);
    await drawn(canvas.stage.cy);
    window.canvas = canvas;
    return { first: await first, whole: performance.now() - began };
  },
  places: (ids) => ids.map((id) => ({ ...canvas.stage.cy.getElementById(id).renderedPosition() })),
  startFrames: () => frames.start(),
  stopFrames: () => frames.stop(),
  nothing,
  async hide(ids, on) {
    const began = performance.now();
    canvas.applyFilter({ ...canvas.stage.filter, hide: on ? ids : [] });
    await shown();
    return performance.now() - began;
  },
  async year(year) {
    const began = performance.now();
    canvas.previewTime(String(year));
    await shown();
    return performance.now() - began;
  },
  async everyYear() {
    canvas.setTime(null);
    await shown();
  },
  hovered: () => window.lit ?? null,
  forget: () => {
    window.lit = undefined;
  },
  async layout() {
    const began = performance.now();
    await canvas.layout("force");
    const ended = performance.now();
    await new Promise((done) => setTimeout(done, 100));
    const answered = performance.getEntriesByName("layout-answered").at(-1)?.startTime ?? ended;
    return { ms: answered - began, task: longestTask(began, answered - 1), applying: longestTask(answered - 60, performance.now()) };
  },
};

/** The canvas paints all nodes and lines at once before Cytoscape has its elements; the frame with them is the one that follows. */
async function firstPicture() {
  await new Promise((done) => addEventListener("canvas-first", done, { once: true }));
  await shown();
}

addEventListener("canvas-lit", async () => {
  const moved = pointer.moved;
  await shown();
  window.lit = performance.now() - moved;
});
