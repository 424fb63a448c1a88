import { expect, test } from "vitest";
import { distanceTo } from "../../src/canvas/picking";

test("The distance to a straight line is that to its nearest point", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  expect(distanceTo({ x: 5, y: 3 }, from, null, to)).toBe(3);
  expect(distanceTo({ x: -4, y: 3 }, from, null, to)).toBe(5);
  expect(distanceTo({ x: 3, y: 4 }, from, null, from)).toBe(5);
});

test("A bent line is near where it bends", () => {
  const near = distanceTo({ x: 50, y: 25 }, { x: 0, y: 0 }, { x: 50, y: 50 }, { x: 100, y: 0 });
  expect(near).toBeLessThan(0.5);
});
