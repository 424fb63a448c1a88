export interface GestureActions {
  /** Zooms about a place of the element, in pixels from its left edge. */
  zoomAt(x: number, factor: number): void;
  /** Moves what is drawn by pixels. */
  moveBy(x: number, y: number): void;
  choose(id: string | null): void;
  open(id: string): void;
  menu(id: string | null, x: number, y: number): void;
  over(id: string | null): void;
}

const wheelRate = 0.0016;
const linePixels = 16;
const slackPixels = 4;

/**
 * Wheel zooms about the pointer, Shift and the wheel go up and down the lanes, dragging moves, two fingers zoom; a
 * click selects, a double click opens, a right click asks for the menu.
 */
export function installGestures(element: HTMLElement, actions: GestureActions): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const left = () => element.getBoundingClientRect().left;
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1;
    if (event.shiftKey) actions.moveBy(0, -(event.deltaY || event.deltaX) * unit);
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) actions.moveBy(-event.deltaX * unit, 0);
    else actions.zoomAt(event.clientX - left(), Math.exp(-event.deltaY * unit * wheelRate));
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return actions.over(idAt(event.target));
    const now = { x: event.clientX, y: event.clientY };
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved > slackPixels && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other) {
      const spread = Math.abs(now.x - other.x) / Math.max(1, Math.abs(before.x - other.x));
      actions.zoomAt((now.x + other.x) / 2 - left(), Math.min(1.5, Math.max(0.67, spread)));
    } else if (moved > slackPixels) {
      actions.moveBy(now.x - before.x, now.y - before.y);
    }
  };
  const up = (event: PointerEvent) => {
    if (pointers.delete(event.pointerId) && moved <= slackPixels && event.type === "pointerup") {
      actions.choose(idAt(event.target));
    }
  };
  const open = (event: Event) => {
    const id = idAt(event.target);
    if (id !== null) actions.open(id);
  };
  const menu = (event: Event) => {
    event.preventDefault();
    const { clientX, clientY } = event as MouseEvent;
    actions.menu(idAt(event.target), clientX, clientY);
  };
  const listeners: readonly [string, (event: never) => void, AddEventListenerOptions?][] = [
    ["wheel", wheel, { passive: false }],
    ["pointerdown", down],
    ["pointermove", move],
    ["pointerup", up],
    ["pointercancel", up],
    ["dblclick", open],
    ["contextmenu", menu],
  ];
  // A finger or button may be lifted anywhere.
  const lifted = (event: PointerEvent) => pointers.delete(event.pointerId);
  window.addEventListener("pointerup", lifted);
  window.addEventListener("pointercancel", lifted);
  for (const [name, act, options] of listeners) element.addEventListener(name, act as EventListener, options);
  return () => {
    window.removeEventListener("pointerup", lifted);
    window.removeEventListener("pointercancel", lifted);
    for (const [name, act] of listeners) element.removeEventListener(name, act as EventListener);
  };
}

function idAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest("[data-id]")?.getAttribute("data-id") ?? null) : null;
}
