import type { EventObject } from "cytoscape";
import type { Selection } from "./selection";
import type { Stage } from "./stage";

/** Double click opens, right click and long press ask for the menu, a click on nothing clears the selection. */
export function installPointer(stage: Stage, selection: Selection): () => void {
  const { cy, element } = stage;
  const noNativeMenu = (event: Event) => event.preventDefault();
  element.addEventListener("contextmenu", noNativeMenu);
  cy.on("dbltap", "node", (event: EventObject) => stage.tell("OnOpen", event.target.id()));
  cy.on("cxttap", (event: EventObject) => openMenu(stage, selection, event));
  // A mouse that rests before it drags is no long press.
  cy.on("taphold", (event: EventObject) => {
    if (event.originalEvent?.type.startsWith("touch")) openMenu(stage, selection, event);
  });
  return () => element.removeEventListener("contextmenu", noNativeMenu);
}

function openMenu(stage: Stage, selection: Selection, event: EventObject): void {
  const onElement = event.target !== stage.cy;
  const id = onElement ? (event.target.id() as string) : null;
  // The menu acts on what is selected: a click outside the selection makes it the selection.
  if (id !== null && !selection.ids().includes(id)) selection.choose(id);
  const box = stage.element.getBoundingClientRect();
  const at = event.renderedPosition;
  stage.tell("OnMenu", id, id !== null && stage.edges.has(id), Math.round(box.left + at.x), Math.round(box.top + at.y));
}
