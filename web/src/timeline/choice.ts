import { windowOf, type TimeWindow } from "../graph/time";
import { rangeText, textOf, unitOf, type Unit } from "./units";

/** One moment, or all between two. */
export type Mode = "instant" | "range";
/** Which end of a range moves; both keep its length. An instant has one end only. */
export type End = "first" | "last" | "both";

export interface Limits {
  readonly first: number;
  readonly last: number;
}

/** A time that is looked at, as EDTF and as days. */
export interface Choice {
  readonly text: string;
  readonly window: TimeWindow;
}

/** All time for null, and for a text that is no time. */
export function choiceOf(text: string | null): Choice | null {
  const window = windowOf(text);
  return text === null || window === null ? null : { text, window };
}

export function modeOf(choice: Choice | null): Mode | null {
  return choice === null ? null : choice.text.includes("/") ? "range" : "instant";
}

/** The unit at an end; of all time the limits. */
export function unitAt(choice: Choice | null, end: "first" | "last", unit: Unit, limits: Limits): number {
  return choice === null ? limits[end] : unitOf(choice.window[end], unit);
}

/** The time after an end has moved by some units, within the limits and not past the other end. */
export function moved(choice: Choice | null, mode: Mode, end: End, by: number, unit: Unit, limits: Limits): string {
  if (mode === "instant") {
    const outside = by > 0 ? limits.first - 1 : limits.last + 1;
    const from = choice === null ? outside : unitAt(choice, "first", unit, limits);
    return textOf(clamp(from + by, limits.first, limits.last), unit);
  }
  const [first, last] = [unitAt(choice, "first", unit, limits), unitAt(choice, "last", unit, limits)];
  if (end === "both") {
    const step = clamp(by, limits.first - first, limits.last - last);
    return rangeText(first + step, last + step, unit);
  }
  return end === "first"
    ? rangeText(clamp(first + by, limits.first, last), last, unit)
    : rangeText(first, clamp(last + by, first, limits.last), unit);
}

/** The time after an end was put at a unit. */
export function put(
  choice: Choice | null,
  mode: Mode,
  end: "first" | "last",
  at: number,
  unit: Unit,
  limits: Limits,
): string {
  if (mode === "instant") return textOf(clamp(at, limits.first, limits.last), unit);
  return moved(choice, mode, end, at - unitAt(choice, end, unit, limits), unit, limits);
}

/** The same time in the other mode: an instant becomes the range of its unit, a range the instant at its begin. */
export function inMode(choice: Choice | null, mode: Mode, unit: Unit): string | null {
  if (choice === null || modeOf(choice) === mode) return choice?.text ?? null;
  if (mode === "range") return `${choice.text}/${choice.text}`;
  return textOf(unitOf(choice.window.first, unit), unit);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
