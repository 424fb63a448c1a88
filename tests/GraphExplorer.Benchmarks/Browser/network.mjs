// A made-up militant network for the benchmark, the same at every run: six kinds, nine types, hubs by preferential attachment, dated ties.
import { createRequire } from "node:module";

const kinds = ["Group", "Group", "Person", "Place", "Event", "StateActor"];
const types = [
  "ALLIED_WITH",
  "SPLINTER_OF",
  "PLEDGED_TO",
  "FOUGHT",
  "LEADS",
  "PARTICIPATED_IN",
  "ACTIVE_IN",
  "OCCURRED_IN",
  "RIVAL_OF",
];
const noLatest = 99991231;

/** A subgraph as `/api/graph` sends it, and a place for each node. */
export function network(nodeCount, edgeCount, web) {
  const random = generator(nodeCount * 31 + edgeCount);
  const edges = edgesOf(nodeCount, edgeCount, random);
  const degrees = new Array(nodeCount).fill(0);
  for (const edge of edges) {
    degrees[Number(edge.from.slice(1))]++;
    degrees[Number(edge.to.slice(1))]++;
  }
  const nodes = degrees.map((degree, index) => nodeOf(index, degree));
  return {
    graph: { version: 1, dataVersion: "benchmark", nodes, edges, truncated: null, queries: [] },
    positions: placesOf(nodes, edges, web),
  };
}

function nodeOf(index, degree) {
  const kind = kinds[index % kinds.length];
  const bounds = { startMin: 0, startMax: noLatest, endMin: 0, endMax: noLatest };
  return {
    id: `n${index}`,
    kind,
    labels: [kind],
    name: `Made-up ${kind} ${index}`,
    status: "",
    degree,
    ...bounds,
    when: "",
    properties: {},
  };
}

function edgesOf(nodeCount, edgeCount, random) {
  const ends = [0];
  return Array.from({ length: edgeCount }, (_, index) => {
    const from = index + 1 < nodeCount ? index + 1 : Math.floor(random() * nodeCount);
    let to = random() < 0.6 ? ends[Math.floor(random() * ends.length)] : Math.floor(random() * Math.min(nodeCount, from + 1));
    if (to === from) to = (from + 1) % nodeCount;
    ends.push(from, to);
    return edgeOf(index, from, to, random);
  });
}

function edgeOf(index, from, to, random) {
  const year = 1990 + Math.floor(random() * 30);
  const ended = random() < 0.5;
  const end = ended ? year + Math.floor(random() * 10) : null;
  return {
    id: `e${index}`,
    type: types[Math.floor(random() * types.length)],
    from: `n${from}`,
    to: `n${to}`,
    directed: true,
    startEdtf: String(year),
    endEdtf: ended ? String(end) : "",
    startText: String(year),
    startMin: year * 10000 + 101,
    startMax: year * 10000 + 1231,
    endMin: ended ? end * 10000 + 101 : year * 10000 + 101,
    endMax: ended ? end * 10000 + 1231 : noLatest,
    status: "accepted",
    confidence: 30 + Math.floor(random() * 60),
    disputed: index % 50 === 0,
    claimCount: 1,
    sourceCount: 1,
    properties: {},
  };
}

/** ForceAtlas2 from a spiral: the same places for both sides of the comparison. */
function placesOf(nodes, edges, web) {
  const require = createRequire(`${web}/package.json`);
  const Graph = require("graphology");
  const forceAtlas2 = require("graphology-layout-forceatlas2");
  const graph = new Graph({ multi: false, type: "undirected" });
  nodes.forEach((node, index) => {
    const [radius, angle] = [14 * Math.sqrt(index + 1), index * 2.399963];
    graph.addNode(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const { from, to } of edges) if (from !== to && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true, scalingRatio: 400, gravity: 0.6, slowDown: 4 };
  return forceAtlas2(graph, { iterations: nodes.length > 2000 ? 80 : 200, settings });
}

/** mulberry32 */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
