import { countSight } from "../graph/counts";
import { applyFilter, type GraphFilter } from "../graph/filter";
import type { TimeState } from "../graph/time";
import { Marking } from "./marking";
import type { Stage } from "./stage";

const stateClasses: readonly TimeState[] = ["possible", "assumed", "undated"];

/**
 * Shows what the filter leaves in sight. Elements are hidden, never removed, so nothing moves and showing them again is
 * cheap; only what changed is touched.
 */
export function show(stage: Stage, filter: GraphFilter): void {
  stage.filter = filter;
  stage.sight = applyFilter(stage.graph, filter);
  mark(stage, filter.time);
  fold(stage);
  if (stage.tellsCounts) stage.tell("OnCounts", JSON.stringify(countSight(stage.graph, stage.sight, filter)));
  stage.emit("sight", stage.sight);
}

function mark(stage: Stage, time: string | null): void {
  const { cy, sight } = stage;
  const marking = new Marking();
  cy.nodes().forEach((node) => {
    marking.set(node, "hidden", !sight.nodes.has(node.id()));
    marking.set(node, "possible", sight.states.get(node.id()) === "possible");
  });
  cy.edges().forEach((edge) => {
    marking.set(edge, "hidden", !sight.edges.has(edge.id()));
    const state = time === null ? "certain" : sight.states.get(edge.id());
    for (const name of stateClasses) marking.set(edge, name, state === name);
  });
  marking.apply(cy);
}

/** The badge of a collapsed node counts what is folded into it. */
function fold({ cy, sight }: Stage): void {
  cy.batch(() =>
    cy.nodes().forEach((node) => {
      const folded = sight.folded.get(node.id()) ?? 0;
      if (node.data("folded") !== folded) node.data("folded", folded);
    }),
  );
}
