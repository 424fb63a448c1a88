import { expect, test } from "vitest";
import { noFilter } from "../../src/graph/filter";
import { scaleOf, ticksOf } from "../../src/lanes/axis";
import { moveBy, zoomAbout } from "../../src/lanes/camera";
import { bandOf, type Frame } from "../../src/lanes/frame";
import { toText, type Shape } from "../../src/lanes/markup";
import { writePicture } from "../../src/lanes/picture";
import { planOf } from "../../src/lanes/plan";
import { rowsWithin } from "../../src/lanes/rows";
import { sceneOf } from "../../src/lanes/scene";
import { placeTies } from "../../src/lanes/tieShapes";
import { familyNames } from "../../src/graph/relations";
import { kindNames } from "../../src/graph/kinds";
import { estimate } from "../../src/page/measure";
import type { Palette } from "../../src/page/palette";
import { imuGraph } from "./sample";

const palette = {
  ...Object.fromEntries(
    "canvas nodeLabel edgeLabel halo glyph selection accent accentSoft disputed line surface text"
      .split(" ")
      .map((name) => [name, name]),
  ),
  kinds: Object.fromEntries(kindNames.map((name) => [name, name])),
  families: Object.fromEntries(familyNames.map((name) => [name, name])),
  font: "sans-serif",
} as unknown as Palette;

const plan = planOf({ graph: imuGraph(), filter: noFilter }, undefined);
const whole = plan.model.span;

