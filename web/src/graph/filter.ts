import type { GraphEdge, GraphNode, Subgraph } from "./subgraph";
import { edgeStateAt, nodeStateAt, windowOf, type TimeState, type TimeWindow } from "./time";

/** What of a subgraph is left out of sight; the twin of C# `GraphFilter`, in its JSON form. */
export interface GraphFilter {
  /** Ids of hidden nodes and edges. */
  readonly hide: readonly string[];
  /** Ids of nodes whose otherwise unconnected neighbours are folded away. */
  readonly collapse: readonly string[];
  readonly hideKinds: readonly string[];
  readonly hideTypes: readonly string[];
  /** Edges with a lower confidence (0 to 100) are left out. */
  readonly minConfidence: number;
  /** Only disputed edges and their ends. */
  readonly disputedOnly: boolean;
  /** Only what may have been so at some time of this instant or range (EDTF, see `windowOf`); null = all time. */
  readonly time: string | null;
  /** The rule "assumed ongoing": an edge of which no source gives an end is taken to go on. */
  readonly assumeOngoing: boolean;
}

export const noFilter: GraphFilter = {
  hide: [],
  collapse: [],
  hideKinds: [],
  hideTypes: [],
  minConfidence: 0,
  disputedOnly: false,
  time: null,
  assumeOngoing: true,
};

export interface Sight {
  /** Ids of the nodes and edges in sight. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** For each collapsed node in sight, how many neighbours are folded into it. */
  readonly folded: ReadonlyMap<string, number>;
  /** For each edge and each event in sight, its state at the time of the filter. */
  readonly states: ReadonlyMap<string, TimeState>;
}

type Drawn = Pick<Subgraph, "nodes" | "edges">;

/**
 * Decides what is in sight, by the same rules in the same order as C# `SubgraphFilter`:
 * 1. A node is out when it is hidden by id or kind, or is an event that cannot have happened in the window of time.
 * 2. An edge is out when it is hidden by id or type, is below the least confidence, is undisputed though only disputed
 *    ones are wanted, cannot have held in the window (or only by the rule of assumed ends, and that is off), or has an
 *    end that is out.
 * 3. With disputed only, a node without an edge in sight is out.
 * 4. A collapsed node folds away each neighbour that has no edge in sight to anything but that node.
 */
export function applyFilter(graph: Drawn, filter: GraphFilter): Sight {
  const hide = new Set(filter.hide);
  const hideKinds = new Set(filter.hideKinds);
  const hideTypes = new Set(filter.hideTypes);
  const window = windowOf(filter.time);
  const nodes = new Set<string>();
  for (const node of graph.nodes) {
    if (hide.has(node.id) || hideKinds.has(node.kind)) continue;
    if (nodeStateAt(node, window) !== "absent") nodes.add(node.id);
  }
  const edges = graph.edges.filter(
    (edge) =>
      nodes.has(edge.from) &&
      nodes.has(edge.to) &&
      !hide.has(edge.id) &&
      !hideTypes.has(edge.type) &&
      edge.confidence >= filter.minConfidence &&
      (edge.disputed || !filter.disputedOnly) &&
      edgeStateAt(edge, window, filter.assumeOngoing) !== "absent",
  );
  if (filter.disputedOnly) keepConnected(nodes, edges);
  const folded = fold(nodes, edges, filter.collapse);
  const seen = edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
  return {
    nodes,
    edges: new Set(seen.map((edge) => edge.id)),
    folded,
    states: statesOf(graph.nodes, nodes, seen, { window, assumeOngoing: filter.assumeOngoing }),
  };
}

/** True when the filter leaves nothing out. */
export function isEmpty(filter: GraphFilter): boolean {
  return (
    filter.hide.length + filter.collapse.length + filter.hideKinds.length + filter.hideTypes.length === 0 &&
    filter.minConfidence === 0 &&
    !filter.disputedOnly &&
    filter.time === null &&
    filter.assumeOngoing
  );
}

function keepConnected(nodes: Set<string>, edges: readonly GraphEdge[]): void {
  const connected = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  for (const id of nodes) if (!connected.has(id)) nodes.delete(id);
}

function fold(nodes: Set<string>, edges: readonly GraphEdge[], collapse: readonly string[]): Map<string, number> {
  const neighbours = neighboursOf(edges);
  const centres = new Set(collapse);
  const folded = new Map<string, number>();
  for (const centre of centres) {
    if (!nodes.has(centre)) continue;
    let leaves = 0;
    for (const id of neighbours.get(centre) ?? []) {
      if (centres.has(id) || neighbours.get(id)?.size !== 1) continue;
      if (nodes.delete(id)) leaves++;
    }
    folded.set(centre, leaves);
  }
  return folded;
}

/** The other ends by node id; an edge from a node to itself makes no neighbour. */
function neighboursOf(edges: readonly GraphEdge[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    add(edge.from, edge.to);
    add(edge.to, edge.from);
  }
  return neighbours;
}

function statesOf(
  all: readonly GraphNode[],
  nodes: ReadonlySet<string>,
  edges: readonly GraphEdge[],
  { window, assumeOngoing }: { window: TimeWindow | null; assumeOngoing: boolean },
): Map<string, TimeState> {
  const states = new Map<string, TimeState>();
  for (const node of all) {
    const state = nodes.has(node.id) ? nodeStateAt(node, window) : null;
    if (state) states.set(node.id, state);
  }
  for (const edge of edges) states.set(edge.id, edgeStateAt(edge, window, assumeOngoing));
  return states;
}
