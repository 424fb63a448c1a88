import { expect, test } from "vitest";
import { fitted, moved, resized, revealed, toScreen, toWorld, worldSize, zoomed, zoomMax } from "../../src/map/view";
import { countryAt, FlatWorld, loadCountries, meridianOf } from "../../src/map/world";

const size = { width: 800, height: 600 };
const points = [
  { x: 600, y: 150 },
  { x: 660, y: 210 },
];

test("All points are in sight with room around them", () => {
  const view = fitted(points, size);
  for (const { x, y } of points.map((point) => toScreen(view, point))) {
    expect([x >= 69.9, x <= 730.1, y >= 69.9, y <= 530.1]).toEqual([true, true, true, true]);
  }
});

test("Without points the whole world is in sight", () => {
  const view = fitted([], size);
  const corners = [toScreen(view, { x: 0, y: 0 }), toScreen(view, { x: worldSize.width, y: worldSize.height })];
  expect(corners.map(({ x }) => Math.round(x))).toEqual([0, 800]);
});

test("A zoom keeps what is under the pointer there and ends at its limits", () => {
  const view = fitted(points, size);
  const about = { x: 300, y: 200 };
  const near = zoomed(view, 2, about, size);
  expect(near.k).toBeCloseTo(view.k * 2, 9);
  const [before, after] = [toWorld(view, about), toWorld(near, about)];
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeCloseTo(0, 9);
  expect(zoomed(view, 1e9, about, size).k).toBe(zoomMax);
  expect(zoomed(view, 1e-9, about, size).k).toBeCloseTo(0.8, 9);
});

test("The world cannot be moved out of sight", () => {
  const view = moved(fitted(points, size), { x: 1e6, y: -1e6 }, size);
  const middle = toWorld(view, { x: 400, y: 300 });
  expect([middle.x, middle.y].map(Math.round)).toEqual([0, worldSize.height]);
});

test("What is in the middle stays there when the screen changes its size", () => {
  const view = fitted(points, size);
  const wide = resized(view, size, { width: 1000, height: 500 });
  const [before, after] = [toWorld(view, { x: 400, y: 300 }), toWorld(wide, { x: 500, y: 250 })];
  expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
});

test("A point in sight moves nothing, one out of sight comes to the middle", () => {
  const view = fitted(points, size);
  expect(revealed(view, points[0]!, { width: 800, height: 600 })).toEqual(view);
  const far = { x: 300, y: 300 };
  expect(Math.round(toScreen(revealed(view, far, size), far).x)).toBe(400);
});

test("The middle meridian is that of the data, also across 180 degrees", () => {
  expect(meridianOf([])).toBe(0);
  expect(meridianOf([60, 70])).toBe(65);
  expect(meridianOf([170, -170])).toBe(-180);
});

test("Places east of others are drawn to their right, north of them above", () => {
  const world = new FlatWorld(68);
  const [kabul, tashkent, karachi] = [world.point(69.17, 34.53), world.point(69.25, 41.31), world.point(67.01, 24.86)];
  expect([tashkent.y < kabul.y, kabul.y < karachi.y, karachi.x < kabul.x]).toEqual([true, true, true]);
});

test("The countries that come with the program are those of the globe", async () => {
  const countries = await loadCountries();
  expect(countries.length).toBe(241);
  const at = (lon: number, lat: number) => countryAt(countries, lon, lat)?.name;
  expect([at(69.17, 34.53), at(69.25, 41.31), at(67.01, 24.95), at(-30, 0)]).toEqual([
    "Afghanistan",
    "Uzbekistan",
    "Pakistan",
    undefined,
  ]);
  const middle = new FlatWorld(68).middle(countries.find(({ name }) => name === "Afghanistan")!)!;
  expect([Math.abs(middle.at.x - 500) < 20, middle.width > 20]).toEqual([true, true]);
});
