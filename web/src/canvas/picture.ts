import type { EdgeSingular, NodeSingular } from "cytoscape";
import { kindNames, kindOf, type NodeShape } from "../graph/kinds";
import { familyNames, familyTitles, type ArrowShape, type Family } from "../graph/relations";
import type { Point } from "../layout/request";
import type { Palette } from "../page/palette";
import { cornersOf, pictureBoxes, type PictureBox } from "./boxPicture";
import { dashes } from "./edgeStyle";
import { edgeData, type EdgeData } from "./elements";
import { glyphs } from "./glyphs";
import { choose } from "./labels";
import { wrap, type LabelFit, type LabelSide } from "./labelWishes";
import type { Measure } from "../page/measure";
import type { KeptNote } from "./arrangement";
import type { RuleWords } from "./legend";
import { pictureNotes, type PictureNote } from "./notePicture";
import type { Stage } from "./stage";
import { stateClass } from "./states";

/** What is on the canvas as plain shapes, for writers that know no Cytoscape. */
export interface Picture {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly palette: Palette;
  /** Umbrellas, behind everything else. */
  readonly boxes: readonly PictureBox[];
  readonly edges: readonly PictureEdge[];
  readonly nodes: readonly PictureNode[];
  /** What the reader wrote on the canvas. */
  readonly notes: readonly PictureNote[];
  readonly legend: readonly LegendEntry[];
}

/** What a picture shows that the stage does not hold. */
export interface Extras {
  readonly notes: readonly KeptNote[];
  /** What colour and size say, when they do not say the usual. */
  readonly rules: RuleWords;
}

export interface PictureNode {
  readonly shape: NodeShape;
  readonly at: Point;
  readonly size: number;
  readonly fill: string;
  readonly dashed: boolean;
  readonly glyph: string;
  /** Lines of the label, none when it has no room. */
  readonly lines: readonly string[];
  readonly side: LabelSide;
  readonly font: number;
  readonly bold: boolean;
  /** What the badge counts; 0 for no badge. */
  readonly more: number;
}

export interface PictureEdge {
  /** Start, control points, end. */
  readonly points: readonly Point[];
  readonly middle: Point;
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: readonly number[];
  readonly source: ArrowShape;
  readonly target: ArrowShape;
  readonly hollow: boolean;
  readonly disputed: boolean;
  readonly label: string;
}

export type LegendEntry =
  | { readonly text: string; readonly shape: NodeShape; readonly fill: string; readonly glyph: string }
  | { readonly text: string; readonly line: string }
  | { readonly text: string; readonly dot: string | null };

const margin = 28;

/** Takes what is in sight, in the colours of the moment. */
export function takePicture(stage: Stage, measure: Measure, extras: Extras): Picture {
  const nodes = stage.seenNodes();
  const edges = stage.seenEdges();
  const labels = choose(stage, 1, measure);
  const sleeping = [...stage.asleep].filter((id) => stage.sight.edges.has(id) && !stage.stacked.has(id));
  const notes = pictureNotes(extras.notes, measure);
  const boxes = pictureBoxes(stage, measure);
  const { x1, y1, x2, y2 } = nodes.union(edges).boundingBox({ includeOverlays: false, includeUnderlays: false });
  return {
    box: boxAround({ x1, y1, x2, y2 }, notes, boxes),
    palette: stage.palette,
    boxes,
    edges: [
      ...sleeping.map((id) => sleepingEdge(stage, id)),
      ...edges.map((edge) => pictureEdge(edge, stage.palette, labels.fits.get(edge.id()) ?? "")),
    ],
    nodes: nodes.map((node) => pictureNode(node, stage.palette, labels.sides.get(node.id()) ?? null, measure)),
    notes,
    legend: [
      ...legendOf(
        nodes.map((node) => node.data("kind") as string),
        [...edges.map((edge) => edge.data("family")), ...sleeping.map((id) => dataOf(stage, id).family)] as Family[],
        stage.palette,
        extras.rules.colour !== null,
      ),
      ...rulesOf(extras.rules),
    ],
  };
}

