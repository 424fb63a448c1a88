import { relationOf } from "../graph/relations";
import { number } from "../page/svgText";
import { middleOf } from "./days";
import { bandOf, isWithin, type Band, type Frame } from "./frame";
import { shape, type Shape } from "./markup";
import { arrowAt, markAt } from "./symbols";
import { genealogy, type Tie } from "./types";

/** Where a tie stands in this frame. */
export interface PlacedTie {
  readonly tie: Tie;
  readonly band: Band;
  /** Where its line stands: somewhere within its band. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The heights of its lanes, in the order of `tie.lanes`. */
  readonly lines: readonly number[];
}

/** Lines nearer than this to each other would be taken for one. */
const apart = 13;
const triesMax = 9;

/** The ties in view. Lines that would stand on one another are set apart, but never outside of their own dates. */
export function placeTies(frame: Frame): PlacedTie[] {
  const placed: PlacedTie[] = [];
  for (const tie of frame.model.ties) {
    const band = bandOf(tie.period, frame.scale);
    const lines = tie.lanes.map((lane) => frame.rows.byLane.get(lane)!.line);
    const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
    if (!isWithin(band, frame) || bottom < frame.top || top > frame.bottom) continue;
    const wish = frame.scale(middleOf(tie.period));
    const isFree = (x: number) =>
      placed.every((other) => Math.abs(other.x - x) >= apart || other.bottom <= top || other.top >= bottom);
    placed.push({ tie, band, x: placesIn(band, wish).find(isFree) ?? wish, top, bottom, lines });
  }
  return placed;
}

function placesIn(band: Band, wish: number): number[] {
  const steps = Array.from({ length: triesMax }, (_, index) => (index % 2 === 0 ? index / 2 : -(index + 1) / 2));
  return steps.map((step) => wish + step * apart).filter((x) => x === wish || (x >= band.left && x <= band.right));
}

/** The uncertainty of the date, as width between the lanes. */
export function bandShape(placed: PlacedTie, frame: Frame): Shape {
  const { tie, band, top, bottom } = placed;
  const colour = colourOf(tie, frame);
  const strong = isMarked(tie, frame);
  const box = { x: band.left, y: top, width: band.right - band.left, height: bottom - top };
  const sides = [band.openLeft ? "" : `M${number(band.left)} ${number(top)}V${number(bottom)}`];
  sides.push(band.openRight ? "" : `M${number(band.right)} ${number(top)}V${number(bottom)}`);
  return shape(
    "g",
    { "data-id": tie.id, class: "tie-band", opacity: frame.faint(tie.id) ? 0.25 : undefined },
    shape("title", {}, tie.words),
    shape("rect", { ...box, fill: colour, opacity: strong ? 0.26 : 0.08 }),
    shape("path", {
      d: sides.join(""),
      stroke: colour,
      "stroke-width": 1,
      "stroke-dasharray": "1 3",
      fill: "none",
      opacity: 0.75,
    }),
  );
}

/** The line between the lanes, with the marks that name its type, and brackets as wide as its date is uncertain. */
export function tieShape(placed: PlacedTie, frame: Frame): Shape {
  const { tie, x, top, bottom, lines } = placed;
  const colour = colourOf(tie, frame);
  const width = genealogy.has(tie.type) ? 3.4 : 2;
  const stem = { d: `M${number(x)} ${number(top)}V${number(bottom)}`, fill: "none" };
  const marked = isMarked(tie, frame);
  return shape(
    "g",
    { "data-id": tie.id, class: "tie", opacity: frame.faint(tie.id) ? 0.25 : undefined },
    shape("title", {}, tie.words),
    shape("path", { ...stem, stroke: "transparent", "stroke-width": 12 }),
    ...(marked
      ? [shape("path", { ...stem, stroke: frame.palette.selection, "stroke-width": width + 5, opacity: 0.4 })]
      : []),
    ...(tie.disputed ? [shape("path", { ...stem, stroke: frame.palette.disputed, "stroke-width": width + 2.6 })] : []),
    shape("path", { ...stem, stroke: colour, "stroke-width": width }),
    ...bracketShapes(placed, colour),
    ...endShapes(placed, frame, colour),
    ...(tie.disputed ? [disputeShape(x, (lines[0]! + lines.at(-1)!) / 2, frame)] : []),
  );
}

function bracketShapes({ band, lines }: PlacedTie, colour: string): Shape[] {
  if (band.right - band.left < 6) return [];
  const d = lines.map((line) => {
    const left = band.openLeft
      ? `M${number(band.left + 5)} ${number(line - 4)}l-5 4l5 4`
      : `M${number(band.left)} ${number(line - 5)}v10`;
    const right = band.openRight
      ? `M${number(band.right - 5)} ${number(line - 4)}l5 4l-5 4`
      : `M${number(band.right)} ${number(line - 5)}v10`;
    return `M${number(band.left)} ${number(line)}H${number(band.right)}${left}${right}`;
  });
  return [shape("path", { d: d.join(""), stroke: colour, "stroke-width": 1.6, fill: "none", class: "width" })];
}

function endShapes({ tie, x, lines }: PlacedTie, frame: Frame, colour: string): Shape[] {
  const paint = { colour, ground: frame.palette.canvas, hollow: false };
  if (tie.family === "participation") return lines.map((line) => markAt("event", { x, y: line }, paint));
  const relation = relationOf(tie.type);
  const kinds = [relation.source, relation.target];
  return lines.flatMap((line, index) => {
    const isLower = line > lines[1 - index]!;
    const at = { x, y: line + (isLower ? -5 : 5) };
    const arrow = arrowAt(kinds[index]!, at, isLower, { ...paint, hollow: relation.hollow });
    if (tie.persons[index])
      return [...arrow, markAt("person", { x, y: line }, { ...paint, colour: frame.palette.kinds["Person"]! })];
    return arrow.length > 0 ? arrow : [markAt("tie", { x, y: line }, paint)];
  });
}

export function disputeShape(x: number, y: number, frame: Frame): Shape {
  return markAt("disputed", { x, y }, { colour: frame.palette.disputed, ground: frame.palette.canvas, hollow: true });
}

function colourOf(tie: Tie, frame: Frame): string {
  return frame.palette.families[tie.family];
}

function isMarked(tie: Tie, frame: Frame): boolean {
  return frame.selected === tie.id || frame.focused === tie.id;
}
