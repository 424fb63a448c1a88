import { hullOf } from "../layout/align";
import type { Point } from "../layout/request";
import type { Stage } from "./stage";

/** A type that says "part of, still inside"; the far end is the umbrella. */
const partOf = "FACTION_OF";
const membersMin = 2;
const room = 16;
const corners = 8;

export interface Umbrella {
  readonly id: string;
  readonly members: readonly string[];
}

/** The organisations in sight with at least two parts inside them, in the order of their ids. */
export function umbrellasOf({ graph, sight }: Pick<Stage, "graph" | "sight">): Umbrella[] {
  const parts = new Map<string, Set<string>>();
  for (const edge of graph.edges) {
    if (edge.type !== partOf || !sight.edges.has(edge.id)) continue;
    const known = parts.get(edge.to);
    if (known) known.add(edge.from);
    else parts.set(edge.to, new Set([edge.from]));
  }
  return [...parts]
    .filter(([, members]) => members.size >= membersMin)
    .map(([id, members]) => ({ id, members: [...members].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Draws a box around each umbrella and its parts, behind everything else, with the umbrella's name. */
export class Umbrellas {
  private readonly canvas: HTMLCanvasElement;
  private umbrellas: readonly Umbrella[] = [];
  private frame: number | undefined;

  constructor(private readonly stage: Stage) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "canvas-boxes";
    this.canvas.setAttribute("aria-hidden", "true");
    stage.element.prepend(this.canvas);
    stage.on("sight", () => {
      this.umbrellas = umbrellasOf(stage);
      this.soon();
    });
    for (const name of ["positions", "palette"] as const) stage.on(name, () => this.soon());
    stage.cy.on("viewport resize", () => this.soon());
    stage.cy.on("drag position", "node", () => this.soon());
  }

  dispose(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  private soon(): void {
    if (this.umbrellas.length === 0 && this.canvas.width === 0) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.stage.cy.destroyed()) this.paint();
    });
  }

  private paint(): void {
    const { cy, palette, nodes } = this.stage;
    const shown = this.umbrellas.length > 0;
    [this.canvas.width, this.canvas.height] = shown ? [cy.width(), cy.height()] : [0, 0];
    const context = this.canvas.getContext("2d");
    if (!shown || context === null) return;
    context.strokeStyle = palette.line;
    context.fillStyle = palette.accent;
    context.lineJoin = "round";
    context.font = `600 11px ${palette.font}`;
    context.textAlign = "center";
    for (const { id, members } of this.umbrellas) {
      const outline = hullOf([id, ...members].flatMap((each) => this.cornersOf(each)));
      context.beginPath();
      for (const { x, y } of outline) context.lineTo(x, y);
      context.closePath();
      context.globalAlpha = 0.07;
      context.fill();
      context.globalAlpha = 1;
      context.setLineDash([6, 4]);
      context.lineWidth = 1.5;
      context.stroke();
      context.setLineDash([]);
      const top = outline.reduce((best, point) => (point.y < best.y ? point : best));
      context.globalAlpha = 0.9;
      context.fillText(`${nodes.get(id)?.name ?? id} and its factions`, top.x, top.y - 5);
      context.globalAlpha = 1;
    }
  }

  /** Points around a node on the screen, so that the outline keeps its distance. */
  private cornersOf(id: string): Point[] {
    const node = this.stage.cy.getElementById(id);
    const { x, y } = node.renderedPosition();
    const radius = ((node.data("size") as number) / 2) * this.stage.cy.zoom() + room;
    return Array.from({ length: corners }, (_, index) => {
      const angle = (index / corners) * 2 * Math.PI;
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    });
  }
}
