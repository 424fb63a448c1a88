import type { EdgeSingular, NodeSingular } from "cytoscape";
import { applyFilter, type GraphFilter, type Sight } from "../graph/filter";
import type { TimeState } from "../graph/time";
import { Marking } from "./marking";
import type { Stage } from "./stage";

/**
 * Whether an element is seen and how sure it is at the time. An element wears at most one as a class; a hidden node
 * wears none.
 */
const looks: readonly Look[] = ["hidden", "possible", "assumed", "undated"];
type Look = "hidden" | "possible" | "assumed" | "undated";

/**
 * Shows what the filter leaves in sight, and answers the ids of the elements that look different from before. Elements
 * are hidden, never removed, so nothing moves and showing them again is cheap; no other element is touched. With
 * `fading`, what comes and goes does so softly.
 */
export function show(stage: Stage, filter: GraphFilter, fading = false): readonly string[] {
  stage.filter = filter;
  const before = stage.worn === null ? null : stage.sight;
  stage.sight = applyFilter(stage.graph, filter, stage.held);
  const changed = wear(stage, fading);
  fold(stage, before);
  stage.emit("sight", stage.sight);
  return changed;
}

function wear(stage: Stage, fading: boolean): readonly string[] {
  const worn = stage.worn;
  const next = looksOf(stage);
  const ids = [...stage.nodes.keys(), ...stage.edges.keys()];
  const isChanged = (id: string) => worn === null || worn.get(id) !== next.get(id);
  const fades = stage.fading.begin(fading ? ids.filter(isChanged).length : Infinity);
  if (worn !== null && !fades) leaveWithEnds(stage, worn, next);
  const changed = ids.filter(isChanged);
  const marking = new Marking();
  for (const id of changed) {
    const element = stage.cy.getElementById(id);
    if (element.empty()) continue;
    const look = next.get(id);
    const leaves = fades && look === "hidden";
    if (!leaves) dress(marking, element, look);
    if (leaves) stage.fading.leave(element);
    else if (fades && worn?.get(id) === "hidden") stage.fading.enter(element);
  }
  marking.apply(stage.cy);
  stage.fading.run();
  stage.worn = next;
  return changed;
}

function dress(marking: Marking, element: NodeSingular | EdgeSingular, look: Look | undefined): void {
  for (const name of looks) {
    if (name === "hidden" && element.isNode()) marking.conceal(element, look === name);
    else marking.set(element, name, look === name);
  }
}

/** A line is not drawn without its ends: those that go out of sight with one keep the look that they had. */
function leaveWithEnds({ sight, edges }: Stage, worn: ReadonlyMap<string, string>, next: Map<string, Look>): void {
  for (const [id, look] of next) {
    const edge = look === "hidden" ? edges.get(id) : undefined;
    if (edge === undefined || (sight.nodes.has(edge.from) && sight.nodes.has(edge.to))) continue;
    const before = worn.get(id) as Look | undefined;
    if (before === undefined) next.delete(id);
    else next.set(id, before);
  }
}

/** Elements that are plainly to be seen are left out. Without a time every line is solid. */
function looksOf({ sight, filter, nodes, edges }: Stage): Map<string, Look> {
  const looked = new Map<string, Look>();
  for (const id of nodes.keys()) {
    if (!sight.nodes.has(id)) looked.set(id, "hidden");
    else if (sight.states.get(id) === "possible") looked.set(id, "possible");
  }
  for (const id of edges.keys()) {
    const look = sight.edges.has(id) ? patternOf(filter.time === null ? "certain" : sight.states.get(id)) : "hidden";
    if (look) looked.set(id, look);
  }
  return looked;
}

function patternOf(state: TimeState | undefined): Look | null {
  return state === "possible" || state === "assumed" || state === "undated" ? state : null;
}

/** The badge of a collapsed node counts what is folded into it. */
function fold({ cy, sight }: Stage, before: Sight | null): void {
  const ids = before ? new Set([...before.folded.keys(), ...sight.folded.keys()]) : cy.nodes().map((node) => node.id());
  cy.batch(() => {
    for (const id of ids) {
      const node = cy.getElementById(id);
      const folded = sight.folded.get(id) ?? 0;
      if (node.nonempty() && node.data("folded") !== folded) node.data("folded", folded);
    }
  });
}
