import type { Direction, MarkLayer } from "./markLayer";
import type { Mark } from "./marks";
import type { Point } from "./view";

/** What the keys of the map do. */
export interface MapKeys {
  readonly layer: MarkLayer;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly move: (by: Point) => void;
  readonly press: (mark: Mark) => void;
  readonly hide: (id: string) => void;
  readonly escape: () => void;
}

const stepPixels = 60;
const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const steps: Readonly<Record<Direction, Point>> = {
  left: { x: stepPixels, y: 0 },
  right: { x: -stepPixels, y: 0 },
  up: { x: 0, y: stepPixels },
  down: { x: 0, y: -stepPixels },
};

/**
 * Arrows go to the nearest mark on that side, with Shift they move the map; Page Down and Page Up go through all marks,
 * Home and End to the first and last; Enter and Space press; + - 0 zoom and fit; H hides; Escape clears.
 */
export function installKeys(element: HTMLElement, keys: MapKeys): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !act(event, keys)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("keydown", listener);
  return () => element.removeEventListener("keydown", listener);
}

function act(event: KeyboardEvent, keys: MapKeys): boolean {
  const direction = directions[event.key];
  if (direction) {
    if (event.shiftKey || !keys.layer.focus(keys.layer.step(direction))) keys.move(steps[direction]);
    return true;
  }
  const focused = keys.layer.focused();
  switch (event.key) {
    case "PageDown":
      return keys.layer.focus(keys.layer.turn(1));
    case "PageUp":
      return keys.layer.focus(keys.layer.turn(-1));
    case "Home":
      return keys.layer.focus(keys.layer.end(false));
    case "End":
      return keys.layer.focus(keys.layer.end(true));
    case "Enter":
    case " ":
      if (focused) keys.press(focused);
      return focused !== null;
    case "h":
    case "H":
      if (focused?.node) keys.hide(focused.node);
      return true;
    case "+":
    case "=":
      keys.zoom(1.5);
      return true;
    case "-":
      keys.zoom(1 / 1.5);
      return true;
    case "0":
      keys.fit();
      return true;
    case "Escape":
      keys.escape();
      return true;
    default:
      return false;
  }
}
