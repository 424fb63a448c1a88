// Plain Cytoscape.js as its documentation shows it: every default of the renderer, labels, curved edges with arrows, classes for state.
import { drawn, Frames, frame, longestTask, nothing, pointer, shown } from "./probe.js";

const colours = { Group: "#1c58c4", StateActor: "#2f3945", Person: "#d95f0a", Place: "#25855a", Event: "#b83488" };
const style = [
  { selector: "node", style: { label: "data(name)", "background-color": "data(colour)", width: "data(size)", height: "data(size)", "font-size": 11 } },
  { selector: "edge", style: { "curve-style": "bezier", "target-arrow-shape": "triangle", width: 1.5, "line-color": "#888", "target-arrow-color": "#888" } },
  { selector: ".hidden", style: { display: "none" } },
  { selector: ".lit", style: { "background-color": "#c60", "line-color": "#c60", "target-arrow-color": "#c60" } },
];
let cy;
let graph;
const frames = new Frames();

window.bench = {
  async open(query) {
    const places = await (await fetch(`/api/places?${query}`)).json();
    const began = performance.now();
    graph = await (await fetch(`/api/graph?${query}`)).json();
    const elements = [
      ...graph.nodes.map(({ id, name, kind, degree }) => ({
        group: "nodes",
        data: { id, name, colour: colours[kind], size: 24 + Math.min(30, 3 * Math.sqrt(degree)) },
        position: places[id],
      })),
      ...graph.edges.map(({ id, from, to }) => ({ group: "edges", data: { id, source: from, target: to } })),
    ];
    cy = cytoscape({ container: document.getElementById("canvas"), elements, style, layout: { name: "preset" } });
    await drawn(cy);
    const whole = performance.now() - began;
    window.cy = cy;
    lightOnHover();
    return { first: whole, whole };
  },
  places: (ids) => ids.map((id) => ({ ...cy.getElementById(id).renderedPosition() })),
  startFrames: () => frames.start(),
  stopFrames: () => frames.stop(),
  nothing,
  async hide(ids, on) {
    const began = performance.now();
    cy.batch(() => {
      for (const id of ids) cy.getElementById(id).toggleClass("hidden", on);
    });
    await shown();
    return performance.now() - began;
  },
  async year(year) {
    const began = performance.now();
    cy.batch(() => {
      for (const edge of graph.edges) {
        const out = edge.startMin > year * 10000 + 1231 || edge.endMax < year * 10000 + 101;
        cy.getElementById(edge.id).toggleClass("hidden", out);
      }
    });
    await shown();
    return performance.now() - began;
  },
  async everyYear() {
    cy.elements().removeClass("hidden");
    await shown();
  },
  hovered: () => window.lit ?? null,
  forget: () => {
    window.lit = undefined;
  },
  async layout() {
    const began = performance.now();
    const stopped = new Promise((done) => cy.one("layoutstop", done));
    cy.layout({ name: "cose", animate: false }).run();
    await stopped;
    const ended = performance.now();
    await frame();
    await new Promise((done) => setTimeout(done, 100));
    return { ms: ended - began, task: longestTask(began - 5, ended) };
  },
};

function lightOnHover() {
  cy.on("mouseover", "node", async (event) => {
    const moved = pointer.moved;
    cy.batch(() => {
      cy.$(".lit").removeClass("lit");
      event.target.closedNeighborhood().addClass("lit");
    });
    await shown();
    window.lit = performance.now() - moved;
  });
}
