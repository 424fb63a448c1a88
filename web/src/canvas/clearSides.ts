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

/** What lies to the left and the right of the nodes when all of them are in the middle of the view. */
export function widthAround(stage: Stage, zoom: number): Pick<Box, "left" | "right"> {
  const { cy, sight } = stage;
  const xs = [...sight.nodes].map((id) => cy.getElementById(id).position("x") * zoom);
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const spare = (cy.width() - (most - least)) / 2;
  // A view that is closer than that is moved about anyway.
  return spare > 0 ? { left: least - spare, right: most + spare } : { left: -Infinity, right: Infinity };
}

/** The places of a wish by number: those within the width first, of these those that the fewest lines run through. */
export function leastCrossed(
  { places }: Wish,
  lines: readonly Segment[],
  within: Pick<Box, "left" | "right"> = { left: -Infinity, right: Infinity },
): readonly number[] {
  const isCut = ({ left, right }: Box) => left < within.left || right > within.right;
  const crossings = places.map(
    (boxes) =>
      lines.filter((line) => boxes.some((box) => crosses(line, box))).length +
      (boxes.some(isCut) ? lines.length + 1 : 0),
  );
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
