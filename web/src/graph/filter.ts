import { runChain } from "./chain";
import { HeldGraph, type Drawn } from "./heldGraph";
import { Sieve, type Hidden } from "./sieve";
import type { FilterStep } from "./steps";
import { edgeStateAt, nodeStateAt, windowOf, type TimeState, type TimeWindow } from "./time";

/** What of a subgraph is left out of sight; the twin of C# `GraphFilter`, in its JSON form. */
export interface GraphFilter {
  /** Ids of hidden nodes and edges. */
  readonly hide: readonly string[];
  /** Ids of nodes whose otherwise unconnected neighbours are folded away. */
  readonly collapse: readonly string[];
  /** Applied one after another to what hand and time have left. */
  readonly steps: readonly FilterStep[];
  /** Only what may have been so at some time of this instant or range (EDTF, see `windowOf`); null = all time. */
  readonly time: string | null;
  /** The rule "assumed ongoing": an edge of which no source gives an end is taken to go on. */
  readonly assumeOngoing: boolean;
}

export const noFilter: GraphFilter = {
  hide: [],
  collapse: [],
  steps: [],
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
  /** What each rule took out of sight, in the order of the rules. */
  readonly hidden: readonly Hidden[];
}

/**
 * Decides what is in sight, by the same rules in the same order as C# `SubgraphFilter`:
 * 1. What is hidden by hand is out, and an edge whose end is out.
 * 2. An event that cannot have happened in the window of time is out, and an edge that cannot have held in it (or only
 *    by the rule of assumed ends, and that is off).
 * 3. The steps of the chain, in their order.
 * 4. A collapsed node folds away each neighbour that has no edge in sight to anything but that node.
 *
 * `held` is the graph by numbers; who filters one graph again and again makes it once.
 */
export function applyFilter(graph: Drawn, filter: GraphFilter, held = new HeldGraph(graph)): Sight {
  const sieve = new Sieve(held);
  const window = windowOf(filter.time);
  hideByHand(sieve, new Set(filter.hide));
  keepTime(sieve, window, filter.assumeOngoing);
  runChain(sieve, filter.steps);
  const folded = fold(sieve, filter.collapse);
  const nodes = graph.nodes.filter((_, place) => sieve.nodes[place] === 1);
  const edges = graph.edges.filter((_, place) => sieve.edges[place] === 1);
  const states = new Map<string, TimeState>();
  for (const node of nodes) {
    const state = nodeStateAt(node, window);
    if (state) states.set(node.id, state);
  }
  for (const edge of edges) states.set(edge.id, edgeStateAt(edge, window, filter.assumeOngoing));
  return {
    nodes: new Set(nodes.map((node) => node.id)),
    edges: new Set(edges.map((edge) => edge.id)),
    folded,
    states,
    hidden: sieve.hidden,
  };
}

function hideByHand(sieve: Sieve, hide: ReadonlySet<string>): void {
  if (hide.size === 0) return;
  sieve.held.graph.nodes.forEach((node, place) => (sieve.nodes[place] = hide.has(node.id) ? 0 : 1));
  sieve.held.graph.edges.forEach((edge, place) => (sieve.edges[place] = hide.has(edge.id) ? 0 : 1));
  sieve.settle("hand");
}

function keepTime(sieve: Sieve, window: TimeWindow | null, assumeOngoing: boolean): void {
  if (window === null) return;
  sieve.held.graph.nodes.forEach((node, place) => {
    if (nodeStateAt(node, window) === "absent") sieve.nodes[place] = 0;
  });
  sieve.held.graph.edges.forEach((edge, place) => {
    if (edgeStateAt(edge, window, assumeOngoing) === "absent") sieve.edges[place] = 0;
  });
  sieve.settle("time");
}

function fold(sieve: Sieve, collapse: readonly string[]): Map<string, number> {
  const { held } = sieve;
  const edges = sieve.edges.slice();
  const centres = new Set(collapse);
  const folded = new Map<string, number>();
  for (const id of centres) {
    const centre = held.find(id);
    if (centre < 0 || sieve.nodes[centre] === 0) continue;
    let leaves = 0;
    for (const edge of held.edgesAt(centre)) {
      const node = held.across(edge, centre);
      if (edges[edge] === 0 || node === centre || sieve.nodes[node] === 0) continue;
      if (centres.has(held.graph.nodes[node]!.id) || !hangsOnlyOn(held, edges, centre, node)) continue;
      sieve.nodes[node] = 0;
      leaves++;
    }
    folded.set(id, leaves);
  }
  sieve.settle("fold");
  return folded;
}

function hangsOnlyOn(held: HeldGraph, edges: Uint8Array, centre: number, node: number): boolean {
  return held.edgesAt(node).every((edge) => {
    const other = held.across(edge, node);
    return edges[edge] === 0 || other === centre || other === node;
  });
}
