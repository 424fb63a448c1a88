import type { Sight } from "../graph/filter";
import type { Subgraph } from "../graph/subgraph";
import { isUndated, noEarliest, noLatest, type Bounds } from "../graph/time";
import { unitOf, type Unit } from "./units";

/** What is counted: what holds in each unit, or what happens (begins, ends, takes place) in it. */
export type Count = "holds" | "happens";

/** Edges and events of one unit, by how sure it is that they belong there. */
export interface Bar {
  readonly certain: number;
  readonly possible: number;
  readonly assumed: number;
}

/** A dated edge or event. */
export interface Item extends Bounds {
  /** Whether a source says when it began, and when it ended: bounds alone are no beginning and no end. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** No source says that it ended or that it went on. */
  readonly endUnknown: boolean;
}

/** The dated edges and events that are in sight at any time. */
export function itemsOf(graph: Pick<Subgraph, "nodes" | "edges">, sight: Pick<Sight, "nodes" | "edges">): Item[] {
  const items: Item[] = [];
  const events = new Set(graph.nodes.filter((node) => node.kind === "Event").map((node) => node.id));
  for (const edge of graph.edges) {
    if (!sight.edges.has(edge.id) || isUndated(edge)) continue;
    // What takes part in an event happens with it and is not counted twice.
    const happens = !events.has(edge.from) && !events.has(edge.to);
    items.push({
      ...boundsOf(edge),
      begins: happens && edge.startEdtf !== "",
      ends: happens && edge.endEdtf !== "" && edge.endEdtf !== "..",
      endUnknown: edge.endEdtf === "",
    });
  }
  for (const node of graph.nodes) {
    if (node.kind !== "Event" || node.when === "" || !sight.nodes.has(node.id)) continue;
    items.push({ ...boundsOf(node), begins: true, ends: true, endUnknown: false });
  }
  return items;
}

/** The years that dates name, open bounds not counted; null when nothing is dated. Of a long history the last part. */
export function yearsOf(items: readonly Item[], yearsMax = 150): { from: number; to: number } | null {
  let [from, to] = [Infinity, -Infinity];
  for (const item of items) {
    for (const day of [item.startMin, item.startMax, item.endMin, item.endMax]) {
      if (day === noEarliest || day === noLatest) continue;
      const year = unitOf(day, "year");
      from = Math.min(from, year);
      to = Math.max(to, year);
    }
  }
  return from > to ? null : { from: Math.max(from, to - yearsMax + 1), to };
}

export interface BarRange {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

/** A bar for each unit of the range. Each item is counted at its ends only, so that its length costs nothing. */
export function barsOf(items: readonly Item[], range: BarRange, count: Count, assumeOngoing: boolean): Bar[] {
  const tally = new Tally(range.first, range.last);
  for (const item of items) {
    if (count === "happens") happenings(item, range.unit, tally);
    else holding(item, range.unit, assumeOngoing, tally);
  }
  return tally.bars();
}

function holding(item: Item, unit: Unit, assumeOngoing: boolean, tally: Tally): void {
  const { begin, sure, sureEnd, end } = unitsOf(item, unit);
  tally.add("possible", begin, end);
  if (sure <= sureEnd) tally.move("possible", "certain", sure, sureEnd);
  if (!item.endUnknown) return;
  const assumed = Math.max(sure, sureEnd) + 1;
  tally.add("possible", assumed, end, -1);
  if (assumeOngoing) tally.add("assumed", assumed, end);
}

function happenings(item: Item, unit: Unit, tally: Tally): void {
  const { begin, sure, sureEnd, end } = unitsOf(item, unit);
  if (item.begins) tally.add(begin === sure ? "certain" : "possible", begin, sure);
  const isPoint = begin === sureEnd && sure === end;
  if (item.ends && !(item.begins && isPoint)) tally.add(sureEnd === end ? "certain" : "possible", sureEnd, end);
}

/** The units in which what is in sight, or how sure it is, differs from the unit before; in order. */
export function changesOf(items: readonly Item[], unit: Unit, assumeOngoing: boolean): number[] {
  const changes = new Set<number>();
  for (const item of items) {
    const { begin, sure, sureEnd, end } = unitsOf(item, unit);
    if (item.startMin !== noEarliest) changes.add(begin);
    if (sure <= sureEnd) changes.add(sure);
    if (item.endUnknown) {
      if (!assumeOngoing) changes.add(Math.max(sure, sureEnd) + 1);
      continue;
    }
    if (sure <= sureEnd && sureEnd < end) changes.add(sureEnd + 1);
    if (item.endMax !== noLatest) changes.add(end + 1);
  }
  return [...changes].sort((one, other) => one - other);
}

/** It may begin in `begin`, is certain from `sure` to `sureEnd` (never, when that is before), and may last to `end`. */
function unitsOf(item: Item, unit: Unit): { begin: number; sure: number; sureEnd: number; end: number } {
  return {
    begin: unitOf(item.startMin, unit),
    sure: unitOf(item.startMax, unit),
    sureEnd: unitOf(item.endMin, unit),
    end: unitOf(item.endMax, unit),
  };
}

function boundsOf({ startMin, startMax, endMin, endMax }: Bounds): Bounds {
  return { startMin, startMax, endMin, endMax };
}

/** Counts over ranges of units: each range costs two steps, the sums are made once. */
class Tally {
  private readonly steps: Record<keyof Bar, Int32Array>;

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {
    const empty = () => new Int32Array(last - first + 2);
    this.steps = { certain: empty(), possible: empty(), assumed: empty() };
  }

  add(state: keyof Bar, from: number, to: number, weight = 1): void {
    const [begin, end] = [Math.max(from, this.first), Math.min(to, this.last)];
    if (begin > end) return;
    this.steps[state][begin - this.first]! += weight;
    this.steps[state][end - this.first + 1]! -= weight;
  }

  move(from: keyof Bar, to: keyof Bar, first: number, last: number): void {
    this.add(from, first, last, -1);
    this.add(to, first, last);
  }

  bars(): Bar[] {
    const sum = { certain: 0, possible: 0, assumed: 0 };
    return Array.from({ length: this.last - this.first + 1 }, (_, index) => {
      for (const state of ["certain", "possible", "assumed"] as const) sum[state] += this.steps[state][index]!;
      return { ...sum };
    });
  }
}
