import { expect, test } from "vitest";
import { planLabels, type Box, type Wish } from "../../src/page/labelPlan";
import { crosses, leastCrossed } from "../../src/canvas/clearSides";
import { fitLabel, mustDegreeOf, wrap } from "../../src/canvas/labelWishes";
import { estimate } from "../../src/page/measure";

const box = (left: number, top = 0): Box => ({ left, top, right: left + 50, bottom: top + 12 });
const wish = (id: string, rank: number, places: readonly Box[], must = false): Wish => ({
  id,
  rank,
  must,
  places: places.map((place) => [place]),
});

test("The more wanted label gets the place and the other goes elsewhere or away", () => {
  const shown = planLabels(
    [wish("small", 1, [box(10)]), wish("large", 9, [box(0)]), wish("moves", 5, [box(20), box(20, 40)])],
    [],
  );
  expect(Object.fromEntries(shown)).toEqual({ large: 0, moves: 1 });
});

test("What is taken is covered only by a label that must be read", () => {
  const taken = [box(0)];
  expect(Object.fromEntries(planLabels([wish("a", 1, [box(5)]), wish("b", 2, [box(5)], true)], taken))).toEqual({
    b: 0,
  });
});

test("A label that must be read covers as little as there is a place for", () => {
  const taken = [box(0), box(20), box(0, 40)];
  expect(planLabels([wish("a", 1, [box(10), box(10, 40), box(15)], true)], taken).get("a")).toBe(1);
});

test("Two labels that must be read still do not cover each other", () => {
  expect(Object.fromEntries(planLabels([wish("a", 1, [box(5)], true), wish("b", 2, [box(5)], true)], []))).toEqual({
    b: 0,
  });
});

test("Labels that only touch stand side by side, also across the cells of the grid", () => {
  const row = Array.from({ length: 20 }, (_, index) => wish(`l${index}`, index, [box(index * 50)]));
  expect(planLabels(row, []).size).toBe(20);
});

test("A name wraps at spaces", () => {
  expect(wrap("Islamic Movement of Uzbekistan", 14, true, estimate)).toEqual(["Islamic", "Movement of", "Uzbekistan"]);
  expect(wrap("Karachi", 14, false, estimate)).toEqual(["Karachi"]);
});

test("A line is measured with the space after it, as Cytoscape does, but not the whole label or its end", () => {
  const letters = (text: string) => text.length * 10;
  expect(wrap("abcde ghijkl of it", 14, false, letters)).toEqual(["abcde", "ghijkl of it"]);
  expect(wrap("abcde ghijkl", 14, false, letters)).toEqual(["abcde ghijkl"]);
  expect(wrap("abc ef ghijk and others", 14, false, letters)).toEqual(["abc ef", "ghijk and", "others"]);
});

test("A name stands first where the fewest lines run", () => {
  const lines = [
    { from: { x: 25, y: -50 }, to: { x: 25, y: 50 } },
    { from: { x: -50, y: 106 }, to: { x: 90, y: 106 } },
  ];
  const named = wish("a", 1, [box(0), box(0, 100), box(0, 60), box(100)]);
  expect(leastCrossed(named, lines)).toEqual([2, 3, 0, 1]);
  expect(leastCrossed(named, [])).toEqual([0, 1, 2, 3]);
  expect(leastCrossed(named, lines, { left: -10, right: 120 })).toEqual([2, 0, 1, 3]);
});

test("A line runs through a box where a point of it lies inside", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const at = () => ({ x: Math.round(random() * 160 - 50), y: Math.round(random() * 80 - 30) });
  let through = 0;
  for (let round = 0; round < 400; round++) {
    const [from, to] = [at(), at()];
    const points = Array.from({ length: 801 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 800,
      y: from.y + ((to.y - from.y) * step) / 800,
    }));
    const isInside = points.some(({ x, y }) => x >= 0 && x <= 50 && y >= 0 && y <= 12);
    if (isInside) through++;
    if (isInside) expect(crosses({ from, to }, box(0))).toBe(true);
    // Between two points of the sample a line may cut a corner by less than a unit.
    if (!points.some(({ x, y }) => x >= -1 && x <= 51 && y >= -1 && y <= 13)) expect(crosses({ from, to }, box(0))).toBe(false);
  }
  expect(through).toBeGreaterThan(50);
});

test("Of many well connected nodes only the most connected have to be named", () => {
  expect(mustDegreeOf([97, 16, 3])).toBe(12);
  expect(mustDegreeOf(Array.from({ length: 100 }, (_, index) => index))).toBe(86);
  expect(mustDegreeOf([])).toBe(12);
});

test("A line carries the longest label that it has room for", () => {
  const fit = (room: number) => fitLabel("splinter of · March 2002", "splinter of", room, estimate);
  expect([fit(200), fit(80), fit(20)]).toEqual(["full", "short", ""]);
});
