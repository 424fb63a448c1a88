import type { GraphEdge } from "./subgraph";

/** Edges by the nodes that they touch. */
export interface Links {
  /** The edges of a node, one from it to itself once. */
  around(id: string): readonly GraphEdge[];
}

export function linksOf(edges: readonly GraphEdge[]): Links {
  const byNode = new Map<string, GraphEdge[]>();
  const note = (id: string, edge: GraphEdge) => {
    const known = byNode.get(id);
    if (known) known.push(edge);
    else byNode.set(id, [edge]);
  };
  for (const edge of edges) {
    note(edge.from, edge);
    if (edge.to !== edge.from) note(edge.to, edge);
  }
  return { around: (id) => byNode.get(id) ?? [] };
}

export interface Thread {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** No more nodes than an eye can follow; a further step that would pass it is not taken. */
const threadNodesMax = 120;
const threadStepsMax = 4;

/**
 * The paths through a node: what leads to it, edge by edge in their direction, and what it leads to. A symmetric edge
 * leads both ways, but only to the nearest neighbours: going on from there would soon light everything.
 */
export function threadThrough(id: string, links: Links): Thread {
  const nodes = new Set([id]);
  const edges = new Set<string>();
  for (const edge of links.around(id)) {
    edges.add(edge.id);
    nodes.add(edge.from).add(edge.to);
  }
  let [up, down] = [beyond([id], links, "from"), beyond([id], links, "to")];
  for (let step = 2; step <= threadStepsMax && up.length + down.length > 0; step++) {
    const found = [...stepsFrom(up, links, "from"), ...stepsFrom(down, links, "to")];
    const fresh = new Set(found.flatMap((edge) => [edge.from, edge.to]).filter((end) => !nodes.has(end)));
    if (nodes.size + fresh.size > threadNodesMax) break;
    const [nextUp, nextDown] = [beyond(up, links, "from"), beyond(down, links, "to")];
    for (const edge of found) edges.add(edge.id);
    [up, down] = [nextUp.filter((end) => !nodes.has(end)), nextDown.filter((end) => !nodes.has(end))];
    for (const end of fresh) nodes.add(end);
  }
  return { nodes, edges };
}

/** Directed edges that leave the given nodes towards their `end`. */
function stepsFrom(ids: readonly string[], links: Links, end: "from" | "to"): GraphEdge[] {
  const start = end === "from" ? "to" : "from";
  return ids.flatMap((id) => links.around(id).filter((edge) => edge.directed && edge[start] === id));
}

function beyond(ids: readonly string[], links: Links, end: "from" | "to"): string[] {
  return [...new Set(stepsFrom(ids, links, end).map((edge) => edge[end]))];
}
