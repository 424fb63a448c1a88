import { meaningOf } from "../page/shortcuts";
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

const zoomStep = 1.5;
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

/** The keys of the map, as the table of shortcuts names them. */
export function installKeys(element: HTMLElement, keys: MapKeys): () => void {
  const acts = actsOf(keys);
  const listener = (event: KeyboardEvent): void => {
    const meaning = meaningOf(event, "map");
    if (meaning === undefined) return;
    acts[meaning]?.(event);
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("keydown", listener);
  return () => element.removeEventListener("keydown", listener);
}

/** What each line of the table of shortcuts for the map does. */
export function actsOf(keys: MapKeys): Readonly<Record<string, (event: KeyboardEvent) => void>> {
  const { layer } = keys;
  return {
    "map.near": ({ key }) => layer.focus(layer.step(directions[key]!)) || keys.move(steps[directions[key]!]),
    "map.move": ({ key }) => keys.move(steps[directions[key]!]),
    "map.next": () => layer.focus(layer.turn(1)),
    "map.previous": () => layer.focus(layer.turn(-1)),
    "map.first": () => layer.focus(layer.end(false)),
    "map.last": () => layer.focus(layer.end(true)),
    "map.select": () => {
      const mark = layer.focused();
      if (mark) keys.press(mark);
    },
    "map.zoomIn": () => keys.zoom(zoomStep),
    "map.zoomOut": () => keys.zoom(1 / zoomStep),
    "map.all": () => keys.fit(),
    "map.hide": () => {
      const node = layer.focused()?.node;
      if (node) keys.hide(node);
    },
    "map.clear": () => keys.escape(),
  };
}
