import { noEarliest, noLatest } from "../graph/time";
import { dayMs, momentOf, type Period } from "./days";

/**
 * How sure it is that a group existed. Between its founding and the last date at which a source shows it, it is
 * `certain`; within the uncertain dates of founding and end it is `possible`; after the last date at which it is shown,
 * with no end given, it is `assumed` to go on.
 */
export type Certainty = "certain" | "possible" | "assumed";

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

/** A dated statement that shows the group to exist: bounds as `yyyymmdd`. */
export interface Witness {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  /** The source says "still so": it held at `endMin`. */
  readonly ongoing: boolean;
}

export interface Life {
  readonly founded: Period | null;
  readonly ended: Period | null;
  /** The group is known to be over, though no source may say since when. */
  readonly isOver: boolean;
}

export interface Drawn {
  readonly pieces: readonly Piece[];
  /** It may have existed before the first piece. */
  readonly openStart: boolean;
  /** Assumed to go on to the end of the data; known to have ended; or no source says, and no rule is applied. */
  readonly end: "assumed" | "ended" | "unsaid";
}

/** How far lanes are drawn that nothing ends. */
export interface Horizon {
  readonly horizon: number;
  /** The rule "assumed ongoing": a group of which no source gives an end is taken to go on. */
  readonly assumeOngoing: boolean;
}

/** The pieces of a lane in order of time, none overlapping; null when nothing says when the group existed. */
export function piecesOf(life: Life, witnesses: readonly Witness[], { horizon, assumeOngoing }: Horizon): Drawn | null {
  const bySure = life.founded?.to ?? least(witnesses.map(surelyBegun));
  const lastSeen = capped(greatest(witnesses.map(lastShown)), life.ended);
  const first = life.founded?.from ?? least([...witnesses.map(earliest), bySure, lastSeen, endOf(life.ended)]);
  if (first === null) return null;
  const pieces: Piece[] = [];
  let at = first;
  const add = (to: number | null, certainty: Certainty) => {
    if (to === null || to <= at) return;
    pieces.push({ from: at, to, certainty });
    at = to;
  };
  const sureFrom = bySure ?? lastSeen;
  add(sureFrom, "possible");
  add(lastSeen, "certain");
  const isOver = life.ended !== null || life.isOver;
  if (life.ended) add(life.ended.to ?? life.ended.from, "possible");
  else if (isOver) add(Math.max(horizon, at + dayMs), "possible");
  else if (assumeOngoing) add(Math.max(horizon, at + dayMs), "assumed");
  // Of a group that is shown on one day only, that day is drawn.
  if (pieces.length === 0) add(at + dayMs, "certain");
  const end = isOver ? "ended" : assumeOngoing ? "assumed" : "unsaid";
  return { pieces, openStart: (life.founded?.from ?? null) === null, end };
}

/** By then it had begun, on every reading of the date. */
function surelyBegun({ startMax }: Witness): number | null {
  return startMax === noLatest ? null : momentOf(startMax) + dayMs;
}

/** The latest moment at which it surely still was. */
function lastShown({ startMin, startMax, endMin, ongoing }: Witness): number | null {
  const held = ongoing || (startMax !== noLatest && endMin > startMax) ? endMin : startMin;
  return held === noEarliest || held === noLatest ? null : momentOf(held);
}

function earliest({ startMin }: Witness): number | null {
  return startMin === noEarliest ? null : momentOf(startMin);
}

function endOf(ended: Period | null): number | null {
  return ended ? (ended.from ?? ended.to! - dayMs) : null;
}

/** Nothing is certain from the first moment on at which the group may have ended. */
function capped(moment: number | null, ended: Period | null): number | null {
  const limit = ended?.from ?? null;
  return moment === null || limit === null ? moment : Math.min(moment, limit);
}

function least(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b));
}

function greatest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b));
}
