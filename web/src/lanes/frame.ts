import type { Measure } from "../page/measure";
import type { Palette } from "../page/palette";
import type { TimeScale } from "./axis";
import type { Period } from "./days";
import type { Model } from "./types";
import type { Row, Rows } from "./rows";

/** Everything that a drawing depends on. */
export interface Frame {
  readonly model: Model;
  readonly rows: Rows;
  /** The rows in view, from top to bottom. */
  readonly seen: readonly Row[];
  readonly scale: TimeScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly palette: Palette;
  readonly measure: Measure;
  /** What is not so at the chosen time; it is drawn faintly and keeps its place. */
  readonly faint: (id: string) => boolean;
  readonly selected: string | null;
  readonly focused: string | null;
  /** The chosen time. */
  readonly window: Period | null;
}

/** Open sides of a period are drawn this far. */
const openPixels = 26;
/** A moment is still a line. */
const leastPixels = 2;

export interface Band {
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** A period as it is drawn: its width is the uncertainty of the date. */
export function bandOf(period: Period, scale: TimeScale): Band {
  const [from, to] = [period.from === null ? null : scale(period.from), period.to === null ? null : scale(period.to)];
  const left = from ?? to! - openPixels;
  const right = to ?? from! + openPixels;
  const spare = Math.max(0, leastPixels - (right - left)) / 2;
  return { left: left - spare, right: right + spare, openLeft: from === null, openRight: to === null };
}

export function isWithin({ left, right }: { left: number; right: number }, frame: Frame): boolean {
  return right >= frame.left && left <= frame.right;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
