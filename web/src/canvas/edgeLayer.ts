import type { Position } from "cytoscape";
import type { GraphEdge } from "../graph/subgraph";
import { strokeEdges, type View } from "./edgeStrokes";
import type { Stage } from "./stage";

/** How far the painting reaches beyond the view on each side, as a share of it: room for dragging. */
const marginShare = 0.2;
/** A layer that is painted in less than this is painted anew in each frame of a movement. */
const lightMs = 5;
const restMs = 130;
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
    const { zoom, x, y } = this.painted;
    strokeEdges(context, this.sleeping(), (id) => this.places.get(id), { zoom, x: x + left, y: y + top }, stage);
    this.cost = performance.now() - began;
  }

  private *sleeping(): Iterable<GraphEdge> {
    const { asleep, sight, stacked, edges } = this.stage;
    for (const id of asleep) if (sight.edges.has(id) && !stacked.has(id)) yield edges.get(id)!;
  }
}
