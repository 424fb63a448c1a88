import type { GraphFilter, Sight } from "../graph/filter";
import type { TimeState } from "../graph/time";

/** The states of time that a line shows by its pattern; the others look plain. */
export const stateClasses: readonly TimeState[] = ["possible", "assumed", "undated"];

/** The class that says how sure an edge is at the chosen time; null for a plain one, and for all without a time. */
export function stateClass(id: string, sight: Sight, filter: GraphFilter): TimeState | null {
  if (filter.time === null) return null;
  const state = sight.states.get(id);
  return state !== undefined && stateClasses.includes(state) ? state : null;
}
