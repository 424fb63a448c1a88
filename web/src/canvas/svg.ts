import type { Point } from "../layout/request";
import { boxMarkup, boxNameMarkup } from "./boxPicture";
import { badgeHeight, badgeOf } from "./glyphs";
import { noteMarkup } from "./notePicture";
import type { Picture, PictureEdge, PictureNode } from "./picture";
import { arrowMarkup } from "./svgArrows";
import { legendHeight, legendMarkup } from "./svgLegend";
import { shapeMarkup } from "./svgShapes";
import { provenanceLine, type Provenance } from "../page/provenance";
import { escapeXml, move, number, tag } from "../page/svgText";

type Colours = Picture["palette"];

/** Narrower pictures would leave no room for the words below them. */
const widthMin = 420;
const glyphShare = 0.56;
const rimWidth = 2.4;

/** The picture as a standalone SVG file: vector shapes and text, no scripts, no outside references. */
export function writeSvg(picture: Picture, about: Provenance): string {
  const { box, palette } = picture;
  const width = Math.max(box.width, widthMin);
  const facts = provenanceLine(about);
  const height = box.height + legendHeight(picture.legend, facts, width);
  const size = { width, height };
  const viewBox = [box.x, box.y, width, height].map(number).join(" ");
  return tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox, "font-family": palette.font },
    `\n${tag("title", {}, escapeXml(about.title))}`,
    `\n${tag("desc", {}, escapeXml(`Drawn by GraphExplorer. ${facts}`))}`,
    `\n${tag("rect", { x: box.x, y: box.y, ...size, fill: palette.canvas })}`,
    ...picture.boxes.map((box) => `\n${boxMarkup(box, palette)}`),
    ...picture.edges.map((edge) => `\n${edgeMarkup(edge, palette)}`),
    ...picture.nodes.map((node) => `\n${nodeMarkup(node, palette)}`),
    ...picture.boxes.map((box) => `\n${boxNameMarkup(box, palette)}`),
    ...picture.notes.map((note) => `\n${noteMarkup(note, palette)}`),
    `\n${legendMarkup(picture, { title: about.title, facts, left: box.x, top: box.y + box.height, width })}\n`,
  );
}

function edgeMarkup(edge: PictureEdge, palette: Colours): string {
  const d = pathOf(edge.points);
  const last = edge.points.length - 1;
  const paint = { colour: edge.colour, ground: palette.canvas, hollow: edge.hollow, width: edge.width };
  const dash = edge.dash.length > 0 ? edge.dash.join(" ") : undefined;
  const rim = { d, stroke: palette.disputed, "stroke-width": edge.width + rimWidth, "stroke-dasharray": dash };
  const parts = [
    edge.disputed ? tag("path", rim) : "",
    tag("path", { d, stroke: edge.colour, "stroke-width": edge.width, "stroke-dasharray": dash }),
    arrowMarkup(edge.source, { at: edge.points[0]!, from: edge.points[1]! }, paint),
    arrowMarkup(edge.target, { at: edge.points[last]!, from: edge.points[last - 1]! }, paint),
    edge.disputed ? disputeMarkup(edge, palette) : "",
  ];
  return (
    tag("g", { fill: "none", opacity: edge.opacity }, ...parts) + (edge.label === "" ? "" : labelMarkup(edge, palette))
  );
}

function disputeMarkup(edge: PictureEdge, palette: Colours): string {
  const paint = { colour: palette.disputed, ground: palette.canvas, hollow: false, width: edge.width };
  return arrowMarkup("diamond", { at: edge.middle, from: edge.points[0]! }, paint);
}

/** Along the line and never upside down; above the mark of a disputed line. */
function labelMarkup(edge: PictureEdge, palette: Colours): string {
  const [from, to] = [edge.points[0]!, edge.points.at(-1)!];
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const upright = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
  const attributes = {
    transform: move(edge.middle, ` rotate(${number(upright)})`),
    y: edge.disputed ? -8 : 3.4,
    "text-anchor": "middle",
    "font-size": 10,
    fill: palette.edgeLabel,
    ...haloOf(palette.canvas),
  };
  return tag("text", attributes, escapeXml(edge.label));
}

function nodeMarkup(node: PictureNode, palette: Colours): string {
  const radius = node.size / 2;
  const dash = node.dashed ? "4 3" : undefined;
  const body = { fill: node.fill, stroke: palette.halo, "stroke-width": 1.5, "stroke-dasharray": dash };
  const scale = `scale(${number((node.size * glyphShare) / 24)}) translate(-12 -12)`;
  return tag(
    "g",
    { transform: move(node.at) },
    shapeMarkup(node.shape, radius, body),
    tag("path", { d: node.glyph, fill: palette.glyph, transform: scale }),
    ...nameMarkup(node, palette),
    node.more > 0 ? badgeMarkup(node.more, radius, palette) : "",
  );
}

/** The lines of the name on the side that the plan gave them. */
function nameMarkup(node: PictureNode, palette: Colours): string[] {
  const radius = node.size / 2;
  const leading = node.font * 1.15;
  const height = node.lines.length * leading;
  const tops = { below: radius + 3, above: -radius - 3 - height, right: -height / 2, left: -height / 2 };
  const beside = { below: 0, above: 0, right: radius + 4, left: -radius - 4 };
  const anchors = { below: "middle", above: "middle", right: "start", left: "end" };
  return node.lines.map((line, index) => {
    const attributes = {
      x: beside[node.side],
      y: tops[node.side] + node.font * 0.9 + index * leading,
      "text-anchor": anchors[node.side],
      "font-size": node.font,
      "font-weight": node.bold ? 600 : 400,
      fill: palette.nodeLabel,
      ...haloOf(palette.halo),
    };
    return tag("text", attributes, escapeXml(line));
  });
}

/** Letters keep a rim of the ground's colour, so that lines behind them do not disturb. */
function haloOf(colour: string): Readonly<Record<string, string | number>> {
  return { stroke: colour, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
}

function badgeMarkup(count: number, radius: number, palette: Colours): string {
  const { text, width } = badgeOf(count);
  const pill = { width, height: badgeHeight, rx: badgeHeight / 2, fill: palette.surface, stroke: palette.line };
  const letters = { x: width / 2, y: 10.4, "text-anchor": "middle", "font-size": 9.5, "font-weight": 600 };
  return tag(
    "g",
    { transform: move({ x: radius - width * 0.45, y: -radius - 6 }) },
    tag("rect", pill),
    tag("text", { ...letters, fill: palette.text }, text),
  );
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
