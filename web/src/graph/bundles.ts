import type { GraphEdge } from "./subgraph";
import type { TimeState } from "./time";

/** Several edges between the same two nodes, drawn as one line. */
export interface Bundle {
  /** The two ends, in order: the name of the bundle. */
  readonly pair: string;
  /** The edge that stands for all: the surest in time, then the one with most confidence. */
  readonly lead: string;
  /** All edges of it that are in sight, the lead too. */
  readonly members: readonly GraphEdge[];
}

const surest: readonly (TimeState | undefined)[] = ["certain", "possible", "assumed", "undated"];

/** The edges that share their two ends with another one, by their ends. */
export function parallelEdges(edges: readonly GraphEdge[]): Map<string, readonly GraphEdge[]> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const known = pairs.get(pair);
    if (known) known.push(edge);
    else pairs.set(pair, [edge]);
  }
  return new Map([...pairs].filter(([, members]) => members.length > 1));
}

/** The bundles of what is in sight; a pair that is open, or has one edge left in sight, is none. */
export function bundlesOf(
  parallel: ReadonlyMap<string, readonly GraphEdge[]>,
  sight: { readonly edges: ReadonlySet<string>; readonly states: ReadonlyMap<string, TimeState> },
  open: ReadonlySet<string>,
): Bundle[] {
  const bundles: Bundle[] = [];
  for (const [pair, edges] of parallel) {
    if (open.has(pair)) continue;
    const members = edges.filter((edge) => sight.edges.has(edge.id));
    if (members.length < 2) continue;
    const rank = (edge: GraphEdge) => surest.indexOf(sight.states.get(edge.id));
    const [lead] = [...members].sort(
      (a, b) => rank(a) - rank(b) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
    );
    bundles.push({ pair, lead: lead!.id, members });
  }
  return bundles;
}
