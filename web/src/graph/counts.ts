import type { GraphFilter, Sight } from "./filter";
import type { Subgraph } from "./subgraph";
import { edgeStateAt, nodeStateAt, windowOf, type TimeState } from "./time";

export interface Count {
  /** How many are in sight, and how many the canvas holds. */
  readonly shown: number;
  readonly total: number;
}

/** What the legend says; sent to the page as JSON after every change of sight. */
export interface Counts {
  readonly nodes: Count;
  readonly edges: Count;
  readonly kinds: Readonly<Record<string, Count>>;
  readonly types: Readonly<Record<string, Count>>;
  /** Edges and events by how sure they are at the chosen time, over all that is held (not only what is in sight). */
  readonly states: Readonly<Record<TimeState, number>>;
  readonly disputed: Count;
  readonly folded: number;
  readonly time: string | null;
}

type Tally = Record<string, { shown: number; total: number }>;

export function countSight(
  graph: Pick<Subgraph, "nodes" | "edges">,
  sight: Sight,
  { time, assumeOngoing }: Pick<GraphFilter, "time" | "assumeOngoing">,
): Counts {
  const window = windowOf(time);
  const kinds: Tally = {};
  const types: Tally = {};
  const states: Record<TimeState, number> = { certain: 0, possible: 0, assumed: 0, undated: 0, absent: 0 };
  const disputed = { shown: 0, total: 0 };
  for (const node of graph.nodes) {
    tally(kinds, node.kind, sight.nodes.has(node.id));
    const state = nodeStateAt(node, window);
    if (state) states[state]++;
  }
  for (const edge of graph.edges) {
    const shown = sight.edges.has(edge.id);
    tally(types, edge.type, shown);
    states[edgeStateAt(edge, window, assumeOngoing)]++;
    if (edge.disputed) disputed.total++;
    if (edge.disputed && shown) disputed.shown++;
  }
  return {
    nodes: { shown: sight.nodes.size, total: graph.nodes.length },
    edges: { shown: sight.edges.size, total: graph.edges.length },
    kinds,
    types,
    states,
    disputed,
    time,
    folded: [...sight.folded.values()].reduce((sum, count) => sum + count, 0),
  };
}

function tally(counts: Tally, key: string, shown: boolean): void {
  const count = (counts[key] ??= { shown: 0, total: 0 });
  count.total++;
  if (shown) count.shown++;
}