function frameOf(width: number, domain = whole): Frame {
  const [left, right] = [26, width - 26];
  return {
    model: plan.model,
    rows: plan.rows,
    seen: plan.rows.rows,
    scale: scaleOf(domain, left, right),
    left,
    right,
    top: 0,
    bottom: plan.rows.height,
    palette,
    measure: estimate,
    faint: () => false,
    selected: null,
    focused: null,
    window: null,
  };
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

function flat(shapes: readonly (Shape | string)[]): Shape[] {
  return shapes.flatMap((each) => (typeof each === "string" ? [] : [each, ...flat(each.children)]));
}

function labelsOf(frame: Frame) {
  return flat(sceneOf(frame, plan.umbrellas))
    .filter((each) => each.name === "text")
    .map(({ attributes, children }) => {
      const [left, size] = [Number(attributes["x"]), Number(attributes["font-size"])];
      const text = String(children[0]);
      const bottom = Number(attributes["y"]) + size * 0.32;
      return {
        text,
        left,
        right: left + estimate(text, size, attributes["font-weight"] === 600),
        top: bottom - size * 1.25,
        bottom,
      };
    });
}

test("No label covers another at any zoom and width", () => {
  for (const width of [320, 700, 1400]) {
    let domain = whole;
    for (let step = 0; step < 24; step++) {
      const labels = labelsOf(frameOf(width, domain));
      for (const [index, a] of labels.entries()) {
        for (const b of labels.slice(index + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${a.text} | ${b.text} at ${width}`).toBe(true);
        }
      }
      domain = zoomAbout(domain, day("2014-06-01"), 1.5, whole);
    }
  }
});

test("The width of a tie is the uncertainty of its date", () => {
  const scale = scaleOf({ from: day("2000-01-01"), to: day("2020-01-01") }, 0, 7305);
  expect(bandOf({ from: day("2014-01-01"), to: day("2015-01-01") }, scale)).toMatchObject({ left: 5114, right: 5479 });
  expect(bandOf({ from: day("2002-03-01"), to: day("2002-04-01") }, scale)).toMatchObject({ left: 790, right: 821 });
  expect(bandOf({ from: null, to: day("2016-01-01") }, scale)).toMatchObject({
    openLeft: true,
    openRight: false,
    right: 5844,
  });
});

test("Ties of one day between the same lanes are told apart, and each still ends at its date", () => {
  const [tie] = plan.model.ties.filter(({ lanes }) => lanes.length === 2);
  const period = { from: day("2014-06-10"), to: day("2014-06-10") };
  const ties = ["first", "second", "third"].map((id) => ({ ...tie!, id, period }));
  const frame = { ...frameOf(700), model: { ...plan.model, ties } };
  const placed = placeTies(frame);
  expect(new Set(placed.map(({ x }) => x)).size).toBe(3);
  for (const { foot, band } of placed) expect(foot >= band.left && foot <= band.right).toBe(true);
  const paths = flat(sceneOf(frame, [])).filter((each) => each.attributes["stroke"] === "transparent");
  expect(new Set(paths.map(({ attributes }) => attributes["d"])).size).toBe(3);
});

test("Where lines cannot stand side by side they step back between their ends, but not those of the chosen lane", () => {
  const crowd = Array.from({ length: 4 }, (_, index) =>
    plan.model.ties.map((tie) => ({ ...tie, id: `${tie.id} ${index}` })),
  ).flat();
  const of = (selected: string | null) =>
    placeTies({ ...frameOf(320), model: { ...plan.model, ties: crowd }, selected }).filter(({ stepsBack }) => !stepsBack);
  expect(of(null)).toEqual([]);
  expect(of("iju").length).toBeGreaterThan(0);
  expect(of("iju").every(({ tie }) => tie.lanes.includes("iju"))).toBe(true);
  expect(placeTies(frameOf(1400)).every(({ stepsBack }) => !stepsBack)).toBe(true);
});

test("The axis goes from decades to days and names no unit finer than it shows", () => {
  const texts = (from: string, to: string) =>
    ticksOf(scaleOf({ from: day(from), to: day(to) }, 0, 800)).map((tick) => tick.text);
  expect(texts("1960-01-01", "2020-01-01").slice(0, 4)).toEqual(["1960", "1965", "1970", "1975"]);
  expect(texts("2014-01-01", "2014-12-31")).toContain("Apr");
  expect(texts("2014-06-01", "2014-06-08").slice(0, 2)).toEqual(["Jun 2014", "2 Jun"]);
});

test("Zooming keeps the moment under the pointer and stops at days and at the whole", () => {
  const moment = day("2014-06-01");
  const share = (domain: { from: number; to: number }) => (moment - domain.from) / (domain.to - domain.from);
  const closer = zoomAbout(whole, moment, 2, whole);
  expect(share(closer)).toBeCloseTo(share(whole), 10);
  let domain = whole;
  for (let step = 0; step < 60; step++) domain = zoomAbout(domain, moment, 2, whole);
  expect((domain.to - domain.from) / 86_400_000).toBe(6);
  for (let step = 0; step < 60; step++) domain = zoomAbout(domain, moment, 0.5, whole);
  expect(domain.to - domain.from).toBeCloseTo((whole.to - whole.from) * 1.5, 0);
});

test("The view never leaves the data behind", () => {
  const away = moveBy(whole, 40, whole);
  expect(away.from).toBeLessThan(whole.to);
  expect(moveBy(whole, -40, whole).to).toBeGreaterThan(whole.from);
});

test("Only the rows in view are drawn", () => {
  const [first, second] = plan.rows.rows;
  expect(rowsWithin(plan.rows.rows, first!.top, first!.bottom)).toEqual([first]);
  expect(rowsWithin(plan.rows.rows, second!.top + 1, second!.top + 2)).toEqual([second]);
  expect(rowsWithin(plan.rows.rows, plan.rows.height + 10, plan.rows.height + 20)).toEqual([]);
});

test("The three states of a lane differ by the pattern of their line, not by colour alone", () => {
  const pieces = flat(sceneOf(frameOf(1400), [])).filter((each) =>
    String(each.attributes["class"]).startsWith("piece-"),
  );
  const patterns = new Map(
    pieces.map((each) => [each.attributes["class"], each.attributes["stroke-dasharray"] ?? "solid"]),
  );
  expect(new Set(patterns.values()).size).toBe(3);
});

test("A still picture says by itself what it shows, when, how surely and from where", () => {
  const about = {
    title: "Splits <of> the IMU",
    view: "/explore?show=lineage/imu",
    dataVersion: "7",
    sources: ["A profile"],
    made: "2026-11-22",
  };
  const svg = writePicture(frameOf(1500), plan.umbrellas, about);
  for (const said of [
    "Splits &lt;of&gt; the IMU",
    "Islamic Movement of Uzbekistan (IMU)",
    "founded late 1998",
    "Islamic Party of Turkestan",
    "new name, 2001",
    "splinter of · March 2002",
    "Usman Ghazi pledged to · 2014",
    "ended late 2015 or later",
    "2005",
    "assumed ongoing",
    "uncertainty of its date",
    "Without a date",
    "data version 7",
    "A profile",
    "/explore?show=lineage/imu",
  ]) {
    expect(svg).toContain(said);
  }
  expect(svg).not.toMatch(/<script|href=|style=|class="undefined"/);
});

test("What is drawn is written the same for the screen and for a file", () => {
  const text = sceneOf(frameOf(900), []).map(toText).join("");
  expect(text).toContain('data-id="r-pledged-to.ghazi.isis"');
});
