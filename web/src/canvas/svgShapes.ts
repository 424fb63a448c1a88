import type { NodeShape } from "../graph/kinds";
import type { Point } from "../layout/request";
import { number, tag, type Attributes } from "../page/svgText";

/** Corners of each shape in a box from -1 to 1; an ellipse has none. */
export const outlines: Readonly<Record<Exclude<NodeShape, "ellipse">, readonly Point[]>> = {
  rectangle: [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: 1 },
  ],
  diamond: [
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
  ],
  hexagon: regular(6, 0),
  octagon: regular(8, 22.5),
  pentagon: regular(5, -90),
};

/** The shape of a node around 0,0. */
export function shapeMarkup(shape: NodeShape, radius: number, attributes: Attributes): string {
  if (shape === "ellipse") return tag("circle", { r: radius, ...attributes });
  const points = outlines[shape].map(({ x, y }) => `${number(x * radius)},${number(y * radius)}`).join(" ");
  return tag("polygon", { points, "stroke-linejoin": "round", ...attributes });
}

/** A regular polygon stretched to fill its box, as Cytoscape draws it. */
function regular(sides: number, startDegrees: number): Point[] {
  const points = Array.from({ length: sides }, (_, index) => {
    const angle = ((startDegrees + (index * 360) / sides) * Math.PI) / 180;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const widest = Math.max(...points.map((point) => Math.abs(point.x)));
  const highest = Math.max(...points.map((point) => Math.abs(point.y)));
  return points.map(({ x, y }) => ({ x: x / widest, y: y / highest }));
}
