import { scaleUtc, type ScaleTime } from "d3-scale";
import type { Domain } from "./camera";

export type TimeScale = ScaleTime<number, number>;

export interface Tick {
  readonly x: number;
  readonly text: string;
  /** The first tick of a larger unit: a year among months, a month among days. */
  readonly major: boolean;
}

const tickPixels = 84;
const characterPixels = 7;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function scaleOf(domain: Domain, left: number, right: number): TimeScale {
  return scaleUtc([new Date(domain.from), new Date(domain.to)], [left, right]);
}

/** As many ticks as are read easily; each is named by the unit that it begins. No day is named where only years fit. */
export function ticksOf(scale: TimeScale): Tick[] {
  const [left = 0, right = 0] = scale.range();
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / tickPixels)));
  const named = ticks.filter(isWholeDay).map((date, index) => ({
    x: scale(date),
    text: textOf(date, index === 0),
    major: isMajor(date, ticks),
  }));
  return named.filter(({ x, text }) => x + text.length * characterPixels <= right);
}

/** Zoomed in as far as it goes, ticks could name hours; the data know none. */
function isWholeDay(date: Date): boolean {
  return date.getTime() % 86_400_000 === 0;
}

function textOf(date: Date, first: boolean): string {
  const [year, month, day] = [date.getUTCFullYear(), months[date.getUTCMonth()]!, date.getUTCDate()];
  if (day !== 1) return first ? `${day} ${month} ${year}` : `${day} ${month}`;
  if (date.getUTCMonth() !== 0) return first ? `${month} ${year}` : month;
  return String(year);
}

function isMajor(date: Date, ticks: readonly Date[]): boolean {
  const yearly = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  if (yearly) return date.getUTCFullYear() % 10 === 0;
  return date.getUTCDate() === 1 && (date.getUTCMonth() === 0 || ticks.some((tick) => tick.getUTCDate() !== 1));
}
