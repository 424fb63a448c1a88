import type { LayoutEdge, LayoutNode } from "./request";

export interface Component {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** The other ends by id, both ways, in the order of the edges. */
export function neighboursOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Neighbours {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  return neighbours;
}

/** Connected parts, largest first; equal ones in the order of their first node. */
export function componentsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Component[] {
  const neighbours = neighboursOf(nodes, edges);
  const part = new Map<string, number>();
  let parts = 0;
  for (const node of nodes) {
    if (part.has(node.id)) continue;
    const waiting = [node.id];
    part.set(node.id, parts);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const next of neighbours.get(id) ?? []) {
        if (part.has(next)) continue;
        part.set(next, parts);
        waiting.push(next);
      }
    }
    parts++;
  }
  const components = Array.from({ length: parts }, () => ({ nodes: [] as LayoutNode[], edges: [] as LayoutEdge[] }));
  for (const node of nodes) components[part.get(node.id)!]!.nodes.push(node);
  for (const edge of edges) components[part.get(edge.from)!]!.edges.push(edge);
  return components.sort((a, b) => b.nodes.length - a.nodes.length);
}
