import { noEarliest, noLatest, windowOf } from "../graph/time";

/** A stretch of time within which something happened: milliseconds UTC, `to` is the moment after the last day. */
export interface Period {
  /** null = no earliest day is known. */
  readonly from: number | null;
  /** null = no latest day is known. */
  readonly to: number | null;
}

export const dayMs = 86_400_000;

/** The first moment of a day that is given as `yyyymmdd`. */
export function momentOf(day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date.getTime();
}

/** From the bounds of the data; null when neither side is known. */
export function periodOf(first: number, last: number): Period | null {
  const from = first === noEarliest || first === noLatest ? null : momentOf(first);
  const to = last === noLatest || last === noEarliest ? null : momentOf(last) + dayMs;
  return from === null && to === null ? null : { from, to };
}

/** Where a thing of this period is put when one moment has to stand for it; never outside of the period. */
export function middleOf({ from, to }: Period): number {
  if (from === null) return to! - dayMs / 2;
  return to === null ? from + dayMs / 2 : (from + to) / 2;
}

/** In order of time: by the first moment that is possible, else by the last. */
export function compare(a: Period, b: Period): number {
  return (a.from ?? a.to!) - (b.from ?? b.to!) || (a.to ?? Infinity) - (b.to ?? Infinity);
}

/** The filter's time as a stretch that can be drawn; null = all times. */
export function periodOfTime(time: string | null): Period | null {
  const window = windowOf(time);
  return window && periodOf(window.first, window.last);
}
