import { expect, test } from "vitest";
import { align, hullOf, isInside } from "../../src/layout/align";
import { generator } from "../../src/layout/seed";

const three = { a: { x: 0, y: 5 }, b: { x: 10, y: 0 }, c: { x: 40, y: 20 } };

test("Nodes come onto the line of the outermost, or halfway between the outermost", () => {
  const xs = (how: "left" | "centre" | "right") => Object.values(align(three, how)).map(({ x }) => x);
  expect([xs("left"), xs("centre"), xs("right")]).toEqual([
    [0, 0, 0],
    [20, 20, 20],
    [40, 40, 40],
  ]);
  expect(Object.values(align(three, "middle")).map(({ y }) => y)).toEqual([10, 10, 10]);
  expect(align(three, "top")).toEqual({ a: { x: 0, y: 0 }, b: { x: 10, y: 0 }, c: { x: 40, y: 0 } });
});

test("Nodes spread at even distances in the order in which they stand", () => {
  expect(align(three, "across")).toEqual({ a: { x: 0, y: 5 }, b: { x: 20, y: 0 }, c: { x: 40, y: 20 } });
  expect(align(three, "down")).toEqual({ b: { x: 10, y: 0 }, a: { x: 0, y: 10 }, c: { x: 40, y: 20 } });
});

test("A single node stays", () => {
  expect(align({ a: { x: 3, y: 4 } }, "down")).toEqual({ a: { x: 3, y: 4 } });
});

test("A point is inside an outline, in its bay it is not", () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 30 },
    { x: 15, y: 10 },
    { x: 0, y: 30 },
  ];
  expect([isInside({ x: 15, y: 5 }, bay), isInside({ x: 15, y: 20 }, bay), isInside({ x: -1, y: 5 }, bay)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("A hull holds every point that it was made from", () => {
  const random = generator(3);
  for (let round = 0; round < 40; round++) {
    const points = Array.from({ length: 3 + Math.floor(random() * 20) }, () => ({ x: random() * 99, y: random() * 99 }));
    const hull = hullOf(points);
    const middle = { x: 0, y: 0 };
    for (const { x, y } of hull) [middle.x, middle.y] = [middle.x + x / hull.length, middle.y + y / hull.length];
    // A hair towards the middle, so that the corners themselves count.
    const inward = ({ x, y }: { x: number; y: number }) => ({ x: x + (middle.x - x) / 1e6, y: y + (middle.y - y) / 1e6 });
    expect(points.filter((point) => !isInside(inward(point), hull))).toEqual([]);
  }
});
