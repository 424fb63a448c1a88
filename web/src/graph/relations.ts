/**
 * The relationship types by family. A family has one colour; inside it the ends of the line tell the types apart,
 * because the line's pattern (solid, dashed, dotted) is kept for how sure the time is.
 */
export const familyNames = [
  "split",
  "pledge",
  "alliance",
  "rivalry",
  "leadership",
  "participation",
  "place",
  "other",
] as const;
export type Family = (typeof familyNames)[number];

export const familyTitles: Readonly<Record<Family, string>> = {
  split: "Splits and mergers",
  pledge: "Pledges and affiliation",
  alliance: "Alliances and support",
  rivalry: "Rivalry and fighting",
  leadership: "Leadership and membership",
  participation: "Events and participation",
  place: "Places and origins",
  other: "Other",
};

export type ArrowShape =
  | "none"
  | "triangle"
  | "triangle-tee"
  | "circle-triangle"
  | "triangle-cross"
  | "triangle-backcurve"
  | "vee"
  | "tee"
  | "square"
  | "circle"
  | "diamond";

export interface Relation {
  readonly family: Family;
  /** Reads between the two names: "IJU – splinter of – IMU". */
  readonly phrase: string;
  /** Reads from the far end: "IMU – has splinter – IJU". Equal to `phrase` for a symmetric type. */
  readonly inverse: string;
  /** A symmetric type has the same mark on both ends: it names the type and points nowhere. */
  readonly source: ArrowShape;
  readonly target: ArrowShape;
  readonly hollow: boolean;
  /** Line width at full confidence, in model pixels. */
  readonly width: number;
}

const relations: Readonly<Record<string, Relation>> = {
  SPLINTER_OF: directed("split", "splinter of", "has splinter", { target: "triangle", hollow: true, width: 2.6 }),
  FACTION_OF: directed("split", "faction of", "has faction", { target: "diamond", hollow: true, width: 2 }),
  MERGED_INTO: directed("split", "merged into", "took in", { target: "triangle-backcurve", width: 2.6 }),
  PLEDGED_TO: directed("pledge", "pledged to", "received a pledge from", { target: "circle-triangle", width: 2.4 }),
  AFFILIATED_WITH: directed("pledge", "affiliated with", "has affiliate", {
    target: "triangle",
    hollow: true,
    width: 2,
  }),
  ALLIED_WITH: symmetric("alliance", "allied with", { mark: "circle", width: 2.2 }),
  SUPPORTED: directed("alliance", "supported", "supported by", { target: "triangle", width: 1.8 }),
  FOUGHT_ALONGSIDE: symmetric("alliance", "fought alongside", { mark: "square", width: 1.8 }),
  RIVAL_OF: symmetric("rivalry", "rival of", { mark: "tee", width: 1.8 }),
  FOUGHT: symmetric("rivalry", "fought", { mark: "diamond", width: 2.2 }),
  OPPOSES: directed("rivalry", "opposes", "opposed by", { target: "triangle-tee", width: 1.8 }),
  TARGETED: directed("rivalry", "targeted", "target of", { target: "triangle-cross", width: 1.8 }),
  LEADS: directed("leadership", "leads", "led by", { target: "triangle", width: 2 }),
  FOUNDED: directed("leadership", "founded", "founded by", { target: "triangle-tee", hollow: true, width: 2 }),
  MEMBER_OF: directed("leadership", "member of", "has member", { target: "vee", width: 1.5 }),
  SUCCEEDED: directed("leadership", "succeeded", "succeeded by", { target: "triangle-backcurve", width: 1.8 }),
  AGENCY_OF: directed("leadership", "agency of", "has agency", { target: "diamond", width: 1.8 }),
  PARTICIPATED_IN: directed("participation", "took part in", "had participant", { target: "vee", width: 1.4 }),
  DIED_IN: directed("participation", "died in", "death of", { target: "tee", width: 1.4 }),
  LED_TO: directed("participation", "led to", "result of", { target: "triangle", width: 1.6 }),
  FROM: directed("place", "from", "home of", { target: "circle", hollow: true, width: 1.2 }),
  BASED_IN: directed("place", "based in", "base of", { target: "square", width: 1.4 }),
  ACTIVE_IN: directed("place", "active in", "theatre of", { target: "vee", width: 1.2 }),
  RECRUITS_FROM: directed("place", "recruits from", "recruiting ground of", { target: "vee", width: 1.2 }),
  HAS_MEMBERS_FROM: directed("place", "has members from", "has people in", { target: "vee", width: 1.2 }),
  ASPIRES_TO_CONTROL: directed("place", "aspires to control", "coveted by", {
    target: "triangle",
    hollow: true,
    width: 1.2,
  }),
  OCCURRED_IN: directed("place", "occurred in", "scene of", { target: "circle", width: 1.2 }),
  LOCATED_IN: directed("place", "located in", "contains", { target: "diamond", hollow: true, width: 1.2 }),
  NEAR: symmetric("place", "near", { mark: "none", width: 1.2 }),
  OPERATED_BY: directed("place", "operated by", "operates", { target: "vee", width: 1.2 }),
  RESIDES_IN: directed("place", "resides in", "home of", { target: "circle", hollow: true, width: 1.2 }),
  KNOWN_AS: directed("other", "known as", "name of", { target: "vee", width: 1.2 }),
  SAME_AS: directed("other", "same as", "same as", { target: "vee", width: 1.2 }),
};

/** A type that the table does not know is drawn plainly, with its name in words. */
export function relationOf(type: string, isDirected = true): Relation {
  const known = relations[type];
  if (known) return known;
  const phrase = type.toLowerCase().replaceAll("_", " ");
  return {
    family: "other",
    phrase,
    inverse: phrase,
    source: "none",
    target: isDirected ? "vee" : "none",
    hollow: false,
    width: 1.4,
  };
}

export const knownTypes: readonly string[] = Object.keys(relations);

function directed(
  family: Family,
  phrase: string,
  inverse: string,
  line: { target: ArrowShape; hollow?: boolean; width: number },
): Relation {
  return {
    family,
    phrase,
    inverse,
    source: "none",
    target: line.target,
    hollow: line.hollow ?? false,
    width: line.width,
  };
}

function symmetric(family: Family, phrase: string, line: { mark: ArrowShape; width: number }): Relation {
  return { family, phrase, inverse: phrase, source: line.mark, target: line.mark, hollow: false, width: line.width };
}
