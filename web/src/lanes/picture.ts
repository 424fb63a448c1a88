import { familyNames, familyTitles } from "../graph/relations";
import { number } from "../page/svgText";
import { provenanceLine, type Provenance } from "../page/provenance";
import { umbrellaShape, type Umbrella } from "./boxes";
import type { Frame } from "./frame";
import { strokes } from "./laneShapes";
import { shape, toText, type Shape } from "./markup";
import { axisShapes, sceneOf } from "./scene";
import { markAt } from "./symbols";

const inset = 24;
const head = 64;
const foot = 30;
const row = 19;

/** The lanes as a standalone SVG: with title, axis, legend, what has no date, data version and sources. */
export function writePicture(frame: Frame, umbrellas: readonly Umbrella[], about: Provenance): string {
  const width = frame.right + inset;
  const facts = provenanceLine(about);
  const below = belowShapes(frame, umbrellas, facts, width);
  const height = head + frame.bottom + foot + below.height + inset;
  const move = { transform: `translate(0 ${head})` };
  return toText(
    shape(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width,
        height,
        viewBox: `0 0 ${number(width)} ${number(height)}`,
        "font-family": frame.palette.font,
      },
      shape("title", {}, about.title),
      shape("desc", {}, `Drawn by GraphExplorer. ${facts}`),
      shape("rect", { width, height, fill: frame.palette.canvas }),
      textShape(about.title, frame.left, 26, { "font-size": 17, "font-weight": 600, fill: frame.palette.nodeLabel }),
      ...axisShapes(frame, 50),
      shape(
        "defs",
        {},
        shape(
          "clipPath",
          { id: "view" },
          shape("rect", { x: frame.left - 24, y: 0, width: frame.right - frame.left + 48, height: frame.bottom }),
        ),
      ),
      shape("g", { ...move, "clip-path": "url(#view)" }, ...sceneOf(frame, umbrellas)),
      ...axisShapes(frame, head + frame.bottom + 14).slice(1),
      shape(
        "g",
        { transform: `translate(0 ${number(head + frame.bottom + foot)})`, fill: frame.palette.edgeLabel },
        ...below.shapes,
      ),
    ),
  );
}

function belowShapes(
  frame: Frame,
  umbrellas: readonly Umbrella[],
  facts: string,
  width: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [
    shape("path", { d: `M${frame.left} 4H${number(width - inset)}`, stroke: frame.palette.line }),
  ];
  let y = 26;
  const room = width - inset - frame.left;
  let x: number = frame.left;
  for (const entry of legendOf(frame, umbrellas)) {
    const wide = 44 + frame.measure(entry.text, 11, false) + 18;
    if (x > frame.left && x + wide > frame.left + room) [x, y] = [frame.left, y + row];
    shapes.push(shape("g", { transform: `translate(${number(x)} ${number(y)})` }, ...entry.sign));
    shapes.push(textShape(entry.text, x + 44, y + 4, { "font-size": 11 }));
    x += wide;
  }
  y += row + 6;
  for (const line of [...undatedLines(frame, room), ...wrap(facts, room, frame)]) {
    shapes.push(textShape(line, frame.left, y, { "font-size": 10.5 }));
    y += 15;
  }
  return { shapes, height: y };
}

interface Entry {
  readonly text: string;
  readonly sign: readonly Shape[];
}

