// @vitest-environment jsdom
import { expect, test } from "vitest";
import { pictureNotes } from "../../src/canvas/notePicture";
import { pictureBoxes } from "../../src/canvas/boxPicture";
import { boxAround, legendOf, rulesOf, takePicture, type Picture } from "../../src/canvas/picture";
import { pathOf, writeSvg } from "../../src/canvas/svg";
import { isInside } from "../../src/layout/align";
import { wordsAt } from "../../src/canvas/umbrellas";
import type { Provenance } from "../../src/page/provenance";
import { escapeXml } from "../../src/page/svgText";
import { estimate } from "../../src/page/measure";
import { edge, node, subgraph } from "../contract";
import { board, palette } from "./board";

const about: Provenance = {
  title: "Splits <of> the IMU",
  view: "https://host/explore?show=splits/imu&year=2002",
  dataVersion: "42",
  sources: ["A profile"],
  made: "2026-01-31",
};

const picture: Picture = {
  box: { x: -50, y: -40, width: 300, height: 120 },
  palette,
  nodes: [
    {
      shape: "ellipse",
      at: { x: 0, y: 0 },
      size: 40,
      fill: "#0000f0",
      dashed: false,
      glyph: "M0 0",
      lines: ["Islamic", "Jihad Union"],
      side: "below",
      font: 12,
      bold: true,
      more: 3,
    },
    {
      shape: "hexagon",
      at: { x: 200, y: 0 },
      size: 30,
      fill: "#f00000",
      dashed: true,
      glyph: "M0 0",
      lines: [],
      side: "right",
      font: 11,
      bold: false,
      more: 0,
    },
  ],
  edges: [
    {
      points: [
        { x: 20, y: 0 },
        { x: 100, y: 30 },
        { x: 185, y: 0 },
      ],
      middle: { x: 100, y: 15 },
      colour: "#702fb0",
      width: 2,
      opacity: 0.8,
      dash: [7, 4],
      source: "none",
      target: "triangle",
      hollow: true,
      disputed: true,
      label: "splinter of · March 2002",
    },
  ],
  boxes: [],
  notes: [{ at: { x: 40, y: -30 }, width: 190, height: 56, lines: ["Is it <the same>", "& when?"] }],
  legend: legendOf(["Group", "Person"], ["split"], palette),
};

function read(text: string): Document {
  const document = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

test("The file is XML that says what it shows and where it comes from", () => {
  const svg = read(writeSvg(picture, about));
  expect(svg.querySelector("title")!.textContent).toBe("Splits <of> the IMU");
  expect(svg.querySelector("desc")!.textContent).toBe(
    "Drawn by GraphExplorer. https://host/explore?show=splits/imu&year=2002 · data version 42 · A profile · 2026-01-31",
  );
  const texts = [...svg.querySelectorAll("text")].map((each) => each.textContent);
  expect(texts).toEqual([
    "splinter of · March 2002",
    "Islamic",
    "Jihad Union",
    "+3",
    "Is it <the same>",
    "& when?",
    "Splits <of> the IMU",
    "Groups",
    "Persons",
    "Splits and mergers",
    expect.stringContaining("https://host/explore?show=splits/imu"),
    expect.stringContaining("2026-01-31"),
  ]);
});

test("Lines keep their pattern, curve, hollow end and dispute", () => {
  const svg = read(writeSvg(picture, about));
  const [rim, line, head, mark] = [...svg.querySelectorAll("g[fill='none'] > path")];
  expect(rim!.getAttribute("stroke")).toBe(palette.disputed);
  expect([line!.getAttribute("d"), line!.getAttribute("stroke-dasharray")]).toEqual(["M20 0Q100 30 185 0", "7 4"]);
  expect([head!.getAttribute("fill"), head!.getAttribute("stroke")]).toEqual([palette.canvas, "#702fb0"]);
  expect(mark!.getAttribute("fill")).toBe(palette.disputed);
});

test("A path with several control points meets halfway between them", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
    { x: 20, y: 10 },
    { x: 30, y: 0 },
  ];
  expect(pathOf(points)).toBe("M0 0Q10 10 15 10Q20 10 30 0");
  expect(
    pathOf([
      { x: 0, y: 0 },
      { x: 1.23456, y: 2 },
    ]),
  ).toBe("M0 0L1.235 2");
});

test("A legend that is wider than the picture goes on in another row, inside the picture", () => {
  const svg = read(
    writeSvg(
      {
        ...picture,
        legend: legendOf(
          ["Group", "StateActor", "Person", "Place", "Event", "Community"],
          ["split", "pledge", "alliance", "rivalry", "leadership", "participation", "place"],
          palette,
        ),
      },
      about,
    ),
  );
  const [x, y, width, height] = svg.documentElement.getAttribute("viewBox")!.split(" ").map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const rows = [...svg.querySelectorAll("g[font-size] > g")].map(
    (each) =>
      /translate\(([-\d.]+) ([-\d.]+)\)/.exec(each.getAttribute("transform")!)!.slice(1).map(Number) as [
        number,
        number,
      ],
  );
  expect(rows.length).toBe(13);
  expect(new Set(rows.map(([, row]) => row)).size).toBeGreaterThan(1);
  expect(rows.every(([left, top]) => left > x && left < x + width && top > y && top < y + height)).toBe(true);
});

