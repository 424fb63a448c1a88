import type { NodeShape } from "../graph/kinds";
import type { Point } from "../layout/request";
import { number } from "./svgText";

const outlines: Readonly<Record<Exclude<NodeShape, "ellipse">, readonly Point[]>> = {
  rectangle: polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]]),
  diamond: polygon([[0, -1], [1, 0], [0, 1], [-1, 0]]),
  hexagon: regular(6, 0),
  octagon: regular(8, 22.5),
  pentagon: regular(5, -90),
};

export function shapeMarkup(shape: NodeShape, radius: number, attributes: string): string {
  if (shape === "ellipse") return `<circle r="${number(radius)}" ${attributes}/>`;
  const points = outlines[shape].map(({ x, y }) => `${number(x * radius)},${number(y * radius)}`).join(" ");
  return `<polygon points="${points}" stroke-linejoin="round" ${attributes}/>`;
}

function polygon(points: readonly (readonly [number, number])[]): Point[] {
  return points.map(([x, y]) => ({ x, y }));
}

/** A regular polygon stretched to fill its box, as Cytoscape draws it. */
function regular(sides: number, startDegrees: number): Point[] {
  const points = Array.from({ length: sides }, (_, index) => {
    const angle = ((startDegrees + (index * 360) / sides) * Math.PI) / 180;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const [widest, highest] = [Math.max(...points.map((p) => Math.abs(p.x))), Math.max(...points.map((p) => Math.abs(p.y)))];
  return points.map(({ x, y }) => ({ x: x / widest, y: y / highest }));
}
