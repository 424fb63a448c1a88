import type { Thread } from "../graph/links";
import { nodePixels, wrap } from "./labelWishes";
import type { Measure } from "../page/measure";
import { paintEdge, paintNode, paintWords } from "./paint";
import { pictureNode, pictureOfEdge } from "./picture";
import { wordsMax } from "./selection";
import type { Stage } from "./stage";

/** How much of the ground's colour lies over what is not lit. */
const veil = 0.82;
const namesMax = 60;

/**
 * Lights a few elements and dims all others, without touching any: a veil over the whole drawing, and what is lit is
 * painted once more on top of it. So its cost depends on what is lit, not on what is there.
 */
export class Spotlight {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private lit = false;

  constructor(
    private readonly stage: Stage,
    private readonly measure: Measure,
  ) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "canvas-light";
    this.canvas.setAttribute("aria-hidden", "true");
    this.context = this.canvas.getContext("2d");
    stage.element.append(this.canvas);
    stage.cy.on("viewport resize", () => this.clear());
    for (const name of ["graph", "sight", "positions"] as const) stage.on(name, () => this.clear());
  }

  on(thread: Thread): void {
    const { canvas, context, stage } = this;
    if (context === null) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [stage.cy.width(), stage.cy.height()];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = veil;
    context.fillStyle = stage.palette.canvas;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
    this.paint(context, thread, ratio);
    canvas.style.display = "block";
    this.lit = true;
    stage.element.dispatchEvent(new CustomEvent("canvas-lit", { bubbles: true }));
  }

  clear(): void {
    if (!this.lit) return;
    this.lit = false;
    this.canvas.style.display = "none";
  }

  dispose(): void {
    this.canvas.remove();
  }

  private paint(context: CanvasRenderingContext2D, thread: Thread, ratio: number): void {
    const { stage } = this;
    const { cy, palette } = stage;
    const zoom = cy.zoom();
    const { x, y } = cy.pan();
    const fit = thread.edges.size <= wordsMax ? "full" : "";
    const seen = [...thread.edges].filter((id) => stage.sight.edges.has(id)).map((id) => stage.stacked.get(id) ?? id);
    const edges = [...new Set(seen)].map((id) => pictureOfEdge(stage, id, fit));
    const nodes = [...thread.nodes].filter((id) => stage.sight.nodes.has(id)).map((id) => this.nodeOf(id));
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    for (const edge of edges) paintEdge(context, edge, palette);
    for (const node of nodes) paintNode(context, node, palette);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const screen = (at: { x: number; y: number }) => ({ x: at.x * zoom + x, y: at.y * zoom + y });
    for (const { middle, label } of edges) {
      if (label !== "") paintWords(context, [label], { at: screen(middle), pixels: 10.5, bold: false }, palette);
    }
    for (const node of nodes.slice(0, namesMax)) {
      const at = screen({ x: node.at.x, y: node.at.y + node.size / 2 });
      paintWords(context, node.lines, { at: { x: at.x, y: at.y + 3 }, pixels: node.font, bold: node.bold }, palette);
    }
  }

  private nodeOf(id: string): ReturnType<typeof pictureNode> {
    const { cy, palette } = this.stage;
    const node = cy.getElementById(id);
    const bold = node.data("weight") !== "normal";
    const font = nodePixels(node, cy.zoom());
    const lines = wrap(node.data("label") as string, font, bold, this.measure);
    return { ...pictureNode(node, palette, null, this.measure), lines, font };
  }
}
