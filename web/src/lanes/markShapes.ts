import { number } from "../page/svgText";
import { middleOf } from "./days";
import { bandOf, isWithin, type Band, type Frame } from "./frame";
import { shape, type Shape } from "./markup";
import { slotLine, type Row } from "./rows";
import { markAt, type MarkForm } from "./symbols";
import { disputeShape } from "./tieShapes";
import type { Mark } from "./types";

export interface PlacedMark {
  readonly mark: Mark;
  readonly band: Band;
  readonly x: number;
  readonly y: number;
}

/** The marks of the rows in view: those of a change of name on the line, all others in their slots below it. */
export function placeMarks(frame: Frame): PlacedMark[] {
  const place = (mark: Mark, y: number): PlacedMark => {
    const band = bandOf(mark.period, frame.scale);
    return { mark, band, x: frame.scale(middleOf(mark.period)), y };
  };
  const renames = new Map<string, Mark[]>();
  for (const mark of frame.model.marks) {
    if (mark.sort !== "rename") continue;
    renames.set(mark.lane, [...(renames.get(mark.lane) ?? []), mark]);
  }
  const all = frame.seen.flatMap((row: Row) => [
    ...row.marks.map(({ mark, slot }) => place(mark, slotLine(row, slot))),
    ...(renames.get(row.lane.id) ?? []).map((mark) => place(mark, row.line)),
  ]);
  return all.filter((placed) => isWithin({ left: placed.band.left - 8, right: placed.band.right + 8 }, frame));
}

/** A bar as wide as the date is uncertain, with the sign of what it is in its middle. */
export function markShape({ mark, band, x, y }: PlacedMark, frame: Frame): Shape {
  const colour = colourOf(mark, frame);
  const marked = frame.selected === mark.id || frame.focused === mark.id;
  const open = [
    band.openLeft ? `M${number(band.left + 5)} ${number(y - 4)}l-5 4l5 4` : `M${number(band.left)} ${number(y - 4)}v8`,
    band.openRight
      ? `M${number(band.right - 5)} ${number(y - 4)}l5 4l-5 4`
      : `M${number(band.right)} ${number(y - 4)}v8`,
  ];
  const ends = band.right - band.left > 6 ? open.join("") : "";
  const bar = `M${number(band.left)} ${number(y)}H${number(band.right)}${ends}`;
  const paint = { colour, ground: frame.palette.canvas, hollow: mark.sort === "tie" };
  return shape(
    "g",
    { "data-id": mark.id, class: `mark is-${mark.sort}`, opacity: frame.faint(mark.id) ? 0.3 : undefined },
    shape("title", {}, mark.words),
    shape("rect", { x: band.left - 8, y: y - 8, width: band.right - band.left + 16, height: 16, fill: "transparent" }),
    ...(marked ? [ringShape(band, y, frame)] : []),
    shape("path", { d: bar, stroke: colour, "stroke-width": 1.6, fill: "none", opacity: 0.85, class: "width" }),
    markAt(formOf(mark), { x, y }, paint),
    ...(mark.disputed ? [disputeShape(x + 12, y, frame)] : []),
  );
}

function ringShape(band: Band, y: number, frame: Frame): Shape {
  const box = { x: band.left - 9, y: y - 9, width: band.right - band.left + 18, height: 18, rx: 6 };
  return shape("rect", {
    ...box,
    fill: frame.palette.accentSoft,
    stroke: frame.palette.selection,
    "stroke-width": 1.6,
  });
}

function formOf(mark: Mark): MarkForm {
  return mark.sort;
}

export function colourOf(mark: Mark, frame: Frame): string {
  if (mark.sort === "rename") return frame.palette.text;
  return mark.sort === "event" ? frame.palette.kinds["Event"]! : frame.palette.families[mark.family];
}
