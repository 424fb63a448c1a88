// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { create, type WorldMap } from "../../src/map/map";
import { pictureOf } from "../../src/map/picture";
import type { Country } from "../../src/map/world";
import { board, type Board } from "../canvas/board";
import { edge, node, subgraph } from "../contract";

const place = (id: string, name: string, lat: number, lon: number) =>
  node(id, { kind: "Place", name, properties: { lat, lon, geoPrec: 1, kind: "city" } });
const in2004 = { startMin: 20040101, startMax: 20041231, endMin: 20040101, endMax: 20041231 };
const graph = subgraph(
  [
    place("kabul", "Kabul", 34.53, 69.17),
    place("tashkent", "Tashkent", 41.31, 69.25),
    place("karachi", "Karachi", 24.86, 67.01),
    node("imu"),
    node("nobody"),
  ],
  [
    edge("BASED_IN", "imu", "kabul", { startEdtf: "1998", startMin: 19980101, startMax: 19981231 }),
    edge("ACTIVE_IN", "imu", "tashkent", { startEdtf: "2004", endEdtf: "2004", ...in2004 }),
  ],
);
const named = (name: string) => document.querySelector<SVGElement>(`[role=button][aria-label^="${name}"]`);
const focusedName = () => document.activeElement!.getAttribute("aria-label");
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const ring = [60, 30, 60, 40, 75, 40, 75, 30, 60, 30];
const square: Country = {
  name: "Square",
  shape: {
    type: "Feature",
    properties: { name: "Square" },
    geometry: { type: "Polygon", coordinates: [[0, 2, 4, 6, 8].map((at) => [ring[at]!, ring[at + 1]!])] },
  },
};
let map: WorldMap;
let drawn: Board;
let told: unknown[][];
let chosen: unknown[];
let hidden: unknown[];

beforeEach(async () => {
  document.body.innerHTML = `<div id="map"><div class="map-area" tabindex="0"></div>
    <button class="map-listed"></button><span class="map-said"></span><div class="map-list" hidden></div></div>`;
  // jsdom draws nothing; texts are measured by their length.
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
  drawn = board(graph);
  [told, chosen, hidden] = [[], [], []];
  const canvas = {
    stage: drawn.stage,
    select: (id: string | null) => chosen.push(id),
    hide: (ids: string[]) => hidden.push(ids),
  };
  const dotnet = {
    invokeMethodAsync: (...call: unknown[]) => {
      told.push(call);
      return Promise.resolve();
    },
  };
  const countries = () => Promise.resolve([square]);
  map = create(document.querySelector<HTMLElement>("#map")!, { canvas: canvas as never, countries }, dotnet);
  await vi.waitFor(() => expect(named("Kabul")).not.toBeNull());
});

afterEach(() => map.dispose());

test("Each place and each item around it is a button with a name", () => {
  const names = [...document.querySelectorAll("[role=button]")].map((mark) => mark.getAttribute("aria-label"));
  expect(names).toEqual([
    "Kabul, 1 item",
    "IMU, group, based in Kabul, 1998",
    "Karachi, nothing is there",
    "Tashkent, 1 item",
    "IMU, group, active in Tashkent, 2004",
  ]);
  expect(document.querySelectorAll("[role=button][tabindex='0']").length).toBe(1);
});

test("What is not on the map is counted, and listed with the reason", () => {
  expect(document.querySelector(".map-said")!.textContent).toBe("2 places with something there; 1 not on the map");
  document.querySelector<HTMLElement>(".map-listed")!.click();
  const list = document.querySelector(".map-list")!;
  expect([...list.querySelectorAll("button")].map((entry) => entry.textContent)).toEqual([
    "IMU, group, based in Kabul, 1998",
    "IMU, group, active in Tashkent, 2004",
    "NOBODY: no place in sight is named",
  ]);
  list.querySelector("button")!.click();
  expect([chosen, told]).toEqual([["imu"], [["OnSelect", "imu"]]]);
});

test("Another time takes items away and moves no mark", async () => {
  const before = named("Kabul")!.getAttribute("transform");
  show(drawn.stage, { ...noFilter, time: "2010" });
  await vi.waitFor(() => expect(named("IMU, group, active in Tashkent")).toBeNull());
  expect(named("Kabul")!.getAttribute("transform")).toBe(before);
  expect(named("IMU, group, based in Kabul")!.getAttribute("aria-label")).toContain("assumed to go on");
});

test("A pressed mark selects, and the selection of the canvas shows on the map", async () => {
  named("IMU, group, based in Kabul")!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect([chosen, told]).toEqual([["imu"], [["OnSelect", "imu"]]]);
  const rings = () => document.querySelectorAll(".map-mark [stroke='var(--selection)']").length;
  expect(rings()).toBe(0);
  drawn.stage.cy.getElementById("imu").select();
  drawn.stage.emit("emphasis", drawn.stage.cy.$(":selected"));
  await vi.waitFor(() => expect(rings()).toBe(2));
});

test("The keyboard walks through the marks, selects, hides and zooms", async () => {
  press(document.querySelector(".map-area")!, "Home");
  expect(focusedName()).toBe("Kabul, 1 item");
  press(document.activeElement!, "ArrowUp");
  expect(focusedName()).toBe("IMU, group, based in Kabul, 1998");
  press(document.activeElement!, "Enter");
  press(document.activeElement!, "h");
  expect([chosen, hidden]).toEqual([["imu"], [["imu"]]]);
  press(document.activeElement!, "End");
  expect(focusedName()).toBe("IMU, group, active in Tashkent, 2004");
  const before = document.querySelector(".map-world")!.getAttribute("transform");
  press(document.activeElement!, "+");
  await vi.waitFor(() => expect(document.querySelector(".map-world")!.getAttribute("transform")).not.toBe(before));
  expect(focusedName()).toBe("IMU, group, active in Tashkent, 2004");
});

test("A picture is a file of its own with the provenance and without custom properties", () => {
  const about = { title: "Map & more", view: "/explore", dataVersion: "7", sources: ["A profile"], made: "2026-01-31" };
  // jsdom does not resolve custom properties.
  const computed = window.getComputedStyle;
  window.getComputedStyle = () => ({ color: "rgb(1, 2, 3)", fontFamily: "serif" }) as never;
  const text = pictureOf(document.querySelector(".map-svg")!, { width: 960, height: 600 }, about);
  window.getComputedStyle = computed;
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(text).toContain("Map &amp; more");
  expect(text).toContain("data version 7");
  expect(text.includes("var(--")).toBe(false);
});
