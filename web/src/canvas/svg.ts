import type { ArrowShape } from "../graph/relations";
import type { Point } from "../layout/request";
import { legendMarkup } from "./svgLegend";
import { shapeMarkup } from "./svgShapes";
import { escapeXml, number } from "./svgText";
import type { Picture, PictureEdge, PictureNode } from "./picture";

/** Where a picture comes from; written under it and into its metadata. */
export interface Provenance {
  readonly title: string;
  /** Address of the view or name of the query. */
  readonly view: string;
  readonly dataVersion: string;
  readonly sources: readonly string[];
  /** The day it was made, `yyyy-mm-dd`. */
  readonly made: string;
}

const footer = 64;

/** The picture as a standalone SVG file: vector shapes and text, no scripts, no outside references. */
export function writeSvg(picture: Picture, about: Provenance): string {
  const { box, palette } = picture;
  const width = Math.max(box.width, 420);
  const height = box.height + footer;
  const facts = [about.view, `data version ${about.dataVersion}`, ...about.sources, about.made].filter(Boolean).join(" · ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" ` +
      `viewBox="${[box.x, box.y, width, height].map(number).join(" ")}" font-family="${escapeXml(palette.font)}">`,
    `<title>${escapeXml(about.title)}</title>`,
    `<desc>${escapeXml(`Drawn by GraphExplorer. ${facts}`)}</desc>`,
    `<rect x="${number(box.x)}" y="${number(box.y)}" width="${number(width)}" height="${number(height)}" fill="${palette.canvas}"/>`,
    "<g>", ...picture.edges.map((edge) => edgeMarkup(edge, picture)), "</g>",
    "<g>", ...picture.nodes.map((node) => nodeMarkup(node, picture)), "</g>",
    legendMarkup(picture, { title: about.title, facts, top: box.y + box.height, width }),
    "</svg>",
  ].join("\n");
}

function edgeMarkup(edge: PictureEdge, { palette }: Picture): string {
  const path = pathOf(edge.points);
  const dash = edge.dash.length > 0 ? ` stroke-dasharray="${edge.dash.join(" ")}"` : "";
  const parts = [`<path d="${path}" stroke="${edge.colour}" stroke-width="${number(edge.width)}"${dash}/>`];
  if (edge.disputed) {
    parts.unshift(`<path d="${path}" stroke="${palette.disputed}" stroke-width="${number(edge.width + 3.2)}"/>`);
  }
  const last = edge.points.length - 1;
  const ground = palette.canvas;
  parts.push(arrowMarkup(edge.source, { at: edge.points[0]!, from: edge.points[1]! }, edge, ground));
  parts.push(arrowMarkup(edge.target, { at: edge.points[last]!, from: edge.points[last - 1]! }, edge, ground));
  if (edge.disputed) {
    const ends = { at: edge.middle, from: edge.points[0]! };
    parts.push(arrowMarkup("diamond", ends, { ...edge, colour: palette.disputed, hollow: false }, ground));
  }
  const group = `<g fill="none" opacity="${number(edge.opacity)}">${parts.join("")}</g>`;
  return edge.label === "" ? group : group + labelMarkup(edge, palette);
}

function labelMarkup(edge: PictureEdge, palette: Picture["palette"]): string {
  const [from, to] = [edge.points[0]!, edge.points.at(-1)!];
  let angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  if (angle > 90) angle -= 180;
  if (angle < -90) angle += 180;
  const { x, y } = edge.middle;
  const lift = edge.disputed ? -8 : 3.4;
  return `<text transform="translate(${number(x)} ${number(y)}) rotate(${number(angle)})" y="${lift}" text-anchor="middle" ` +
    `font-size="10" fill="${palette.edgeLabel}" stroke="${palette.canvas}" stroke-width="3" paint-order="stroke">` +
    `${escapeXml(edge.label)}</text>`;
}

function nodeMarkup(node: PictureNode, { palette }: Picture): string {
  const { x, y } = node.at;
  const radius = node.size / 2;
  const dash = node.dashed ? ' stroke-dasharray="4 3"' : "";
  const parts = [shapeMarkup(node.shape, radius, `fill="${node.fill}" stroke="${palette.halo}" stroke-width="1.5"${dash}`)];
  if (node.leader) parts.push(shapeMarkup(node.shape, radius - 3, `fill="none" stroke="${palette.halo}" stroke-width="1.3"`));
  const scale = (node.size * 0.56) / 24;
  parts.push(`<path d="${node.glyph}" fill="${palette.glyph}" transform="scale(${number(scale)}) translate(-12 -12)"/>`);
  parts.push(...nameMarkup(node, palette));
  if (node.badge) parts.push(badgeMarkup(node.badge, radius, palette));
  return `<g transform="translate(${number(x)} ${number(y)})">${parts.join("")}</g>`;
}

/** The lines of the name on the side that the plan gave them. */
function nameMarkup(node: PictureNode, palette: Picture["palette"]): string[] {
  const radius = node.size / 2;
  const leading = node.font * 1.15;
  const height = node.lines.length * leading;
  const tops = { below: radius + 3, above: -radius - 3 - height, right: -height / 2, left: -height / 2 };
  const x = node.side === "right" ? radius + 4 : node.side === "left" ? -radius - 4 : 0;
  const anchor = node.side === "right" ? "start" : node.side === "left" ? "end" : "middle";
  return node.lines.map((line, index) =>
    `<text x="${number(x)}" y="${number(tops[node.side] + node.font * 0.9 + index * leading)}" text-anchor="${anchor}" ` +
    `font-size="${node.font}" font-weight="${node.bold ? 600 : 400}" fill="${palette.nodeLabel}" stroke="${palette.halo}" ` +
    `stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeXml(line)}</text>`);
}

function badgeMarkup(text: string, radius: number, palette: Picture["palette"]): string {
  const width = 8 + text.length * 5.8;
  return `<g transform="translate(${number(radius - width * 0.45)} ${number(-radius - 6)})">` +
    `<rect width="${number(width)}" height="14" rx="6.5" fill="${palette.surface}" stroke="${palette.line}"/>` +
    `<text x="${number(width / 2)}" y="10.4" text-anchor="middle" font-size="9.5" font-weight="600" fill="${palette.text}">${text}</text></g>`;
}

/** Control points are joined by quadratic pieces that meet halfway between them. */
export function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.pop()!;
  const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;
  if (rest.length === 0) return `M${at(start!)}L${at(end)}`;
  const pieces = rest.map((control, index) => {
    const next = rest[index + 1];
    const meet = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    return `Q${at(control)} ${at(meet)}`;
  });
  return `M${at(start!)}${pieces.join("")}`;
}

/** Outlines with the tip at 0,0 pointing right, on Cytoscape's unit grid. */
const heads: Readonly<Record<Exclude<ArrowShape, "none">, string>> = {
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

function arrowMarkup(shape: ArrowShape, { at, from }: { at: Point; from: Point }, edge: PictureEdge, ground: string): string {
  if (shape === "none") return "";
  const angle = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
  const size = Math.max(edge.width * 13.37, 29) ** 0.9 * 0.95;
  const paint = edge.hollow
    ? `fill="${ground}" stroke="${edge.colour}" stroke-width="${number(1.3 / size)}"` : `fill="${edge.colour}"`;
  return `<path d="${heads[shape]}" ${paint} transform="translate(${number(at.x)} ${number(at.y)}) rotate(${number(angle)}) scale(${number(size)})"/>`;
}
