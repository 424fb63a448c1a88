import type { Position } from "cytoscape";
import { relationOf } from "../graph/relations";
import { dashes } from "./edgeStyle";
import type { Stage } from "./stage";
import { stateClass } from "./states";

/** How far the painting reaches beyond the view on each side, as a share of it: room for dragging. */
const marginShare = 0.2;
/** A layer that is painted in less than this is painted anew in each frame of a movement. */
const lightMs = 5;
const restMs = 130;
/** Dashes and arrowheads are seen from this zoom on. */
const detailZoomMin = 0.3;
const segmentsPerStroke = 160;
/** Up to this many, lines are as strong as those that Cytoscape draws. */
const strongEdgesMax = 300;

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

interface Batch {
  readonly colour: string;
  readonly state: ReturnType<typeof stateClass>;
  /** x, y, x, y of each line in pixels of the layer. */
  readonly ends: number[];
}

/**
 * Paints the sleeping edges behind the nodes: one pass over plain lines, by colour and state. While the view moves, the
 * painting moves with it as a picture and is made anew when the hand rests.
 */
export class EdgeLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  /** Cytoscape's own position objects: they change in place. */
  private places = new Map<string, Position>();
  private painted: View | null = null;
  private cost = 0;
  private timer: number | undefined;
  private frame: number | undefined;

  constructor(private readonly stage: Stage) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "canvas-edges";
    this.canvas.setAttribute("aria-hidden", "true");
    this.context = this.canvas.getContext("2d");
    stage.element.prepend(this.canvas);
    stage.on("graph", () => this.gather());
    for (const name of ["sight", "positions", "woken", "palette"] as const) stage.on(name, () => this.soon());
    stage.cy.on("viewport", () => this.follow());
    stage.cy.on("resize", () => this.soon());
    stage.cy.on("drag free", "node", () => this.soon());
  }

  /** Paints before the next frame, once for all that happens until then. */
  soon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.stage.cy.destroyed()) this.paint();
    });
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  private gather(): void {
    this.places = new Map(this.stage.cy.nodes().map((node) => [node.id(), node.position()] as const));
    this.soon();
  }

  private follow(): void {
    if (this.stage.asleep.size === 0 || this.painted === null) return;
    if (this.cost < lightMs) return this.soon();
    const { zoom, x, y } = this.painted;
    const { cy } = this.stage;
    const scale = cy.zoom() / zoom;
    const { left, top } = this.margin();
    const shift = {
      x: left - left * scale + cy.pan().x - x * scale,
      y: top - top * scale + cy.pan().y - y * scale,
    };
    this.canvas.style.transform = `translate(${shift.x}px, ${shift.y}px) scale(${scale})`;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.soon(), restMs);
  }

  private margin(): { left: number; top: number } {
    const { cy } = this.stage;
    return { left: Math.round(cy.width() * marginShare), top: Math.round(cy.height() * marginShare) };
  }

  private paint(): void {
    const { stage, canvas, context } = this;
    const { cy } = stage;
    if (context === null) return;
    if (stage.asleep.size === 0) {
      if (canvas.width > 0) canvas.width = canvas.height = 0;
      return;
    }
    const began = performance.now();
    const { left, top } = this.margin();
    const [width, height] = [cy.width() + 2 * left, cy.height() + 2 * top];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    else context.clearRect(0, 0, width, height);
    canvas.style.cssText = `left:${-left}px;top:${-top}px;width:${width}px;height:${height}px`;
    this.painted = { zoom: cy.zoom(), ...cy.pan() };
    const batches = this.batches(left, top);
    const count = batches.reduce((sum, { ends }) => sum + ends.length / 4, 0);
    for (const batch of batches) stroke(context, batch, this.painted.zoom, opacityOf(count));
    this.cost = performance.now() - began;
  }

  private batches(left: number, top: number): Batch[] {
    const { stage, places, canvas } = this;
    const { zoom, x, y } = this.painted!;
    const found = new Map<string, Batch>();
    for (const id of stage.asleep) {
      if (!stage.sight.edges.has(id) || stage.stacked.has(id)) continue;
      const edge = stage.edges.get(id)!;
      const [a, b] = [places.get(edge.from), places.get(edge.to)];
      if (a === undefined || b === undefined) continue;
      const [ax, ay] = [a.x * zoom + x + left, a.y * zoom + y + top];
      const [bx, by] = [b.x * zoom + x + left, b.y * zoom + y + top];
      if ((ax < 0 && bx < 0) || (ay < 0 && by < 0)) continue;
      if ((ax > canvas.width && bx > canvas.width) || (ay > canvas.height && by > canvas.height)) continue;
      const { family } = relationOf(edge.type, edge.directed);
      const state = stateClass(id, stage.sight, stage.filter);
      const key = `${family} ${state}`;
      let batch = found.get(key);
      if (!batch) found.set(key, (batch = { colour: stage.palette.families[family], state, ends: [] }));
      batch.ends.push(ax, ay, bx, by);
    }
    return [...found.values()];
  }
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
