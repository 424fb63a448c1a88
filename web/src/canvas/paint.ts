import type { NodeShape } from "../graph/kinds";
import type { ArrowShape } from "../graph/relations";
import type { Point } from "../layout/request";
import type { PictureEdge, PictureNode } from "./picture";
import { heads, headSize } from "./svgArrows";
import { pathOf } from "./svg";
import { outlines } from "./svgShapes";

/** The colours of the ground that painting needs besides those of the elements. */
export interface Ground {
  readonly canvas: string;
  readonly halo: string;
  readonly glyph: string;
  readonly nodeLabel: string;
  readonly edgeLabel: string;
  readonly font: string;
}

const glyphShare = 0.56;
const leading = 1.15;

/** Paints an edge in model coordinates: the same line as in the pictures that are saved. */
export function paintEdge(context: CanvasRenderingContext2D, edge: PictureEdge, ground: Ground): void {
  const { points } = edge;
  const last = points.length - 1;
  context.save();
  context.strokeStyle = edge.colour;
  context.lineWidth = edge.width;
  context.setLineDash([...edge.dash]);
  context.stroke(new Path2D(pathOf(points)));
  context.setLineDash([]);
  paintHead(context, edge, edge.source, { at: points[0]!, from: points[1]! }, ground);
  paintHead(context, edge, edge.target, { at: points[last]!, from: points[last - 1]! }, ground);
  context.restore();
}

function paintHead(
  context: CanvasRenderingContext2D,
  edge: PictureEdge,
  shape: ArrowShape,
  { at, from }: { at: Point; from: Point },
  ground: Ground,
): void {
  if (shape === "none") return;
  const size = headSize(edge.width);
  const head = new Path2D(heads[shape]);
  context.save();
  context.translate(at.x, at.y);
  context.rotate(Math.atan2(at.y - from.y, at.x - from.x));
  context.scale(size, size);
  context.fillStyle = edge.hollow ? ground.canvas : edge.colour;
  context.fill(head);
  if (edge.hollow) {
    context.lineWidth = 1.3 / size;
    context.stroke(head);
  }
  context.restore();
}

/** Paints a node with its glyph in model coordinates, without its name. */
export function paintNode(context: CanvasRenderingContext2D, node: PictureNode, ground: Ground): void {
  const radius = node.size / 2;
  context.save();
  context.translate(node.at.x, node.at.y);
  context.fillStyle = node.fill;
  context.strokeStyle = ground.halo;
  context.lineWidth = 1.5;
  const outline = outlinePath(node.shape, radius);
  context.fill(outline);
  context.stroke(outline);
  const scale = (node.size * glyphShare) / 24;
  context.scale(scale, scale);
  context.translate(-12, -12);
  context.fillStyle = ground.glyph;
  context.fill(new Path2D(node.glyph));
  context.restore();
}

export function outlinePath(shape: NodeShape, radius: number): Path2D {
  const path = new Path2D();
  if (shape === "ellipse") path.arc(0, 0, radius, 0, 2 * Math.PI);
  else {
    outlines[shape].forEach(({ x, y }, index) =>
      index === 0 ? path.moveTo(x * radius, y * radius) : path.lineTo(x * radius, y * radius),
    );
    path.closePath();
  }
  return path;
}

/** Letters at one size on the screen with a rim of the ground's colour; `at` is the middle of their upper edge. */
export function paintWords(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { at, pixels, bold }: { at: Point; pixels: number; bold: boolean },
  ground: Ground,
): void {
  context.font = `${bold ? "600 " : ""}${pixels}px ${ground.font}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = ground.halo;
  context.fillStyle = ground.nodeLabel;
  lines.forEach((line, index) => {
    const y = at.y + index * pixels * leading;
    context.strokeText(line, at.x, y);
    context.fillText(line, at.x, y);
  });
}
