import type { GraphFilter, Sight } from "../graph/filter";
import { relationOf } from "../graph/relations";
import type { GraphEdge } from "../graph/subgraph";
import type { Point } from "../layout/request";
import type { Palette } from "../page/palette";
import { dashes } from "./edgeStyle";
import { stateClass } from "./states";

/** Dashes are seen from this zoom on. */
const detailZoomMin = 0.3;
const segmentsPerStroke = 160;
/** Up to this many, lines are as strong as those that Cytoscape draws. */
const strongEdgesMax = 300;

/** How model positions become pixels: times the zoom, plus x and y. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** What a line's look depends on. */
export interface Looks {
  readonly sight: Sight;
  readonly filter: GraphFilter;
  readonly palette: Palette;
}

interface Batch {
  readonly colour: string;
  readonly state: ReturnType<typeof stateClass>;
  /** x, y, x, y of each line in pixels. */
  readonly ends: number[];
}

/** Paints edges as plain straight lines in one pass, by colour and state; those beside the canvas are left out. */
export function strokeEdges(
  context: CanvasRenderingContext2D,
  edges: Iterable<GraphEdge>,
  placeOf: (node: string) => Point | undefined,
  view: View,
  looks: Looks,
): void {
  const { width, height } = context.canvas;
  const batches = batchesOf(edges, placeOf, view, { ...looks, width, height });
  const count = batches.reduce((sum, { ends }) => sum + ends.length / 4, 0);
  for (const batch of batches) stroke(context, batch, view.zoom, opacityOf(count));
}

function batchesOf(
  edges: Iterable<GraphEdge>,
  placeOf: (node: string) => Point | undefined,
  { zoom, x, y }: View,
  { sight, filter, palette, width, height }: Looks & { width: number; height: number },
): Batch[] {
  const found = new Map<string, Batch>();
  for (const edge of edges) {
    const [a, b] = [placeOf(edge.from), placeOf(edge.to)];
    if (a === undefined || b === undefined) continue;
    const [ax, ay, bx, by] = [a.x * zoom + x, a.y * zoom + y, b.x * zoom + x, b.y * zoom + y];
    if ((ax < 0 && bx < 0) || (ay < 0 && by < 0)) continue;
    if ((ax > width && bx > width) || (ay > height && by > height)) continue;
    const { family } = relationOf(edge.type, edge.directed);
    const state = stateClass(edge.id, sight, filter);
    const key = `${family} ${state}`;
    let batch = found.get(key);
    if (!batch) found.set(key, (batch = { colour: palette.families[family], state, ends: [] }));
    batch.ends.push(ax, ay, bx, by);
  }
  return [...found.values()];
}

/** The more lines, the fainter: a dense web must not bury its nodes. */
function opacityOf(count: number): number {
  return count <= strongEdgesMax ? 0.8 : Math.max(0.22, 0.8 - 0.36 * Math.log10(count / strongEdgesMax));
}

/** Lines of a pixel are the browser's fast case, and paths of some hundred pieces faster than one of thousands. */
function stroke(context: CanvasRenderingContext2D, batch: Batch, zoom: number, opacity: number): void {
  const { colour, state, ends } = batch;
  context.strokeStyle = colour;
  context.globalAlpha = state === null ? opacity : opacity * 0.8;
  context.lineWidth = zoom < detailZoomMin ? 0.8 : Math.max(1, 1.7 * zoom);
  const pattern = state !== null && state in dashes ? dashes[state as keyof typeof dashes] : [];
  context.setLineDash(zoom < detailZoomMin ? [] : pattern.map((length) => length * zoom));
  for (let start = 0; start < ends.length; start += 4 * segmentsPerStroke) {
    context.beginPath();
    const end = Math.min(ends.length, start + 4 * segmentsPerStroke);
    for (let at = start; at < end; at += 4) {
      context.moveTo(ends[at]!, ends[at + 1]!);
      context.lineTo(ends[at + 2]!, ends[at + 3]!);
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}
