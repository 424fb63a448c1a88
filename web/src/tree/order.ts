import type { GraphEdge, GraphNode } from "../graph/subgraph";
import { isUndated, noEarliest, noLatest } from "../graph/time";

/** After every date: what has none is read last. */
export const never = noLatest + 1;

/**
 * When a relationship is read: by its first possible day, or by its last where no first one is known, as
 * `cypher/README.md` orders; a whole day as `yyyymmdd`.
 */
export function edgeTime(edge: GraphEdge): number {
  if (isUndated(edge)) return never;
  return edge.startMin === noEarliest ? edge.startMax : edge.startMin;
}

/** An entity is read by its own date, such as that of its founding, else by its earliest relationship. */
export function nodeTime(node: GraphNode, edges: readonly GraphEdge[]): number {
  if (node.startMin !== noEarliest) return node.startMin;
  if (node.startMax !== noLatest) return node.startMax;
  return edges.reduce((earliest, edge) => Math.min(earliest, edgeTime(edge)), never);
}
