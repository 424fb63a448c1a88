import type { Family } from "../graph/relations";
import type { Period } from "./days";
import type { Lane } from "./groups";

/** Something on one lane. */
export interface Mark {
  /** Id of the edge or of the event. */
  readonly id: string;
  readonly lane: string;
  readonly sort: "event" | "leader" | "tie" | "rename";
  /** Relationship type of a leader or tie; the type of an event in its own word. */
  readonly type: string;
  readonly family: Family;
  readonly period: Period;
  readonly text: string;
  readonly words: string;
  readonly disputed: boolean;
}

/** Something between lanes. */
export interface Tie {
  readonly id: string;
  /** Two lanes for a relationship, the one that it starts from first; two or more for an event that several share. */
  readonly lanes: readonly string[];
  readonly type: string;
  readonly family: Family;
  readonly period: Period;
  readonly text: string;
  readonly words: string;
  readonly disputed: boolean;
  /** True for each end that is a person on the lane, not the group itself. */
  readonly persons: readonly boolean[];
}

/** What is in sight but has no place in time: it is listed and counted, and never put anywhere. */
export interface Unplaced {
  readonly id: string;
  readonly words: string;
  readonly sort: "group" | "tie" | "event";
}

export interface Model {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  /** Events that tell of a change which a lane or tie shows already: read out, not drawn twice. */
  readonly told: readonly Mark[];
  readonly unplaced: readonly Unplaced[];
  /** Relationships in sight that touch no lane, such as those of places: the other views have them. */
  readonly elsewhere: number;
  readonly span: { readonly from: number; readonly to: number };
}

/** Relationship types by which groups come out of one another. */
export const genealogy: ReadonlySet<string> = new Set(["SPLINTER_OF", "FACTION_OF", "MERGED_INTO"]);
