import { generator } from "../src/layout/seed";
import type { GraphEdge, GraphNode, Subgraph } from "../src/graph/subgraph";
import { boundsOf } from "./bounds";

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
const edgesPerNode = 3;

/** A node and everything one step away, with the edges among them. */
export function around(graph: Subgraph, id: string): Subgraph {
  const near = new Set([
    id,
    ...graph.edges.filter((edge) => edge.from === id || edge.to === id).flatMap((edge) => [edge.from, edge.to]),
  ]);
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => near.has(node.id)),
    edges: graph.edges.filter((edge) => near.has(edge.from) && near.has(edge.to)),
  };
}

/** A made-up network with hubs, to see how the canvas bears a large one: `size` nodes, three times as many edges. */
export function synthetic(size: number): Subgraph {
  const random = generator(size);
  const nodes = Array.from({ length: size }, (_, index) => syntheticNode(index));
  const edges = Array.from({ length: size * edgesPerNode }, (_, index) => syntheticEdge(index, size, random));
  return { version: 1, dataVersion: "synthetic", nodes, edges, truncated: null, queries: [] };
}

function syntheticNode(index: number): GraphNode {
  const kind = kinds[index % kinds.length]!;
  return {
    id: `n${index}`,
    kind,
    labels: [kind],
    name: `Made-up ${kind} ${index}`,
    status: "",
    degree: index % 7 === 0 ? 9 : 4,
    ...boundsOf("", ""),
    when: "",
    properties: {},
  };
}

function syntheticEdge(index: number, size: number, random: () => number): GraphEdge {
  const start = String(1990 + Math.floor(random() * 30));
  return {
    id: `e${index}`,
    type: types[index % types.length]!,
    from: `n${index % size}`,
    to: `n${Math.floor(size * random() * random())}`,
    directed: true,
    startEdtf: start,
    endEdtf: "",
    startText: start,
    ...boundsOf(start, ""),
    status: "accepted",
    confidence: 30 + Math.floor(random() * 60),
    disputed: index % 50 === 0,
    claimCount: 1,
    sourceCount: 1,
    properties: {},
  };
}
