import type { GraphEdge, GraphNode } from "./subgraph";

/**
 * How sure it is that something held in a year.
 * - `certain`: on every reading of its date it overlaps the year. - `possible`: on some reading only.
 * - `assumed`: begun before the year, no end given; only the rule that things go on keeps it.
 * - `undated`: has no date at all; shown and counted, never dropped. - `absent`: on no reading.
 */
export type YearState = "certain" | "possible" | "assumed" | "undated" | "absent";
export const yearStates: readonly YearState[] = ["certain", "possible", "assumed", "undated", "absent"];

export const noEarliest = 0;
export const noLatest = 99991231;

interface Bounds {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
}

export function isUndated(edge: GraphEdge): boolean {
  return edge.startEdtf === "" && edge.endEdtf === "" && edge.startMin === noEarliest && edge.endMax === noLatest;
}

/** Without a year every dated element counts as certain. */
export function edgeStateAt(edge: GraphEdge, year: number | null): YearState {
  return isUndated(edge) ? "undated" : stateOf(edge, edge.endEdtf === "", year);
}

/** Only events have a time of their own; every other node is timeless here and `null` is returned. */
export function nodeStateAt(node: GraphNode, year: number | null): YearState | null {
  if (node.kind !== "Event") return null;
  if (node.when === "" && node.startMin === noEarliest && node.endMax === noLatest) return "undated";
  return stateOf(node, false, year);
}

function stateOf(bounds: Bounds, endNotGiven: boolean, year: number | null): YearState {
  if (year === null) return "certain";
  const firstDay = year * 10000 + 101;
  const lastDay = year * 10000 + 1231;
  if (bounds.startMin > lastDay || bounds.endMax < firstDay) return "absent";
  if (bounds.startMax <= lastDay && bounds.endMin >= firstDay) return "certain";
  return endNotGiven && bounds.startMax < firstDay ? "assumed" : "possible";
}
