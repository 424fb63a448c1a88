import { meaningOf } from "../page/shortcuts";
import type { Camera } from "./camera";
import { describeEdge, type Focus } from "./focus";
import type { Hiding } from "./hiding";
import type { History } from "./history";
import type { Pins } from "./pins";
import type { Selection } from "./selection";
import type { Stage } from "./stage";

export interface KeyTargets {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly focus: Focus;
  readonly selection: Selection;
  readonly history: History;
  readonly hiding: Hiding;
  readonly pins: Pins;
}

const zoomStep = 1.25;

/** The whole canvas by keyboard; the container is one tab stop with role "application". */
export function installKeyboard(targets: KeyTargets): () => void {
  const { stage, focus, selection } = targets;
  const container = stage.element;
  let byPointer = false;
  const press = (event: KeyboardEvent) => {
    if (event.target !== container) return;
    if (handle(event, targets)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const pointer = () => {
    byPointer = true;
    container.focus({ preventScroll: true });
    byPointer = false;
  };
  const enter = () => {
    if (!byPointer) focus.enter(selection.ids().find((id) => stage.nodes.has(id)));
  };
  const leave = () => focus.leave();
  container.addEventListener("keydown", press);
  container.addEventListener("pointerdown", pointer);
  container.addEventListener("focus", enter);
  container.addEventListener("blur", leave);
  return () => {
    container.removeEventListener("keydown", press);
    container.removeEventListener("pointerdown", pointer);
    container.removeEventListener("focus", enter);
    container.removeEventListener("blur", leave);
  };
}

function handle(event: KeyboardEvent, targets: KeyTargets): boolean {
  const meaning = meaningOf(event, "canvas");
  if (meaning === undefined) return false;
  actsOf(targets)[meaning]?.();
  return true;
}

/** What each line of the table of shortcuts for the canvas does. */
export function actsOf(targets: KeyTargets): Readonly<Record<string, () => void>> {
  const { stage, camera, focus, selection, history, hiding, pins } = targets;
  const node = focus.node;
  return {
    "canvas.next": () => focus.step("next"),
    "canvas.previous": () => focus.step("previous"),
    "canvas.in": () => focus.step("in"),
    "canvas.back": () => focus.step("back"),
    "canvas.first": () => focus.step("first"),
    "canvas.onward": () => focus.step("onward"),
    "canvas.backward": () => focus.step("backward"),
    "canvas.select": () => selectFocused(false, targets),
    "canvas.selectEdge": () => selectFocused(true, targets),
    "canvas.add": () => node !== null && selection.add(node, true),
    "canvas.addNext": () => stepAndAdd("next", targets),
    "canvas.addPrevious": () => stepAndAdd("previous", targets),
    "canvas.addNeighbours": () => selection.addNeighbours(node),
    "canvas.open": () => node !== null && stage.tell("OnOpen", node),
    "canvas.expand": () => node !== null && stage.tell("OnExpand", node),
    "canvas.collapse": () => node !== null && hiding.collapse(node, !hiding.isCollapsed(node)),
    "canvas.hide": () => node !== null && hiding.hide([node]),
    "canvas.pin": () => node !== null && pins.toggle(node),
    "canvas.menu": () => openMenu(targets),
    "canvas.zoomIn": () => camera.zoom(zoomStep),
    "canvas.zoomOut": () => camera.zoom(1 / zoomStep),
    "canvas.fit": () => camera.fit(),
    "canvas.clear": () => selection.choose(null),
    "canvas.undo": () => history.undo(),
    "canvas.redo": () => history.redo(),
  };
}

/** Space selects the node, Shift+Space the relationship that was walked to it. */
function selectFocused(edgeWanted: boolean, { stage, focus, selection }: KeyTargets): void {
  const id = edgeWanted ? focus.edge : focus.node;
  if (id === null) return;
  selection.choose(id);
  const words = edgeWanted ? describeEdge(stage, id) : stage.nodes.get(id)!.name;
  stage.tell("OnAnnounce", `Selected: ${words}`);
}

/** The relationship is said with what was selected, as one sentence of the live region replaces another. */
function stepAndAdd(direction: "next" | "previous", { stage, focus, selection }: KeyTargets): void {
  focus.step(direction);
  if (focus.node === null || focus.edge === null) return;
  const words = selection.add(focus.node, false);
  stage.tell("OnAnnounce", `${describeEdge(stage, focus.edge)}. ${words}`);
}

function openMenu({ stage, focus }: KeyTargets): void {
  const node = focus.node;
  const box = stage.element.getBoundingClientRect();
  const at = node === null ? { x: box.width / 2, y: box.height / 2 } : stage.cy.getElementById(node).renderedPosition();
  stage.tell("OnMenu", node, false, Math.round(box.left + at.x), Math.round(box.top + at.y));
}
