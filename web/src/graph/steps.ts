/** What a step of the filter looks at; the words of C# `FilterRule`. */
export type FilterRule =
  | "kind"
  | "type"
  | "node"
  | "edge"
  | "conf"
  | "source"
  | "disputed"
  | "place"
  | "ego"
  | "core"
  | "largest"
  | "degree";

/** One step of the filter; the JSON of C# `FilterStep`. */
export interface FilterStep {
  readonly rule: FilterRule;
  /** False for a step that is kept but not applied. */
  readonly on: boolean;
  /** True when the step leaves out what it names, false when it keeps only that. */
  readonly not: boolean;
  /** Name of the property, for `node` and `edge`. */
  readonly name: string;
  /** Kinds, types, values or ids. */
  readonly terms: readonly string[];
  /** Least value of a range, or k of a core. */
  readonly min: number | null;
  /** Greatest value of a range, or the number of steps around a node. */
  readonly max: number | null;
  /** Whether what has no value stays. */
  readonly missing: boolean;
}

/** A step that is on, with what is given. */
export function step(rule: FilterRule, more: Partial<FilterStep> = {}): FilterStep {
  return { rule, on: true, not: false, name: "", terms: [], min: null, max: null, missing: false, ...more };
}
