import { expect, test } from "vitest";
import { planLabels, type Box, type Wish } from "../../src/page/labelPlan";
import { fitLabel, wrap } from "../../src/canvas/labelWishes";
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

test("A line carries the longest label that it has room for", () => {
  const fit = (room: number) => fitLabel("splinter of · March 2002", "splinter of", room, estimate);
  expect([fit(200), fit(80), fit(20)]).toEqual(["full", "short", ""]);
});
