import type { GraphEdge, GraphNode } from "./subgraph";

/**
 * How sure it is that something held in a window of time.
 * - `certain`: on every reading of its date it overlaps the window. - `possible`: on some reading only.
 * - `assumed`: begun before the window, no end given; only the rule that things go on keeps it.
 * - `undated`: has no date at all; shown and counted, never dropped. - `absent`: on no reading.
 */
export type TimeState = "certain" | "possible" | "assumed" | "undated" | "absent";

/** First and last day that are looked at, both included, as `yyyymmdd`. */
export interface TimeWindow {
  readonly first: number;
  readonly last: number;
}

export const noEarliest = 0;
export const noLatest = 99991231;

export interface Bounds {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
}

/**
 * The days of an instant (`2014`, `2014-06`, `2014-06-12`) or of a range of two (`2013/2015-08`); null for any other
 * text. The twin of C# `TimeWindow`.
 */
export function windowOf(time: string | null): TimeWindow | null {
  if (time === null) return null;
  const [from = "", to = from, ...more] = time.split("/");
  const first = instantOf(from);
  const last = instantOf(to);
  if (!first || !last || more.length > 0 || first.first > last.last) return null;
  return { first: first.first, last: last.last };
}

function instantOf(text: string): TimeWindow | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)?.slice(1);
  if (!parts) return null;
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (!year) return null;
  if (month === undefined) return { first: year * 10000 + 101, last: year * 10000 + 1231 };
  const days = daysIn(year, month);
  if (days === 0 || day === 0 || (day ?? 1) > days) return null;
  const base = year * 10000 + month * 100;
  return { first: base + (day ?? 1), last: base + (day ?? days) };
}

/** 0 for a month that there is not. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export function isUndated(edge: GraphEdge): boolean {
  return edge.startEdtf === "" && edge.endEdtf === "" && edge.startMin === noEarliest && edge.endMax === noLatest;
}

/**
 * Without a window every dated element counts as certain. `assumeOngoing` is the rule of assumed ends: without it, what
 * only this rule keeps is absent.
 */
export function edgeStateAt(edge: GraphEdge, window: TimeWindow | null, assumeOngoing = true): TimeState {
  if (isUndated(edge)) return "undated";
  const state = stateOf(edge, edge.endEdtf === "", window);
  return state === "assumed" && !assumeOngoing ? "absent" : state;
}

/** Only events have a time of their own; every other node is timeless here and `null` is returned. */
export function nodeStateAt(node: GraphNode, window: TimeWindow | null): TimeState | null {
  if (node.kind !== "Event") return null;
  if (node.when === "" && node.startMin === noEarliest && node.endMax === noLatest) return "undated";
  return stateOf(node, false, window);
}

function stateOf(bounds: Bounds, endNotGiven: boolean, window: TimeWindow | null): TimeState {
  if (window === null) return "certain";
  if (bounds.startMin > window.last || bounds.endMax < window.first) return "absent";
  if (bounds.startMax <= window.last && bounds.endMin >= window.first) return "certain";
  return endNotGiven && bounds.startMax < window.first ? "assumed" : "possible";
}
