import { relationOf } from "../graph/relations";
import { number } from "../page/svgText";
import { middleOf } from "./days";
import { bandOf, clamp, isWithin, type Band, type Frame } from "./frame";
import { shape, type Shape } from "./markup";
import { arrowAt, markAt } from "./symbols";
import { genealogy, type Tie } from "./types";

/** Where a tie stands in this frame. */
export interface PlacedTie {
  readonly tie: Tie;
  readonly band: Band;
  /** Where it meets its lanes: within its band. */
  readonly foot: number;
  /** Where its line runs between the lanes: beside the foot where another line stands there already. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The heights of its lanes, in the order of `tie.lanes`. */
  readonly lines: readonly number[];
  /** The view has more lines than can stand side by side: this one is drawn at its ends, and faintly between them. */
  readonly stepsBack: boolean;
}

/** Lines with so much between them have room for the signs at their ends. */
const apart = 13;
/** Lines nearer than this to each other would be taken for one. */
const nearest = 4;
const triesMax = 9;
/** A line that stands beside its date leads back to it over this height. */
const bendPixels = 18;
/** A line that steps back is strong this far from its lanes. */
const stubPixels = 20;

/**
 * The ties in view. Lines that would stand on one another are set apart: within their dates where these have the room,
 * else beside the date, to which their ends lead back.
 */
export function placeTies(frame: Frame): PlacedTie[] {
  const placed: Omit<PlacedTie, "stepsBack">[] = [];
  const columns = new Columns();
  for (const tie of frame.model.ties) {
    const band = bandOf(tie.period, frame.scale);
    const lines = tie.lanes.map((lane) => frame.rows.byLane.get(lane)!.line);
    const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
    if (!isWithin(band, frame) || bottom < frame.top || top > frame.bottom) continue;
    const wish = frame.scale(middleOf(tie.period));
    const isFree = (room: number) => (x: number) => columns.isFree({ x, top, bottom }, room);
    const within = stepsFrom(wish, apart).filter((x) => x === wish || (x >= band.left && x <= band.right));
    const x = within.find(isFree(apart)) ?? stepsFrom(wish, nearest).find(isFree(nearest)) ?? wish;
    placed.push({ tie, band, foot: clamp(x, band.left, band.right), x, top, bottom, lines });
    columns.add({ x, top, bottom });
  }
  const isCrowded = placed.length * apart > frame.right - frame.left;
  const chosen = frame.selected ?? frame.focused;
  const isChosen = ({ tie }: { tie: Tie }) => isMarked(tie, frame) || tie.lanes.some((lane) => lane === chosen);
  return placed.map((each) => ({ ...each, stepsBack: isCrowded && !isChosen(each) }));
}

type Stem = Pick<PlacedTie, "x" | "top" | "bottom">;

/** Lines by where they stand, so that only near ones are looked at. */
class Columns {
  private readonly columns = new Map<number, Stem[]>();

  add(stem: Stem): void {
    const column = Math.floor(stem.x / apart);
    const stems = this.columns.get(column);
    if (stems) stems.push(stem);
    else this.columns.set(column, [stem]);
  }

  /** Whether no line over some of the same height stands nearer than `room`, which is at most `apart`. */
  isFree({ x, top, bottom }: Stem, room: number): boolean {
    const column = Math.floor(x / apart);
    return [column - 1, column, column + 1].every((each) =>
      (this.columns.get(each) ?? []).every(
        (other) => Math.abs(other.x - x) >= room || other.bottom <= top || other.top >= bottom,
      ),
    );
  }
}

/** A place and those beside it, alternately before and after it. */
function stepsFrom(wish: number, by: number): number[] {
  const steps = Array.from({ length: triesMax }, (_, index) => (index % 2 === 0 ? index / 2 : -(index + 1) / 2));
  return steps.map((step) => wish + step * by);
}

/** The uncertainty of the date, as width between the lanes. */
export function bandShape(placed: PlacedTie, frame: Frame): Shape {
  const { tie, band, top, bottom } = placed;
  if (placed.stepsBack) return shape("g", {});
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
  const { tie, x, lines } = placed;
  const colour = colourOf(tie, frame);
  const width = genealogy.has(tie.type) ? 3.4 : 2;
  const stem = { d: pathOf(placed), fill: "none" };
  const strong = placed.stepsBack ? { d: stubsOf(placed), fill: "none" } : stem;
  const marked = isMarked(tie, frame);
  return shape(
    "g",
    { "data-id": tie.id, class: "tie", opacity: frame.faint(tie.id) ? 0.25 : undefined },
    shape("title", {}, tie.words),
    shape("path", { ...stem, stroke: "transparent", "stroke-width": 12 }),
    ...(marked
      ? [shape("path", { ...stem, stroke: frame.palette.selection, "stroke-width": width + 5, opacity: 0.4 })]
      : []),
    ...(tie.disputed ? [shape("path", { ...strong, ...rimOf(width, frame) })] : []),
    ...(placed.stepsBack ? [shape("path", { ...stem, stroke: colour, "stroke-width": 1, opacity: 0.3 })] : []),
    shape("path", { ...strong, stroke: colour, "stroke-width": width }),
    ...bracketShapes(placed, colour),
    ...endShapes(placed, frame, colour),
    ...(tie.disputed ? [disputeShape(x, (lines[0]! + lines.at(-1)!) / 2, frame)] : []),
  );
}

function rimOf(width: number, frame: Frame): { stroke: string; "stroke-width": number } {
  return { stroke: frame.palette.disputed, "stroke-width": width + 2.6 };
}

/** Straight where it stands at its date, else with a bend near each end that leads back to it. */
function pathOf({ foot, x, top, bottom }: PlacedTie): string {
  if (x === foot) return `M${number(x)} ${number(top)}V${number(bottom)}`;
  const bend = Math.min(bendPixels, (bottom - top) / 3);
  const upper = `M${number(foot)} ${number(top)}L${number(x)} ${number(top + bend)}`;
  return `${upper}V${number(bottom - bend)}L${number(foot)} ${number(bottom)}`;
}

/** The line near its lanes. */
function stubsOf({ foot, top, bottom }: PlacedTie): string {
  const reach = Math.min(stubPixels, (bottom - top) / 2);
  return `M${number(foot)} ${number(top)}v${number(reach)}M${number(foot)} ${number(bottom)}v${number(-reach)}`;
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

function endShapes({ tie, foot, lines }: PlacedTie, frame: Frame, colour: string): Shape[] {
  const paint = { colour, ground: frame.palette.canvas, hollow: false };
  if (tie.family === "participation") return lines.map((line) => markAt("event", { x: foot, y: line }, paint));
  const relation = relationOf(tie.type);
  const kinds = [relation.source, relation.target];
  return lines.flatMap((line, index) => {
    const isLower = line > lines[1 - index]!;
    const at = { x: foot, y: line + (isLower ? -5 : 5) };
    const arrow = arrowAt(kinds[index]!, at, isLower, { ...paint, hollow: relation.hollow });
    if (tie.persons[index])
      return [...arrow, markAt("person", { x: foot, y: line }, { ...paint, colour: frame.palette.kinds["Person"]! })];
    return arrow.length > 0 ? arrow : [markAt("tie", { x: foot, y: line }, paint)];
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
