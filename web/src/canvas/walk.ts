import type { Point } from "../layout/request";

/** One way on from a node: over this edge to that node. */
export interface Way {
  readonly edge: string;
  readonly to: string;
}

export interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The ways on from a node, clockwise from twelve o'clock as they are drawn; parallel edges follow one another by id,
 * so each of them is reached.
 */
export function waysFrom(id: string, edges: readonly Ends[], positionOf: (id: string) => Point): Way[] {
  const here = positionOf(id);
  const ways = edges
    .filter((edge) => edge.from === id || edge.to === id)
    .map((edge) => ({ edge: edge.id, to: edge.from === id ? edge.to : edge.from }));
  const angles = new Map(ways.map((way) => [way.to, clockAngle(here, positionOf(way.to))]));
  return ways.sort((a, b) => angles.get(a.to)! - angles.get(b.to)! || compare(a.to, b.to) || compare(a.edge, b.edge));
}

/** 0 at twelve o'clock, growing clockwise; screen coordinates grow downwards. */
export function clockAngle(from: Point, to: Point): number {
  const angle = Math.atan2(to.x - from.x, from.y - to.y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
