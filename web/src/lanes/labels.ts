import { planLabels, type Box, type Wish } from "../page/labelPlan";
import { dateWords } from "../graph/edtf";
import { clamp, type Frame } from "./frame";
import type { Lane, LaneName } from "./groups";
import { shape, type Shape } from "./markup";
import type { PlacedMark } from "./markShapes";
import { sizes, type Row } from "./rows";
import type { PlacedTie } from "./tieShapes";
import { textOf } from "./words";

/** A text of the drawing, with the places where it may stand. */
interface Label {
  readonly wish: Wish;
  /** What the label belongs to. */
  readonly of: string;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

const pixels = { name: 13, small: 11 } as const;
const leading = 1.25;
/** Words side by side have so much between them. */
const apart = 6;
const stepPixels = 15;
const stepsMax = 14;

/** The labels that have room, as shapes; none covers another, a mark or a lane. */
export function labelShapes(frame: Frame, marks: readonly PlacedMark[], ties: readonly PlacedTie[]): Shape[] {
  const labels = [
    ...frame.seen.flatMap((row) => nameLabels(row, frame)),
    ...frame.seen.flatMap((row) => endLabel(row, frame)),
    ...marks.filter(({ mark }) => mark.sort !== "rename").map((placed) => markLabel(placed, frame)),
    ...ties.filter(({ stepsBack }) => !stepsBack).map((placed) => tieLabel(placed, frame, ties)),
  ];
  const plan = planLabels(
    labels.map((label) => label.wish),
    takenBy(frame, marks, ties),
  );
  return labels.flatMap((label) => {
    const place = plan.get(label.wish.id);
    return place === undefined ? [] : [labelShape(label, label.wish.places[place]![0]!, frame)];
  });
}

function labelShape(label: Label, box: Box, frame: Frame): Shape {
  const attributes = {
    x: box.left,
    y: box.bottom - label.size * 0.32,
    "font-size": label.size,
    "font-weight": label.bold ? 600 : 400,
    fill: label.colour,
    stroke: frame.palette.canvas,
    "stroke-width": 3.4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    opacity: frame.faint(label.of) ? 0.35 : undefined,
    "data-id": label.of,
    class: "lanes-label",
  };
  return shape("text", attributes, label.text);
}

/** Each name stands above the line, on a line of its own, from where it was taken or from the edge of the view. */
function nameLabels(row: Row, frame: Frame): Label[] {
  const { lane } = row;
  const start = frame.scale(lane.pieces[0]!.from);
  return lane.names.flatMap((name, index) => {
    const taken = name.period ? frame.scale(name.period.from ?? name.period.to!) : start;
    const text = name.text + (isLater(lane, frame) ? " ›" : isEarlier(lane, frame) ? " ‹" : "");
    const wanted = frame.measure(text, pixels.name, true);
    const last = Math.max(frame.left + 8, frame.right - wanted);
    const left = clamp(taken, frame.left + 8, last);
    const room = frame.right - left;
    const head = fit(text, room, frame, true);
    const bottom = row.line - sizes.line / 2 - 2 - (lane.names.length - 1 - index) * sizes.name;
    const made = makeLabel(`${lane.id} name ${index}`, name.edge ?? lane.id, head, { left, bottom }, frame, 100, true);
    const note = fit(noteOf(lane, name), room - wanted - 8, frame, false);
    if (note === "" || head !== name.text) return [made];
    const at = { left: left + wanted + 8, bottom };
    return [made, makeLabel(`${lane.id} note ${index}`, name.edge ?? lane.id, note, at, frame, 90, false)];
  });
}

/** The whole of the lane lies beyond the view; its name stays, so that the reader knows where to go. */
function isLater(lane: Lane, frame: Frame): boolean {
  return frame.scale(lane.pieces[0]!.from) > frame.right;
}

function isEarlier(lane: Lane, frame: Frame): boolean {
  return frame.scale(lane.pieces.at(-1)!.to) < frame.left;
}

/** "founded late 1998", "new name, 2001" */
function noteOf(lane: Lane, name: LaneName): string {
  if (name.edge !== null)
    return "new name, " + dateWords((lane.node.names ?? []).find((other) => other.edge === name.edge)!.startEdtf);
  const founded = dateWords(textOf(lane.node, "foundedEdtf"));
  return founded === "" ? "" : `founded ${founded}`;
}

function endLabel(row: Row, frame: Frame): Label[] {
  const { lane } = row;
  const ended = dateWords(textOf(lane.node, "endedEdtf"));
  const text = ended !== "" ? `ended ${ended}` : lane.node.status === "defunct" ? "ended, date unknown" : "";
  const end = frame.scale(lane.pieces.at(-1)!.to);
  if (text === "" || end < frame.left || end > frame.right) return [];
  const width = frame.measure(text, pixels.small, false);
  const below = row.line + sizes.line / 2 + 3 + pixels.small * leading;
  const after = row.line + pixels.small * 0.55;
  const last = frame.right - width - 4;
  const places = [
    { left: end + 14, bottom: after },
    { left: end - width, bottom: below },
    { left: end + 4, bottom: below },
    { left: last, bottom: below },
    { left: end + 4, bottom: below + 13 },
    { left: end - width, bottom: below + 13 },
    { left: last, bottom: below + 13 },
    { left: end + 4, bottom: below + 26 },
    { left: last, bottom: below + 26 },
  ].filter(({ left }) => left >= frame.left && left + width <= frame.right && left <= end + 14);
  return [manyPlaces({ id: `${lane.id} end`, of: lane.id, text, rank: 80 }, places, frame)];
}

function markLabel({ mark, band, x, y }: PlacedMark, frame: Frame): Label {
  const text = fit(mark.text, 300, frame, false);
  const width = frame.measure(text, pixels.small, false);
  const bottom = y + pixels.small * 0.55;
  const spare = mark.disputed ? 14 : 0;
  const after = Math.max(band.right + 5, x + 10 + spare);
  // Of a bar that fills the view both ends are out of sight: the words stand on it.
  const within = clamp(x + 10 + spare, frame.left + 8, Math.max(frame.left + 8, frame.right - width - 4));
  const places = [
    { left: after, bottom },
    { left: Math.min(band.left, x - 8) - width - 4, bottom },
    { left: within, bottom: y - 3 },
    { left: x - 10 - width, bottom: y - 3 },
  ].filter((place) => place.left >= frame.left && place.left + width <= frame.right);
  return manyPlaces({ id: `${mark.id} on ${mark.lane}`, of: mark.id, text, rank: 30 }, places, frame);
}

/** Beside the line, near the lane that it starts from; first where no other line runs through the words. */
function tieLabel({ tie, x, top, bottom, lines }: PlacedTie, frame: Frame, ties: readonly PlacedTie[]): Label {
  const text = fit(tie.text, 320, frame, false);
  const width = frame.measure(text, pixels.small, false);
  const [first, last] = [Math.max(top, frame.top) + 24, Math.min(bottom, frame.bottom) - 12];
  const nearSource = lines[0]! < lines.at(-1)! ? first : last;
  const steps = Array.from(
    { length: stepsMax },
    (_, index) => nearSource + index * stepPixels * Math.sign(last - nearSource || -1),
  );
  const heights = steps.filter((height) => height >= first - 10 && height <= last + 10);
  const places = heights
    .flatMap((at) => [
      { left: x + 8, bottom: at },
      { left: x - 8 - width, bottom: at },
    ])
    .filter((place) => place.left >= frame.left && place.left + width <= frame.right);
  const crossed = ({ left, bottom: at }: { left: number; bottom: number }) =>
    ties.some((other) => other.x > left && other.x < left + width && other.top < at && other.bottom > at - 12);
  const clear = places.filter((place) => !crossed(place));
  const rest = places.filter(crossed);
  return manyPlaces({ id: `${tie.id} tie`, of: tie.id, text, rank: 50 }, [...clear, ...rest], frame);
}

function manyPlaces(
  of: { id: string; of: string; text: string; rank: number },
  places: readonly { left: number; bottom: number }[],
  frame: Frame,
): Label {
  const width = frame.measure(of.text, pixels.small, false);
  const boxes = places.map(({ left, bottom }) => [boxAt(left, bottom, width + apart, pixels.small)]);
  const wish = { id: of.id, places: boxes, rank: of.rank, must: false };
  return { wish, of: of.of, text: of.text, size: pixels.small, bold: false, colour: frame.palette.edgeLabel };
}

function makeLabel(
  id: string,
  of: string,
  text: string,
  at: { left: number; bottom: number },
  frame: Frame,
  rank: number,
  bold: boolean,
): Label {
  const size = bold ? pixels.name : pixels.small;
  const box = boxAt(at.left, at.bottom, frame.measure(text, size, bold), size);
  const colour = bold ? frame.palette.nodeLabel : frame.palette.edgeLabel;
  return { wish: { id, places: [[box]], rank, must: true }, of, text, size, bold, colour };
}

function boxAt(left: number, bottom: number, width: number, size: number): Box {
  return { left, right: left + width, top: bottom - size * leading, bottom };
}

/** What no label may cover: lanes and the signs of marks and ties. */
function takenBy(frame: Frame, marks: readonly PlacedMark[], ties: readonly PlacedTie[]): Box[] {
  return [
    ...frame.seen.map(({ lane, line }) => ({
      left: clamp(frame.scale(lane.pieces[0]!.from) - 16, frame.left, frame.right),
      right: clamp(frame.scale(lane.pieces.at(-1)!.to) + 10, frame.left, frame.right),
      top: line - sizes.line / 2,
      bottom: line + sizes.line / 2,
    })),
    ...marks.map(({ band, y }) => ({ left: band.left, right: band.right, top: y - 1, bottom: y + 1 })),
    ...marks.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 })),
    ...ties.flatMap(({ foot: x, lines }) =>
      lines.map((y) => ({ left: x - 7, right: x + 7, top: y - 12, bottom: y + 12 })),
    ),
  ];
}

/** The text, cut to the room that there is; "" when there is none for a word. */
function fit(text: string, room: number, frame: Frame, bold: boolean): string {
  const size = bold ? pixels.name : pixels.small;
  if (frame.measure(text, size, bold) <= room) return text;
  const points = [...text];
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (frame.measure(`${points.slice(0, middle).join("")}…`, size, bold) <= room) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? "" : `${points.slice(0, low).join("").trimEnd()}…`;
}
