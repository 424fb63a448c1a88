import { expect, test } from "vitest";
import { SegmentGrid, toSegment, type Segment } from "../../src/canvas/segmentGrid";
import { generator } from "../../src/layout/seed";

test("The distance to a straight line is that to its nearest point", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  expect(toSegment({ x: 5, y: 3 }, from, to)).toBe(3);
  expect(toSegment({ x: -4, y: 3 }, from, to)).toBe(5);
  expect(toSegment({ x: 3, y: 4 }, from, from)).toBe(5);
});

test("The grid finds what a search of all lines finds, for any lines and points", () => {
  const random = generator(11);
  const point = () => ({ x: random() * 2_000 - 700, y: random() * 900 - 450 });
  for (let round = 0; round < 30; round++) {
    const lines = Array.from({ length: 1 + Math.floor(random() * 80) }, () => ({ a: point(), b: point() }));
    if (round % 3 === 0) lines.push({ a: { x: 5, y: -300 }, b: { x: 5, y: 400 } });
    const grid = new SegmentGrid(lines);
    for (let ask = 0; ask < 40; ask++) {
      const [at, reach] = [point(), 1 + random() * 60];
      expect(grid.nearest(at, reach)).toBe(nearestOfAll(lines, at, reach));
    }
  }
});

test("No lines, no find", () => {
  expect(new SegmentGrid([]).nearest({ x: 0, y: 0 }, 100)).toBeNull();
});

function nearestOfAll(lines: readonly Segment[], at: { x: number; y: number }, reach: number): number | null {
  const found = lines
    .map(({ a, b }, index) => ({ index, away: toSegment(at, a, b) }))
    .filter(({ away }) => away <= reach)
    .sort((one, other) => one.away - other.away || one.index - other.index);
  return found[0]?.index ?? null;
}
