import { expect, test } from "vitest";
import { marksOf } from "../../src/map/marks";
import { nearest } from "../../src/map/markLayer";
import type { Presence, Stand } from "../../src/map/presence";
import { canPart, fan, openedMax, spotsOf, type Placed } from "../../src/map/spots";
import { edge, node } from "../contract";

const view = { k: 1, x: 0, y: 0 };

function placed(id: string, x: number, items: number, lat = x): Placed {
  const place = node(id, { kind: "Place", name: id });
  const presences = Array.from({ length: items }, (_, index): Presence => {
    const other = node(`${id}${index}`);
    return { node: other, edges: [edge("BASED_IN", other.id, id)], isThere: true, state: "certain" };
  });
  const stand: Stand = { place, location: { lat, lon: 0, precision: 1, within: null }, presences };
  return { stand, world: { x, y: 100 } };
}

test("Near places share a spot that counts, far ones stand alone with their items around them", () => {
  const spots = spotsOf([placed("a", 100, 1), placed("b", 110, 2), placed("c", 400, 3)], view, null);
  expect(spots.map((spot) => [spot.id, spot.held.length, spot.isFanned])).toEqual([
    ["c", 3, true],
    ["b", 3, true],
  ]);
  expect(spots[1]!.stands.map((stand) => stand.place.id)).toEqual(["b", "a"]);
});

test("A zoom takes near places apart, unless they have the same coordinates", () => {
  const near = [placed("a", 100, 1), placed("b", 110, 2)];
  expect(spotsOf(near, view, null).map(canPart)).toEqual([true]);
  expect(spotsOf(near, { k: 10, x: 0, y: 0 }, null).length).toBe(2);
  expect(spotsOf([placed("a", 100, 1, 7), placed("b", 100, 2, 7)], view, null).map(canPart)).toEqual([false]);
});

test("A building with the coordinates of its town leaves the name of the spot to the town", () => {
  const embassy = placed("embassy", 100, 2, 7);
  const building = { ...embassy.stand.place, properties: { kind: "facility" } };
  const town = placed("town", 100, 0, 7);
  const spots = spotsOf([{ ...embassy, stand: { ...embassy.stand, place: building } }, town], view, null);
  expect(spots.map(({ id, name }) => [id, name])).toEqual([["embassy", "town"]]);
});

test("Many items, or a neighbour without room between, are counted until the spot is opened", () => {
  const many = [placed("a", 100, 9)];
  expect(spotsOf(many, view, null)[0]!.isFanned).toBe(false);
  expect(spotsOf(many, view, "a")[0]!.isFanned).toBe(true);
  const close = [placed("a", 100, 1), placed("b", 150, 1)];
  expect(spotsOf(close, view, null).map((spot) => spot.isFanned)).toEqual([false, false]);
});

test("Items around a spot do not cover one another", () => {
  const points = fan(openedMax);
  const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect([points.length, Math.min(...gaps) > 20]).toEqual([openedMax, true]);
});

test("Marks are read by the names of their places, each followed by what is there, and say what they are", () => {
  const spots = spotsOf([placed("b", 400, 1), placed("a", 100, 9), placed("c", 700, 0)], view, null);
  const marks = marksOf(spots, new Set(["a3"]), true);
  expect(marks.map((mark) => [mark.key, mark.node, mark.words])).toEqual([
    ["a", null, "a, 9 items, press to open"],
    ["b", "b", "b, 1 item"],
    ["b b0", "b0", "B0, group, based in b, undated"],
    ["c", "c", "c, nothing is there"],
  ]);
});

test("An arrow leads to the nearest mark on its side", () => {
  const spots = spotsOf([placed("a", 100, 0), placed("b", 300, 0), placed("c", 500, 0)], view, null);
  const marks = marksOf(spots, new Set(), false);
  const middle = marks[1]!;
  expect([nearest(marks, middle, "left")?.key, nearest(marks, middle, "right")?.key]).toEqual(["a", "c"]);
  expect([nearest(marks, middle, "up"), nearest(marks, marks[0]!, "left")]).toEqual([undefined, undefined]);
});
