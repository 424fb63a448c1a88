import type { Component } from "./components";
import type { LayoutNode, Places } from "./request";

const margin = 56;
/** Width over height of the drawing that the shelves aim at. */
const aspect = 1.5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Sets separate components side by side on shelves below the largest one, which comes first. */
export function pack(components: readonly { component: Component; places: Places }[]): Places {
  const boxes = components.map(({ component, places }) => boxOf(component.nodes, places));
  const area = boxes.reduce((sum, box) => sum + (box.width + margin) * (box.height + margin), 0);
  const width = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * aspect));
  const packed: Places = new Map();
  let [x, y, shelf] = [0, 0, 0];
  components.forEach(({ places }, index) => {
    const box = boxes[index]!;
    if (x > 0 && x + box.width > width) {
      y += shelf + margin;
      [x, shelf] = [0, 0];
    }
    for (const [id, place] of places) packed.set(id, { x: place.x - box.left + x, y: place.y - box.top + y });
    x += box.width + margin;
    shelf = Math.max(shelf, box.height);
  });
  return packed;
}

export function boxOf(nodes: readonly LayoutNode[], places: Places): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const { x, y } = places.get(node.id)!;
    left = Math.min(left, x - node.width / 2);
    right = Math.max(right, x + node.width / 2);
    top = Math.min(top, y - node.height / 2);
    bottom = Math.max(bottom, y + node.height / 2);
  }
  return { left, top, width: right - left, height: bottom - top };
}
