import type { EventObject } from "cytoscape";
import type { Point, Positions } from "../layout/request";
import type { Moves } from "./moves";
import type { Stage } from "./stage";
import type { Umbrellas } from "./umbrellas";

/**
 * The empty room of a box moves the box: the umbrella and its parts go with the pointer, pinned ones apart, and all of
 * it is one step to undo. Two fingers zoom there as everywhere.
 */
export function installBoxDrag(stage: Stage, moves: Moves, umbrellas: Umbrellas): () => void {
  const { cy, element } = stage;
  let drag: { readonly from: Point; readonly before: Positions } | null = null;
  const hold = (on: boolean) => {
    cy.userPanningEnabled(!on);
    cy.boxSelectionEnabled(!on);
  };
  const begin = ({ target, position, renderedPosition, originalEvent }: EventObject) => {
    if (target !== cy || !isPlain(originalEvent)) return;
    const box = umbrellas.at(renderedPosition);
    if (box === null) return;
    const ids = [box.id, ...box.members].filter((id) => !cy.getElementById(id).locked());
    drag = { from: { ...position }, before: moves.now(ids) };
    hold(true);
  };
  const go = ({ position }: EventObject) => {
    if (drag === null) return;
    const { from, before } = drag;
    cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(before)) {
        cy.getElementById(id).position({ x: x + position.x - from.x, y: y + position.y - from.y });
      }
    });
  };
  const end = () => {
    if (drag === null) return;
    moves.dragged(drag.before);
    drag = null;
    hold(false);
  };
  const point = ({ target, renderedPosition }: EventObject) =>
    element.classList.toggle("is-over-box", target === cy && umbrellas.at(renderedPosition) !== null);
  cy.on("tapstart", begin);
  cy.on("tapdrag", go);
  cy.on("tapend", end);
  cy.on("mousemove", point);
  return () => element.classList.remove("is-over-box");
}

/** One finger, or the main button without a key that asks for something else. */
function isPlain(event: UIEvent | undefined): boolean {
  if (event === undefined) return true;
  const { touches, button, shiftKey, ctrlKey, metaKey } = event as MouseEvent & Partial<TouchEvent>;
  return touches ? touches.length === 1 : button === 0 && !shiftKey && !ctrlKey && !metaKey;
}