/** Nodes, edges, notes and umbrellas with a margin around them. */
export function boxAround(
  drawn: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  notes: readonly PictureNote[],
  boxes: readonly PictureBox[] = [],
): Picture["box"] {
  const farCorners = notes.map(({ at, width, height }) => ({ x: at.x + width, y: at.y + height }));
  const points = [...notes.map(({ at }) => at), ...farCorners, ...boxes.flatMap(cornersOf)];
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const x = Math.min(drawn.x1, ...xs) - margin;
  const y = Math.min(drawn.y1, ...ys) - margin;
  const right = Math.max(drawn.x2, ...xs) + margin;
  const bottom = Math.max(drawn.y2, ...ys) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/** An edge as it is drawn, or as it would be if it were awake. */
export function pictureOfEdge(stage: Stage, id: string, fit: LabelFit): PictureEdge {
  return stage.asleep.has(id)
    ? sleepingEdge(stage, id)
    : pictureEdge(stage.cy.getElementById(id) as EdgeSingular, stage.palette, fit);
}

/** A straight line from rim to rim. */
function sleepingEdge(stage: Stage, id: string): PictureEdge {
  const data = dataOf(stage, id);
  const [from, to] = [stage.cy.getElementById(data.source), stage.cy.getElementById(data.target)];
  const [a, b] = [from.position(), to.position()];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [near, far] = [(from.data("size") as number) / 2 + 2, (to.data("size") as number) / 2 + 2];
  const state = stateClass(id, stage.sight, stage.filter);
  const points = [
    { x: a.x + dx * near, y: a.y + dy * near },
    { x: b.x - dx * far, y: b.y - dy * far },
  ];
  return linePicture(data, points, { state, palette: stage.palette, fit: "" });
}

function dataOf(stage: Stage, id: string): EdgeData {
  return edgeData(stage.edges.get(id)!);
}

export function pictureNode(
  node: NodeSingular,
  palette: Palette,
  side: LabelSide | null,
  measure: Measure,
): PictureNode {
  const data = node.data();
  const kind = kindOf(data.kind);
  const bold = data.weight !== "normal";
  return {
    shape: kind.shape,
    at: { ...node.position() },
    size: data.size,
    fill: data.tint ?? palette.kinds[data.kind] ?? palette.kinds["Other"]!,
    dashed: node.hasClass("possible"),
    glyph: glyphs[data.glyph] ?? glyphs["other"]!,
    lines: side ? wrap(data.label, data.pixels, bold, measure) : [],
    side: side ?? "below",
    font: data.pixels,
    bold,
    more: data.folded > 0 ? data.folded : data.more,
  };
}

function pictureEdge(edge: EdgeSingular, palette: Palette, fit: LabelFit): PictureEdge {
  const bends = edge.controlPoints() ?? [];
  const state = (["possible", "assumed", "undated"] as const).find((name) => edge.hasClass(name)) ?? null;
  const points = [edge.sourceEndpoint(), ...bends, edge.targetEndpoint()].map(({ x, y }) => ({ x, y }));
  const line = linePicture(edge.data() as EdgeData, points, { state, palette, fit });
  return { ...line, middle: { ...edge.midpoint() } };
}

function linePicture(
  data: EdgeData,
  points: readonly Point[],
  { state, palette, fit }: { state: string | null; palette: Palette; fit: LabelFit },
): PictureEdge {
  const [first, last] = [points[0]!, points.at(-1)!];
  return {
    points,
    middle: { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 },
    colour: palette.families[data.family as Family],
    width: data.width,
    opacity: data.opacity,
    dash: state !== null && state in dashes ? dashes[state as keyof typeof dashes] : [],
    source: data.sourceMark as ArrowShape,
    target: data.targetMark as ArrowShape,
    hollow: data.fill === "hollow",
    disputed: data.disputed === 1,
    label: fit === "full" ? data.label : fit === "short" ? data.short : "",
  };
}

/**
 * Only what the picture shows, in the order of the screens; where colour says something else, kinds are told by shape
 * and sign.
 */
export function legendOf(
  kinds: readonly string[],
  families: readonly Family[],
  palette: Palette,
  ruled = false,
): LegendEntry[] {
  const fillOf = (name: string) => (ruled ? palette.edgeLabel : palette.kinds[name]!);
  const shown = kindNames
    .filter((kind) => kinds.includes(kind))
    .map((name): LegendEntry => {
      const kind = kindOf(name);
      return { text: kind.plural, shape: kind.shape, fill: fillOf(name), glyph: glyphs[kind.slug]! };
    });
  const lines = familyNames
    .filter((family) => families.includes(family))
    .map((family): LegendEntry => ({ text: familyTitles[family], line: palette.families[family] }));
  return [...shown, ...lines];
}

/** What colour and size say by rule, as the canvas's own legend has it. */
export function rulesOf({ colour, size }: RuleWords): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (colour !== null) {
    entries.push({ text: `Colour: ${colour.words}`, dot: null });
    entries.push(...colour.rows.map(({ colour: dot, words, count }) => ({ text: `${words} (${count})`, dot })));
  }
  if (size !== null) entries.push({ text: `Size: ${size}`, dot: null });
  return entries;
}
