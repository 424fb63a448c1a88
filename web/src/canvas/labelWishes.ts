import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { Box, Wish } from "../page/labelPlan";
import type { Point } from "../layout/request";
import type { Measure } from "../page/measure";

export const nodeLabelWidthMax = 124;
/** Size on the screen, whatever the zoom: a label is there to be read. */
export const edgeLabelPixels = 10;
/** Arrowheads and the gap to the nodes, on both ends together. */
const endsRoom = 26;
const nodesFirst = 1_000;
/** A node with this many relationships is always named, but only so many of a picture are. */
const mustDegreeMin = 12;
const mustNodesMax = 14;
const labelGap = 3;
const pixelsMin = 10;

export type LabelFit = "full" | "short" | "";

/**
 * Breaks a label into the lines that Cytoscape's wrapping makes of it: greedily, at spaces. It measures a line together
 * with the space that follows, unless the whole label fits or the line ends it.
 */
export function wrap(text: string, size: number, bold: boolean, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, bold) <= nodeLabelWidthMax;
  if (fits(text)) return [text];
  const words = text.split(" ");
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const follows = index < words.length - 1 ? " " : "";
    if (last !== undefined && fits(longer + follows)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The longer label that a line has room for, or none. */
export function fitLabel(full: string, short: string, room: number, measure: Measure): LabelFit {
  if (measure(full, edgeLabelPixels, false) <= room) return "full";
  return measure(short, edgeLabelPixels, false) <= room ? "short" : "";
}

export function fitOf(edge: EdgeSingular, zoom: number, measure: Measure): LabelFit {
  const [from, to] = [edge.source(), edge.target()];
  const [a, b] = [from.position(), to.position()];
  const length = Math.hypot(a.x - b.x, a.y - b.y) - ((from.data("size") as number) + (to.data("size") as number)) / 2;
  return fitLabel(edge.data("label"), edge.data("short"), length * zoom - endsRoom, measure);
}

/**
 * From 10.5 pixels for the least connected to 14 for hubs; a little less from far off, a little more from near by.
 */
export function nodePixels(node: NodeSingular, zoom: number): number {
  const scale = zoom > 1 ? Math.min(1.3, zoom ** 0.5) : Math.max(0.88, zoom ** 0.15);
  return Math.max(pixelsMin, (node.data("pixels") as number) * scale);
}

/** Where a node's label may stand, in the order of preference; the style has a class for each. */
export const labelSides = ["below", "above", "right", "left"] as const;
export type LabelSide = (typeof labelSides)[number];

/** From how many relationships on a node of a picture has to be named, whatever its name covers. */
export function mustDegreeOf(degrees: readonly number[]): number {
  const most = Float64Array.from(degrees).sort().at(-mustNodesMax) ?? 0;
  return Math.max(mustDegreeMin, most);
}

/** Positions are model positions times the zoom: where the view is does not matter to what covers what. */
export function nodeWish(node: NodeSingular, zoom: number, measure: Measure, mustDegree = mustDegreeMin): Wish {
  const pixels = node.data("pixels") as number;
  const bold = node.data("weight") !== "normal";
  const lines = wrap(node.data("label"), pixels, bold, measure);
  // Measured at one size and scaled, so that each text is measured once and not at every zoom.
  const scale = nodePixels(node, zoom) / pixels;
  const width = Math.max(...lines.map((line) => measure(line, pixels, bold))) * scale + 6;
  const height = lines.length * pixels * 1.15 * scale;
  const degree = node.data("degree") as number;
  const radius = ((node.data("size") as number) / 2) * zoom + labelGap;
  const [x, y] = [node.position("x") * zoom, node.position("y") * zoom];
  const places = [
    [boxAt(x, y + radius + height / 2, width, height)],
    [boxAt(x, y - radius - height / 2, width, height)],
    [boxAt(x + radius + width / 2, y, width, height)],
    [boxAt(x - radius - width / 2, y, width, height)],
  ];
  return { id: node.id(), places, rank: nodesFirst + degree, must: degree >= mustDegree };
}

/** The place of the node itself, which no label may take. */
export function nodeDisc(node: NodeSingular, zoom: number): Box {
  const side = (node.data("size") as number) * zoom;
  return boxAt(node.position("x") * zoom, node.position("y") * zoom, side, side);
}

/** A turned label is a chain of squares along its line. */
export function edgeWish(
  edge: EdgeSingular,
  fit: LabelFit,
  middle: Point,
  by: { zoom: number; measure: Measure },
): Wish {
  const { zoom, measure } = by;
  const length = measure(edge.data(fit === "full" ? "label" : "short"), edgeLabelPixels, false);
  const [a, b] = [edge.source().position(), edge.target().position()];
  const distance = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(b.x - a.x) / distance, (b.y - a.y) / distance];
  const { x, y } = middle;
  const side = edgeLabelPixels * 1.4;
  const count = Math.ceil(length / side);
  const chain = Array.from({ length: count }, (_, index) => {
    const along = (index - (count - 1) / 2) * side;
    return boxAt(x * zoom + dx * along, y * zoom + dy * along, side, side);
  });
  return { id: edge.id(), places: [chain], rank: edge.data("width") as number, must: false };
}

/**
 * A lone line is straight; only bundled ones are asked from the renderer, which has to work it out and knows nothing
 * of an edge that it has not drawn yet.
 */
export function middleOf(edge: EdgeSingular, bundled: ReadonlySet<string>): Point {
  const drawn: Point | undefined = bundled.has(edge.id()) ? edge.midpoint() : undefined;
  if (drawn !== undefined) return drawn;
  const [a, b] = [edge.source().position(), edge.target().position()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
