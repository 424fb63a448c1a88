import type { Point } from "../layout/request";

export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Cells along the longer side of the drawing. */
const cellsAcross = 120;

/** Finds the straight line nearest to a point: each line is noted in the cells that it passes. */
export class SegmentGrid {
  private readonly cell: number;
  private readonly cells = new Map<number, number[]>();

  constructor(private readonly segments: readonly Segment[]) {
    let [low, high] = [Infinity, -Infinity];
    for (const { a, b } of segments) {
      low = Math.min(low, a.x, a.y, b.x, b.y);
      high = Math.max(high, a.x, a.y, b.x, b.y);
    }
    this.cell = Math.max(1, (high - low) / cellsAcross || 1);
    segments.forEach((segment, index) => this.note(segment, index));
  }

  /** The number of the line nearest to the point, none within reach = null; equally near ones: the first. */
  nearest(point: Point, reach: number): number | null {
    let best: number | null = null;
    let distance = reach;
    for (const index of this.around(point, reach)) {
      const { a, b } = this.segments[index]!;
      const away = toSegment(point, a, b);
      if (away < distance || (away === distance && (best === null || index < best))) [best, distance] = [index, away];
    }
    return best;
  }

  private around({ x, y }: Point, reach: number): Set<number> {
    const found = new Set<number>();
    const [left, right] = [this.at(x - reach), this.at(x + reach)];
    const [top, bottom] = [this.at(y - reach), this.at(y + reach)];
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const index of this.cells.get(keyOf(column, row)) ?? []) found.add(index);
      }
    }
    return found;
  }

  /** Column by column, the rows that the line passes in it. */
  private note({ a, b }: Segment, index: number): void {
    const [first, last] = a.x <= b.x ? [a, b] : [b, a];
    const [from, to] = [this.at(first.x), this.at(last.x)];
    const slope = last.x === first.x ? 0 : (last.y - first.y) / (last.x - first.x);
    for (let column = from; column <= to; column++) {
      const enters = column === from ? first.y : first.y + (column * this.cell - first.x) * slope;
      const leaves = column === to ? last.y : first.y + ((column + 1) * this.cell - first.x) * slope;
      const [top, bottom] = [this.at(Math.min(enters, leaves)), this.at(Math.max(enters, leaves))];
      for (let row = top; row <= bottom; row++) this.put(keyOf(column, row), index);
    }
  }

  private put(key: number, index: number): void {
    const known = this.cells.get(key);
    if (known) known.push(index);
    else this.cells.set(key, [index]);
  }

  private at(value: number): number {
    return Math.floor(value / this.cell);
  }
}

function keyOf(column: number, row: number): number {
  return column * 1_000_003 + row;
}

export function toSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
