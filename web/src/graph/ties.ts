import type { GraphEdge } from "./subgraph";

export type Ends = Pick<GraphEdge, "from" | "to">;

/** Neighbours by number of the node; parallel edges are one tie, and an edge from a node to itself is none. */
export function tiesOf(ids: readonly string[], edges: readonly Ends[]): readonly (readonly number[])[] {
  const index = new Map(ids.map((id, number) => [id, number]));
  const ties = ids.map(() => new Set<number>());
  for (const { from, to } of edges) {
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    ties[a]!.add(b);
    ties[b]!.add(a);
  }
  return ties.map((set) => [...set]);
}
