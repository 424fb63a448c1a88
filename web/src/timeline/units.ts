import { daysIn, type TimeWindow } from "../graph/time";

/** What one step of the slider and one bar stands for. */
export type Unit = "year" | "month";

/** The unit that a day (`yyyymmdd`) falls into, counted from the year 0. */
export function unitOf(day: number, unit: Unit): number {
  const year = Math.floor(day / 10000);
  return unit === "year" ? year : year * 12 + (Math.floor(day / 100) % 100) - 1;
}

/** A unit as EDTF: `2014` or `2014-06`. */
export function textOf(index: number, unit: Unit): string {
  if (unit === "year") return String(index).padStart(4, "0");
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Whole units from the first to the last: an instant where both are the same, else a range. */
export function rangeText(first: number, last: number, unit: Unit): string {
  return `${textOf(first, unit)}/${textOf(last, unit)}`;
}

/** The same unit, counted in the other one: a year begins with its January, a month lies in its year. */
export function convert(index: number, from: Unit, to: Unit): number {
  if (from === to) return index;
  return to === "month" ? index * 12 : Math.floor(index / 12);
}

/**
 * Where the first moment of a window's first day and the last moment of its last day lie, in units and parts of one:
 * 2014 in years is 2014 to 2015. Months count as equally long.
 */
export function extentOf(window: TimeWindow, unit: Unit): { readonly from: number; readonly to: number } {
  const scale = unit === "year" ? 1 / 12 : 1;
  return { from: monthsAt(window.first, 0) * scale, to: monthsAt(window.last, 1) * scale };
}

/** Months since the year 0 at the begin of a day, or `more` days later. */
function monthsAt(day: number, more: number): number {
  const [year, month, date] = [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100];
  return year * 12 + month - 1 + (date - 1 + more) / daysIn(year, month);
}