test("Text never becomes markup, and what XML forbids is left out", () => {
  expect(escapeXml(`<a b="c">&'\u0000\u000b\ud800`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&#39;\ufffd");
});

test("Notes are drawn whole and encoded, each line as the reader broke it or where it is too wide", () => {
  const texts = [...read(writeSvg(picture, about)).querySelectorAll("text")].map((each) => each.textContent);
  expect(texts).toEqual(expect.arrayContaining(["Is it <the same>", "& when?"]));
  const long = { id: "note-1", x: 5, y: 6, text: `one line\n\n${"word ".repeat(12)}${"x".repeat(30)}\n` };
  const [note] = pictureNotes([long, { id: "note-2", x: 0, y: 0, text: "  " }], estimate);
  expect(note!.lines.slice(0, 2)).toEqual(["one line", ""]);
  expect(note!.lines.join("").replaceAll(" ", "")).toBe(`oneline${"word".repeat(12)}${"x".repeat(30)}`);
  expect(note!.lines.every((line) => estimate(line, 12, false) <= 174)).toBe(true);
  expect(note!.height).toBe(22 + note!.lines.length * 17);
});

test("The picture is as large as its notes need", () => {
  const [note] = pictureNotes([{ id: "note-1", x: 300, y: -200, text: "far off" }], estimate);
  expect(boxAround({ x1: 0, y1: 0, x2: 100, y2: 50 }, [note!])).toEqual({ x: -28, y: -228, width: 546, height: 306 });
  expect(boxAround({ x1: 0, y1: 0, x2: 100, y2: 50 }, [])).toEqual({ x: -28, y: -28, width: 156, height: 106 });
});

test("Colours by rule are in the picture, and its legend says the rule", () => {
  const { stage } = board(subgraph([node("a"), node("b")], []));
  stage.cy.getElementById("a").data("tint", "#555555");
  const colour = { title: "First seen", words: "the earliest year", rows: [{ colour: "#555555", words: "1998", count: 1 }] };
  const taken = takePicture(stage, estimate, { notes: [], rules: { colour, size: "the mean confidence" } });
  expect(taken.nodes.map(({ fill }) => fill)).toContain("#555555");
  expect(taken.legend[0]).toMatchObject({ text: "Groups", fill: palette.edgeLabel });
  expect(taken.legend.slice(-3)).toEqual(rulesOf({ colour, size: "the mean confidence" }));
  expect(taken.legend.slice(-3).map(({ text }) => text)).toEqual(["Colour: the earliest year", "1998 (1)", "Size: the mean confidence"]);
});

test("An umbrella and its parts are in the picture within a box that has its name", () => {
  const places = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 0, y: 100 } };
  const { stage } = board(subgraph([node("a"), node("b"), node("c")], [edge("FACTION_OF", "b", "a"), edge("FACTION_OF", "c", "a")]), places);
  const boxes = pictureBoxes(stage, estimate);

  const [box] = boxes;
  expect(boxes.length).toBe(1);
  expect(box!.words).toBe(`${stage.nodes.get("a")!.name} and its factions`);
  for (const { x, y } of Object.values(places)) expect(isInside({ x, y }, box!.outline)).toBe(true);
  expect(box!.at.y).toBeLessThan(Math.min(...box!.outline.map(({ y }) => y)));
  expect(boxAround({ x1: 0, y1: 0, x2: 100, y2: 100 }, [], boxes).y).toBeLessThan(box!.at.y - 11);
  const svg = read(writeSvg({ ...picture, boxes }, about));
  expect(svg.querySelectorAll("polygon[fill-opacity]").length).toBe(1);
  expect([...svg.querySelectorAll("text")].map((each) => each.textContent)).toContain(box!.words);
});

test("The words of a box stand above the highest of its corners that has no node there", () => {
  const outline = [
    { x: 0, y: 0 },
    { x: 200, y: 20 },
    { x: 100, y: 90 },
  ];
  expect(wordsAt(outline, 60, [])).toEqual({ x: 0, y: -5 });
  expect(wordsAt(outline, 60, [{ at: { x: 20, y: -10 }, radius: 12 }])).toEqual({ x: 200, y: 15 });
  expect(wordsAt(outline, 60, [{ at: { x: 50, y: 20 }, radius: 400 }])).toEqual({ x: 0, y: -5 });
});
