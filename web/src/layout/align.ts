import type { Point, Positions } from "./request";

/** Edges and middles to bring nodes to, and the two ways to spread them evenly. */
export const alignments = ["left", "centre", "right", "top", "middle", "bottom", "across", "down"] as const;
export type Alignment = (typeof alignments)[number];

/**
 * New places for nodes: onto one line (their outermost edge, or halfway between the outermost), or at even distances
 * between the two outermost (`across`, `down`). Middles of nodes count, not their sizes. The order of nodes is kept;
 * equal ones stand in the order of their ids.
 */
export function align(positions: Positions, how: Alignment): Positions {
  const ids = Object.keys(positions);
  if (ids.length < 2) return positions;
  const axis = how === "left" || how === "centre" || how === "right" || how === "across" ? "x" : "y";
  const values = ids.map((id) => positions[id]![axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (id: string, value: number): [string, Point] => [id, { ...positions[id]!, [axis]: value }];
  if (how === "across" || how === "down") {
    const ordered = [...ids].sort((a, b) => positions[a]![axis] - positions[b]![axis] || (a < b ? -1 : 1));
    const step = (high - low) / (ids.length - 1);
    return Object.fromEntries(ordered.map((id, index) => at(id, low + index * step)));
  }
  const line = how === "left" || how === "top" ? low : how === "right" || how === "bottom" ? high : (low + high) / 2;
  return Object.fromEntries(ids.map((id) => at(id, line)));
}

/** Whether a point lies inside a closed line, by the number of its sides to the right of the point. */
export function isInside(point: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length]!;
    if (a.y > point.y === b.y > point.y) return;
    if (point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** The corners of the smallest convex outline around points, clockwise on a screen (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
