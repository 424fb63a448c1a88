import type { ArrowShape } from "../graph/relations";
import type { Point } from "../layout/request";
import { move, number, tag } from "../page/svgText";

/** Outlines with the tip at 0,0 pointing right, on Cytoscape's unit grid. */
export const heads: Readonly<Record<Exclude<ArrowShape, "none">, string>> = {
  triangle: "M0 0L-.3 -.15V.15Z",
  "triangle-tee": "M0 0L-.3 -.15V.15ZM-.4 -.15H-.5V.15H-.4Z",
  "circle-triangle": "M-.15 0L-.45 -.15V.15ZM.15 0A.15 .15 0 1 1 -.15 0A.15 .15 0 1 1 .15 0Z",
  "triangle-cross": "M0 0L-.3 -.15V.15ZM-.4 -.15H-.46V.15H-.4Z",
  "triangle-backcurve": "M0 0L-.3 -.15Q-.15 0 -.3 .15Z",
  vee: "M0 0L-.3 -.15L-.15 0L-.3 .15Z",
  tee: "M0 -.15H-.1V.15H0Z",
  square: "M0 -.15H-.3V.15H0Z",
  circle: "M0 0A.15 .15 0 1 1 -.3 0A.15 .15 0 1 1 0 0Z",
  diamond: "M0 0L-.15 -.15L-.3 0L-.15 .15Z",
};

const arrowScale = 0.95;

export interface ArrowPaint {
  readonly colour: string;
  /** Fill of a hollow head: the colour of the ground. */
  readonly ground: string;
  readonly hollow: boolean;
  /** Width of the line that the head belongs to. */
  readonly width: number;
}

/** Size of a head on a line of a width, in model pixels. */
export function headSize(width: number): number {
  return Math.max(width * 13.37, 29) ** 0.9 * arrowScale;
}

/** A head at `at`, pointing away from `from`; as large as Cytoscape draws it. */
export function arrowMarkup(shape: ArrowShape, ends: { at: Point; from: Point }, paint: ArrowPaint): string {
  if (shape === "none") return "";
  const { at, from } = ends;
  const angle = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
  const size = headSize(paint.width);
  return tag("path", {
    d: heads[shape],
    fill: paint.hollow ? paint.ground : paint.colour,
    stroke: paint.hollow ? paint.colour : undefined,
    "stroke-width": paint.hollow ? 1.3 / size : undefined,
    transform: move(at, ` rotate(${number(angle)}) scale(${number(size)})`),
  });
}
