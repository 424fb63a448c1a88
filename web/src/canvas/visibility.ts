import type { Core } from "cytoscape";
import { countSight } from "../graph/counts";
import { applyFilter, type GraphFilter } from "../graph/filter";
import type { YearState } from "../graph/years";
import type { Stage } from "./stage";

const stateClasses: readonly YearState[] = ["possible", "assumed", "undated"];

/**
 * Shows what the filter leaves in sight. Elements are hidden, never removed, so nothing moves and showing them again
 * is cheap; only what changed is touched.
 */
export function show(stage: Stage, filter: GraphFilter): void {
  stage.filter = filter;
  stage.sight = applyFilter(stage.graph, filter);
  stage.cy.batch(() => mark(stage.cy, stage, filter.year));
  if (stage.tellsCounts) stage.tell("OnCounts", JSON.stringify(countSight(stage.graph, stage.sight, filter.year)));
  stage.emit("sight", stage.sight);
}

function mark(cy: Core, stage: Stage, year: number | null): void {
  cy.nodes().forEach((node) => {
    const id = node.id();
    node.toggleClass("hidden", !stage.sight.nodes.has(id));
    node.toggleClass("possible", stage.sight.states.get(id) === "possible");
    const folded = stage.sight.folded.get(id) ?? 0;
    if (node.data("folded") !== folded) node.data("folded", folded);
  });
  cy.edges().forEach((edge) => {
    const id = edge.id();
    edge.toggleClass("hidden", !stage.sight.edges.has(id));
    const state = year === null ? "certain" : stage.sight.states.get(id);
    for (const name of stateClasses) edge.toggleClass(name, state === name);
  });
}
