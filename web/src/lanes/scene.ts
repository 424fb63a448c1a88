import { ticksOf } from "./axis";
import { umbrellaShape, type Umbrella } from "./boxes";
import { bandOf, type Frame } from "./frame";
import { laneShape } from "./laneShapes";
import { labelShapes } from "./labels";
import { shape, type Shape } from "./markup";
import { markShape, placeMarks } from "./markShapes";
import { bandShape, placeTies, tieShape } from "./tieShapes";

/** All of a drawing from back to front; the same for the screen and for a file. */
export function sceneOf(frame: Frame, umbrellas: readonly Umbrella[]): Shape[] {
  const ties = placeTies(frame);
  const marks = placeMarks(frame);
  return [
    ...gridShapes(frame),
    ...windowShape(frame),
    ...umbrellas.flatMap((umbrella) => umbrellaShape(umbrella, frame)),
    ...ties.map((tie) => bandShape(tie, frame)),
    ...frame.seen.map((row) => laneShape(row, frame)),
    ...ties.map((tie) => tieShape(tie, frame)),
    ...marks.map((mark) => markShape(mark, frame)),
    ...labelShapes(frame, marks, ties),
  ];
}

/** Years, months or days, written once at `y`. */
export function axisShapes(frame: Frame, y: number): Shape[] {
  const rule = { d: `M${frame.left} ${y + 8}H${frame.right}`, stroke: frame.palette.line, fill: "none" };
  return [
    shape("path", rule),
    ...ticksOf(frame.scale).map((tick) =>
      shape(
        "text",
        { x: tick.x + 3, y, "font-size": 11.5, "font-weight": tick.major ? 600 : 400, fill: frame.palette.edgeLabel },
        tick.text,
      ),
    ),
  ];
}

function gridShapes(frame: Frame): Shape[] {
  return ticksOf(frame.scale).map((tick) =>
    shape("path", {
      d: `M${Math.round(tick.x) + 0.5} ${frame.top}V${frame.bottom}`,
      stroke: frame.palette.line,
      "stroke-width": tick.major ? 1 : 0.6,
      opacity: 0.55,
    }),
  );
}

/** The time that the slider has chosen. */
function windowShape(frame: Frame): Shape[] {
  if (frame.window === null) return [];
  const { left, right } = bandOf(frame.window, frame.scale);
  const box = { x: left, y: frame.top, width: right - left, height: frame.bottom - frame.top };
  const sides = `M${left} ${frame.top}V${frame.bottom}M${right} ${frame.top}V${frame.bottom}`;
  return [
    shape("rect", { ...box, fill: frame.palette.accentSoft, opacity: 0.8, class: "time-window" }),
    shape("path", { d: sides, stroke: frame.palette.accent, "stroke-width": 1, fill: "none" }),
  ];
}
