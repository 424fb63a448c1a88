import type { Lane } from "./groups";
import type { Period } from "./days";
import type { Mark, Tie } from "./types";

/** Where a lane stands: pixels from the top of the drawing. */
export interface Row {
  readonly lane: Lane;
  readonly top: number;
  /** The middle of the lane's line; its names stand above, its marks below. */
  readonly line: number;
  readonly bottom: number;
  /** The marks of the lane, each in a slot below the line. */
  readonly marks: readonly SlottedMark[];
}

export interface SlottedMark {
  readonly mark: Mark;
  readonly slot: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly byLane: ReadonlyMap<string, Row>;
  readonly height: number;
}

export const sizes = { name: 19, line: 8, slot: 18, gap: 16, first: 14 } as const;
/** More slots than this would push the lanes apart; further marks share them. */
const slotsMax = 16;
/** Nor more lines than this for the words of ties. */
const roomsMax = 7;
/** The width for which room is reserved: at it, or wider, no label stands in another's way. */
const widthPixels = 1000;
const characterPixels = 6.2;
const markPixels = 26;

/** What of a model stands in rows. */
type Placed = {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly span: { from: number; to: number };
};

/** Rows from top to bottom. Their heights do not depend on the zoom, so nothing moves up or down while it changes. */
export function rowsOf(lanes: readonly Lane[], { marks, ties, span }: Placed): Rows {
  const perPixel = (span.to - span.from) / widthPixels;
  const places = new Map(lanes.map((lane, index) => [lane.id, index]));
  const rooms = roomsOf(ties, places, perPixel);
  const rows: Row[] = [];
  let top = sizes.gap / 2;
  for (const [index, lane] of lanes.entries()) {
    const own = pack(
      marks.filter((mark) => mark.lane === lane.id && mark.sort !== "rename"),
      perPixel,
    );
    const slots = own.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
    const line = top + sizes.name * lane.names.length + sizes.line / 2;
    const bottom =
      line +
      sizes.line / 2 +
      (slots > 0 ? sizes.first / 2 + slots * sizes.slot : 0) +
      (lane.end === "ended" ? sizes.slot : 0) +
      sizes.gap +
      (rooms.get(index) ?? 0) * sizes.slot;
    rows.push({ lane, top, line, bottom, marks: own });
    top = bottom;
  }
  return { rows, byLane: new Map(rows.map((row) => [row.lane.id, row])), height: top + sizes.gap / 2 };
}

/** Where the middle of a slot is. */
export function slotLine(row: Row, slot: number): number {
  return row.line + sizes.line / 2 + sizes.first / 2 + (slot + 0.5) * sizes.slot;
}

/** The rows that a stretch of the drawing touches; only those are drawn. */
export function rowsWithin(rows: readonly Row[], top: number, bottom: number): Row[] {
  return rows.slice(
    firstWith(rows, (row) => row.bottom > top),
    firstWith(rows, (row) => row.top >= bottom),
  );
}

function firstWith(rows: readonly Row[], holds: (row: Row) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many lines of words the ties need below each lane: the label of a tie stands beside the lane it starts from. */
function roomsOf(ties: readonly Tie[], places: ReadonlyMap<string, number>, perPixel: number): Map<number, number> {
  const gaps = new Map<number, Tie[]>();
  for (const tie of ties) {
    const [from, to] = [places.get(tie.lanes[0]!)!, places.get(tie.lanes.at(-1)!)!];
    const gap = from < to ? from : from - 1;
    gaps.set(gap, [...(gaps.get(gap) ?? []), tie]);
  }
  const linesOf = (own: readonly Tie[]) => pack(own, perPixel).reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  return new Map([...gaps].map(([gap, own]) => [gap, Math.min(roomsMax, linesOf(own))]));
}

/** In order of time, each mark in the first slot in which it and its label have room. */
function pack<T extends { period: Period; text: string }>(
  marks: readonly T[],
  perPixel: number,
): { mark: T; slot: number }[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const from = mark.period.from ?? mark.period.to! - markPixels * perPixel;
    const to = mark.period.to ?? from + markPixels * perPixel;
    const end = Math.max(to, from + markPixels * perPixel) + mark.text.length * characterPixels * perPixel;
    const free = ends.findIndex((last) => last <= from - 6 * perPixel);
    const slot = free >= 0 ? free : ends.length < slotsMax ? ends.length : leastOf(ends);
    ends[slot] = Math.max(ends[slot] ?? -Infinity, end);
    return { mark, slot };
  });
}

function leastOf(ends: readonly number[]): number {
  return ends.reduce((best, end, index) => (end < ends[best]! ? index : best), 0);
}
