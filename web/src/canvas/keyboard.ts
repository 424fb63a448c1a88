import type { Camera } from "./camera";
import type { Focus, StepDirection } from "./focus";
import { describeEdge } from "./focus";
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

const steps: Readonly<Record<string, StepDirection>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "in",
  ArrowUp: "back",
  Home: "first",
  PageDown: "onward",
  PageUp: "backward",
};

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
  if (event.ctrlKey || event.metaKey) return withControl(event, targets);
  if (event.altKey) return false;
  const step = steps[event.key];
  if (step) targets.focus.step(step);
  else if (event.key === " ") selectFocused(event.shiftKey, targets);
  else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenu(targets);
  else return plainKey(event.key.length === 1 ? event.key.toLowerCase() : event.key, targets);
  return true;
}

function withControl(event: KeyboardEvent, { history }: KeyTargets): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) history.undo();
  else if (key === "y" || (key === "z" && event.shiftKey)) history.redo();
  else return false;
  return true;
}

function plainKey(key: string, targets: KeyTargets): boolean {
  const { stage, camera, focus, selection, hiding, pins } = targets;
  const node = focus.node;
  const acts: Readonly<Record<string, () => void>> = {
    "+": () => camera.zoom(zoomStep),
    "=": () => camera.zoom(zoomStep),
    "-": () => camera.zoom(1 / zoomStep),
    "0": () => camera.fit(),
    Enter: () => node !== null && stage.tell("OnOpen", node),
    Escape: () => selection.choose(null),
    e: () => node !== null && stage.tell("OnExpand", node),
    c: () => node !== null && hiding.collapse(node, !hiding.isCollapsed(node)),
    h: () => node !== null && hiding.hide([node]),
    p: () => node !== null && pins.toggle(node),
    m: () => openMenu(targets),
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

/** Space selects the node, Shift+Space the relationship that was walked to it. */
function selectFocused(edgeWanted: boolean, { stage, focus, selection }: KeyTargets): void {
  const id = edgeWanted ? focus.edge : focus.node;
  if (id === null) return;
  selection.choose(id);
  const words = edgeWanted ? describeEdge(stage, id) : stage.nodes.get(id)!.name;
  stage.tell("OnAnnounce", `Selected: ${words}`);
}

function openMenu({ stage, focus }: KeyTargets): void {
  const node = focus.node;
  const box = stage.element.getBoundingClientRect();
  const at = node === null ? { x: box.width / 2, y: box.height / 2 } : stage.cy.getElementById(node).renderedPosition();
  stage.tell("OnMenu", node, false, Math.round(box.left + at.x), Math.round(box.top + at.y));
}
