import type { Box, Wish } from "../page/labelPlan";
import type { Point } from "../layout/request";
import type { Stage } from "./stage";

/** In a picture with more nodes every side is crossed, and looking at all lines would take long. */
const nodesMax = 60;

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** The lines of a small picture, in model positions times the zoom; none of a larger one. */
export function linesOf({ cy, graph, sight }: Stage, zoom: number): Segment[] {
  if (sight.nodes.size > nodesMax) return [];
  const at = (id: string) => {
    const { x, y } = cy.getElementById(id).position();
    return { x: x * zoom, y: y * zoom };
  };
  // Lines count that are out of sight for now as well: names keep their side while time moves.
  const isDrawn = (id: string) => sight.nodes.has(id) && cy.hasElementWithId(id);
  return graph.edges
    .filter(({ from, to }) => from !== to && isDrawn(from) && isDrawn(to))
    .map(({ from, to }) => ({ from: at(from), to: at(to) }));
}

/** The places of a wish by number, those first that the fewest lines run through. */
export function leastCrossed({ places }: Wish, lines: readonly Segment[]): readonly number[] {
  const crossings = places.map((boxes) => lines.filter((line) => boxes.some((box) => crosses(line, box))).length);
  return places.map((_, index) => index).sort((a, b) => crossings[a]! - crossings[b]! || a - b);
}

/** Whether a line runs through a box (Liang and Barsky's clipping). */
export function crosses({ from, to }: Segment, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sides = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [by, room] of sides) {
    if (by === 0 && room < 0) return false;
    if (by < 0) enters = Math.max(enters, room / by);
    if (by > 0) leaves = Math.min(leaves, room / by);
  }
  return enters <= leaves;
}
