import type { ArrowShape } from "../graph/relations";
import { number } from "../page/svgText";
import { shape, type Shape } from "./markup";

export interface SymbolPaint {
  readonly colour: string;
  /** What shows through a hollow symbol. */
  readonly ground: string;
  readonly hollow: boolean;
}

/** Outlines about the origin, pointing up (towards negative y), 12 pixels large; the tip is at the origin. */
const outlines: Readonly<Record<ArrowShape, string>> = {
  none: "",
  triangle: "M0 0L-5 9H5Z",
  "triangle-tee": "M0 0L-5 9H5ZM-6 12H6",
  "circle-triangle": "M0 0L-5 9H5ZM0 10A3 3 0 1 0 .01 10Z",
  "triangle-cross": "M0 0L-5 9H5ZM0 9V14M-4 12H4",
  "triangle-backcurve": "M0 0L-5 10Q0 6 5 10Z",
  vee: "M0 0L-5 10L0 7L5 10Z",
  tee: "M-6 1H6M-6 5H6",
  square: "M-4 0H4V8H-4Z",
  circle: "M0 0A4 4 0 1 0 .01 0Z",
  diamond: "M0 0L4.5 5.5L0 11L-4.5 5.5Z",
};

/** The end of a line at a point; `down` turns it over. */
export function arrowAt(kind: ArrowShape, at: { x: number; y: number }, down: boolean, paint: SymbolPaint): Shape[] {
  if (kind === "none") return [];
  const transform = `translate(${number(at.x)} ${number(at.y)})${down ? " scale(1 -1)" : ""}`;
  const isOpen = kind === "tee";
  return [
    shape("path", {
      d: outlines[kind],
      transform,
      fill: isOpen ? "none" : paint.hollow ? paint.ground : paint.colour,
      stroke: paint.colour,
      "stroke-width": isOpen ? 2 : 1.4,
      "stroke-linejoin": "round",
    }),
  ];
}

export type MarkForm = "event" | "leader" | "tie" | "rename" | "person" | "disputed";

const forms: Readonly<Record<MarkForm, string>> = {
  event: "M0 -6L6 0L0 6L-6 0Z",
  leader: "M-5.5 5V-3L-2.6 0L0 -5.5L2.6 0L5.5 -3V5Z",
  tie: "M0 -4.5A4.5 4.5 0 1 0 .01 -4.5Z",
  rename: "M-1 -9V9M-1 -9H9L6 -5.5L9 -2H-1",
  person: "M-2.5 -4.3H2.5L5 0L2.5 4.3H-2.5L-5 0Z",
  disputed: "M0 -7L6.5 5H-6.5ZM0 -3V1.2M0 3V3.4",
};

/** A mark about a point. */
export function markAt(form: MarkForm, at: { x: number; y: number }, paint: SymbolPaint): Shape {
  return shape("path", {
    d: forms[form],
    transform: `translate(${number(at.x)} ${number(at.y)})`,
    fill: paint.hollow ? paint.ground : paint.colour,
    stroke: paint.hollow ? paint.colour : paint.ground,
    "stroke-width": paint.hollow ? 1.8 : 1.2,
    "stroke-linejoin": "round",
  });
}
