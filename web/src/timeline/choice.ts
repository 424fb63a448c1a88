import { windowOf, type TimeWindow } from "../graph/time";
import { rangeText, textOf, unitOf, type Unit } from "./units";

/** One moment, or all between two. */
export type Mode = "instant" | "range";
/** Which end of a range moves; both keep its length. An instant has one end only. */
export type End = "first" | "last" | "both";

const dayPattern = /^\d{4}-\d\d-\d\d$/;

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

/** True when what moves with an end is a day: it goes by days then, whatever the bars stand for. */
export function isDaily(choice: Choice | null, end: End): boolean {
  const parts = choice?.text.split("/") ?? [];
  const moving = end === "both" ? parts : [end === "last" ? parts.at(-1) : parts[0]];
  return moving.length > 0 && moving.every((part) => part !== undefined && dayPattern.test(part));
}

/**
 * The time after an end has moved by some units, or days where it is a day, within the limits and not past the other
 * end.
 */
export function moved(choice: Choice | null, mode: Mode, end: End, by: number, unit: Unit, limits: Limits): string {
  if (choice !== null && modeOf(choice) === mode && Number.isFinite(by) && isDaily(choice, end)) {
    return movedByDays(choice, end, by, unit, limits);
  }
  return movedByUnits(choice, mode, end, by, unit, limits);
}

/** The time after an end has moved by whole units. */
export function movedByUnits(
  choice: Choice | null,
  mode: Mode,
  end: End,
  by: number,
  unit: Unit,
  limits: Limits,
): string {
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

function movedByDays({ text, window }: Choice, end: End, by: number, unit: Unit, limits: Limits): string {
  const days = [dateOf(window.first), dateOf(window.last)] as const;
  const least = dateOf(windowOf(textOf(limits.first, unit))!.first);
  const most = dateOf(windowOf(textOf(limits.last, unit))!.last);
  const [from, to] = text.split("/");
  if (to === undefined) return textOfDay(clamp(days[0] + by, least, most));
  if (end === "first") return `${textOfDay(clamp(days[0] + by, least, days[1]))}/${to}`;
  if (end === "last") return `${from}/${textOfDay(clamp(days[1] + by, days[0], most))}`;
  const step = clamp(by, least - days[0], most - days[1]);
  return `${textOfDay(days[0] + step)}/${textOfDay(days[1] + step)}`;
}

const dayMs = 86_400_000;

/** Days since 1970 of a day as `yyyymmdd`. */
function dateOf(day: number): number {
  const date = new Date(0);
  // `Date.UTC` takes years below 100 for those of the twentieth century.
  date.setUTCFullYear(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date.getTime() / dayMs;
}

function textOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
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
  return movedByUnits(choice, mode, end, at - unitAt(choice, end, unit, limits), unit, limits);
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
