import type { Point } from "./view";

/** What a hand does on the map. Points are in pixels from the corner of the map. */
export interface Gestures {
  readonly zoom: (factor: number, about: Point) => void;
  readonly move: (by: Point) => void;
  /** The ground was pressed, not a mark. */
  readonly ground: () => void;
}

/** A notch of a wheel (100 pixels) magnifies by a fifth. */
const wheelRate = 0.0018;
/** A hand that presses moves a little; from here on it drags. */
const dragPixels = 4;
/** Wheels that turn by lines turn by so many pixels a line. */
const linePixels = 30;

/** Wheel, drag and pinch. */
export function installGestures(element: HTMLElement, gestures: Gestures): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let isPinching = false;
  const pointOf = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1);
    gestures.zoom(Math.exp(-pixels * wheelRate), pointOf(event));
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, pointOf(event));
    if (pointers.size === 1) [travelled, isPinching] = [0, false];
    else isPinching = true;
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (other) gestures.zoom(apart(now, other) / Math.max(1, apart(before, other)), middle(now, other));
    else if (travelled >= dragPixels) {
      // Only a drag takes the pointer, so that a press still reaches the mark under it.
      element.setPointerCapture?.(event.pointerId);
      gestures.move({ x: now.x - before.x, y: now.y - before.y });
    }
  };
  const up = (event: PointerEvent): void => {
    const pressed = pointers.delete(event.pointerId) && event.type === "pointerup";
    if (!pressed || isPinching || travelled >= dragPixels) return;
    if (!(event.target as Element).closest("[data-key]")) gestures.ground();
  };
  const listeners = { wheel, pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener, { passive: false });
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      element.removeEventListener(name, listener as EventListener);
    }
  };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
