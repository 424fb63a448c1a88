import { number } from "../page/svgText";
import { bandOf, clamp, isWithin, type Frame } from "./frame";
import { shape, type Attributes, type Shape } from "./markup";
import type { Certainty, Piece } from "./pieces";
import { sizes, type Row } from "./rows";

/** Solid, dashed, dotted: told apart without colour. */
export const strokes: Readonly<Record<Certainty, Attributes>> = {
  certain: { "stroke-width": sizes.line },
  possible: { "stroke-width": sizes.line - 1.5, "stroke-dasharray": "10 5" },
  assumed: { "stroke-width": sizes.line - 3, "stroke-dasharray": "0.1 9", "stroke-linecap": "round" },
};

/** The line of a lane: its pieces by certainty, with caps where it begins and ends, arrows where it goes on. */
export function laneShape(row: Row, frame: Frame): Shape {
  const { lane } = row;
  const colour = frame.palette.kinds["Group"]!;
  const drawn = lane.pieces.filter((piece) => isWithin(spanOf(piece, frame), frame));
  const selected = frame.selected === lane.id || frame.focused === lane.id;
  return shape(
    "g",
    { "data-id": lane.id, class: "lane", opacity: frame.faint(lane.id) ? 0.3 : undefined },
    shape("title", {}, lane.words),
    ...(selected ? [haloShape(row, frame)] : []),
    hitShape(row, frame),
    ...drawn.map((piece) => pieceShape(piece, row, frame, colour)),
    ...capShapes(row, frame, colour),
  );
}

function spanOf(piece: Piece, frame: Frame) {
  return { left: frame.scale(piece.from), right: frame.scale(piece.to) };
}

/** Cut to a little beyond the view, in steps of the dash pattern so that dashes stand still while the view moves. */
function pieceShape(piece: Piece, row: Row, frame: Frame, colour: string): Shape {
  const { left, right } = spanOf(piece, frame);
  const step = 45;
  const from = left < frame.left - step ? left + Math.floor((frame.left - step - left) / step) * step : left;
  const to = Math.min(right, frame.right + step);
  const inset = piece.certainty === "assumed" ? 5 : 0;
  return shape("path", {
    d: `M${number(Math.min(from + inset, to))} ${number(row.line)}H${number(to)}`,
    stroke: colour,
    fill: "none",
    class: `piece-${piece.certainty}`,
    ...strokes[piece.certainty],
  });
}

function capShapes(row: Row, frame: Frame, colour: string): Shape[] {
  const { lane, line } = row;
  const [start, end] = [frame.scale(lane.pieces[0]!.from), frame.scale(lane.pieces.at(-1)!.to)];
  const thin = {
    stroke: colour,
    "stroke-width": 2.2,
    fill: "none",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  const shapes: Shape[] = [];
  const near = (x: number) => x > frame.left - 20 && x < frame.right + 20;
  if (near(start)) {
    const chevrons = [5, 11].map((by) => `M${number(start - by)} ${number(line - 5)}l-5 5l5 5`).join("");
    const cap = `M${number(start)} ${number(line - 7)}v14`;
    shapes.push(
      shape("path", { d: lane.openStart ? chevrons : cap, ...thin, class: lane.openStart ? "open-start" : "start" }),
    );
  }
  if (near(end) && lane.end === "assumed") {
    shapes.push(shape("path", { d: `M${number(end)} ${number(line - 5)}l7 5l-7 5`, ...thin, class: "open-end" }));
  } else if (near(end) && lane.end === "ended") {
    const cross = `M${number(end)} ${number(line - 9)}v18M${number(end + 4)} ${number(line - 9)}v18`;
    shapes.push(shape("path", { d: cross, ...thin, class: "end" }));
  }
  if (lane.ended) shapes.push(...endBand(row, frame, colour));
  return shapes;
}

/** How uncertain the end is, as width under its mark. */
function endBand({ lane, line }: Row, frame: Frame, colour: string): Shape[] {
  const band = bandOf(lane.ended!, frame.scale);
  const last = frame.scale(lane.pieces.at(-1)!.to) + 4;
  const right = band.openRight ? Math.max(last, band.left) : band.right;
  if (!isWithin({ left: band.left, right }, frame)) return [];
  const box = { x: band.left, y: line - 9, width: right - band.left, height: 18 };
  const open = band.openRight ? `M${number(right + 4)} ${number(line - 5)}l5 5l-5 5` : "";
  return [
    shape("rect", { ...box, fill: colour, opacity: 0.16, class: "end-band" }),
    ...(open === "" ? [] : [shape("path", { d: open, stroke: colour, "stroke-width": 2, fill: "none" })]),
  ];
}

/** A lane is easy to hit along its whole line. */
function hitShape(row: Row, frame: Frame): Shape {
  const { left, right } = extent(row, frame);
  return shape("rect", { x: left, y: row.line - 11, width: right - left, height: 22, fill: "transparent" });
}

function haloShape(row: Row, frame: Frame): Shape {
  const { left, right } = extent(row, frame);
  const box = { x: left - 4, y: row.line - 7, width: right - left + 8, height: 14, rx: 5 };
  const ring = frame.focused === row.lane.id ? frame.palette.accent : frame.palette.selection;
  return shape("rect", { ...box, fill: frame.palette.accentSoft, stroke: ring, "stroke-width": 1.6, class: "halo" });
}

function extent({ lane }: Row, frame: Frame): { left: number; right: number } {
  const left = clamp(frame.scale(lane.pieces[0]!.from) - 16, frame.left - 10, frame.right);
  const right = clamp(frame.scale(lane.pieces.at(-1)!.to) + 8, frame.left, frame.right + 10);
  return { left, right: Math.max(left, right) };
}