/** Only what the picture shows. */
export function legendOf(frame: Frame, umbrellas: readonly Umbrella[]): Entry[] {
  const { palette, model } = frame;
  const ground = palette.canvas;
  const line = (certainty: keyof typeof strokes) =>
    shape("path", { d: "M2 0H36", stroke: palette.kinds["Group"]!, fill: "none", ...strokes[certainty] });
  const pieces = new Set(model.lanes.flatMap((lane) => lane.pieces.map((piece) => piece.certainty)));
  const certainty = [
    ["certain", "existence certain: from its founding to the last dated mention"],
    ["possible", "possible: within uncertain dates"],
    ["assumed", "assumed ongoing: no end is given"],
  ] as const;
  const band = [
    shape("rect", { x: 6, y: -8, width: 26, height: 16, fill: palette.families.pledge, opacity: 0.16 }),
    shape("path", { d: "M6 0H32M6 -4v8M32 -4v8", stroke: palette.families.pledge, "stroke-width": 1.6, fill: "none" }),
  ];
  const sorts = new Set(model.marks.map((mark) => mark.sort));
  const marks: Entry[] = [
    ...(sorts.has("event")
      ? [
          {
            text: "event",
            sign: [markAt("event", { x: 20, y: 0 }, { colour: palette.kinds["Event"]!, ground, hollow: false })],
          },
        ]
      : []),
    ...(sorts.has("leader")
      ? [
          {
            text: "leader or founder",
            sign: [markAt("leader", { x: 20, y: 0 }, { colour: palette.families.leadership, ground, hollow: false })],
          },
        ]
      : []),
    ...(sorts.has("rename")
      ? [
          {
            text: "new name",
            sign: [markAt("rename", { x: 18, y: 0 }, { colour: palette.text, ground, hollow: false })],
          },
        ]
      : []),
    ...(sorts.has("tie")
      ? [
          {
            text: "tie to somebody without a lane",
            sign: [markAt("tie", { x: 20, y: 0 }, { colour: palette.edgeLabel, ground, hollow: true })],
          },
        ]
      : []),
    ...(model.ties.some((tie) => tie.persons.includes(true))
      ? [
          {
            text: "a person of the group, not the group itself",
            sign: [markAt("person", { x: 20, y: 0 }, { colour: palette.kinds["Person"]!, ground, hollow: false })],
          },
        ]
      : []),
    ...([...model.ties, ...model.marks].some((each) => each.disputed)
      ? [
          {
            text: "disputed",
            sign: [markAt("disputed", { x: 20, y: 0 }, { colour: palette.disputed, ground, hollow: true })],
          },
        ]
      : []),
    ...(umbrellas.some((umbrella) => umbrellaShape(umbrella, frame).length > 0)
      ? [
          {
            text: "umbrella: a group with the parts inside of it",
            sign: [
              shape("rect", {
                x: 4,
                y: -7,
                width: 32,
                height: 14,
                rx: 4,
                fill: "none",
                stroke: palette.kinds["Group"]!,
                "stroke-width": 1.2,
                "stroke-dasharray": "7 3 1.5 3",
              }),
            ],
          },
        ]
      : []),
  ];
  const families = new Set(model.ties.map((tie) => tie.family));
  return [
    ...certainty.filter(([name]) => pieces.has(name)).map(([name, text]) => ({ text, sign: [line(name)] })),
    { text: "the width of a band is the uncertainty of its date; an arrow: or earlier, or later", sign: band },
    ...marks,
    ...familyNames
      .filter((family) => families.has(family))
      .map((family) => ({
        text: familyTitles[family].toLowerCase(),
        sign: [shape("path", { d: "M20 -8V8", stroke: palette.families[family], "stroke-width": 2.4 })],
      })),
  ];
}

const namedMax = 14;

function undatedLines(frame: Frame, room: number): string[] {
  const { unplaced } = frame.model;
  if (unplaced.length === 0) return [];
  const named = unplaced.slice(0, namedMax).map((item) => item.words);
  const more = unplaced.length > namedMax ? [`and ${unplaced.length - namedMax} more`] : [];
  return wrap(
    `Without a date, and so not placed (${unplaced.length}): ${[...named, ...more].join("; ")}.`,
    room,
    frame,
  );
}

/** Lines that the width has room for; a word longer than a line is cut. */
function wrap(text: string, room: number, frame: Frame): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (frame.measure(longer, 10.5, false) <= room) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return [...lines, ...(line === "" ? [] : [line])];
}

function textShape(text: string, x: number, y: number, attributes: Readonly<Record<string, string | number>>): Shape {
  return shape("text", { x, y, ...attributes }, text);
}
