import type { Stage } from "./stage";

const width = 168;
const height = 112;
const margin = 6;
/** Fewer nodes need no map. */
const nodesMin = 40;
const restMs = 180;

/**
 * The whole drawing in a corner, with a frame around what is in view; a click or a drag moves the view there. It is for
 * the eye only: the keyboard reaches every node without it.
 */
export class Minimap {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private dots: HTMLCanvasElement | null = null;
  private scale = 1;
  private origin = { x: 0, y: 0 };
  private bounds = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  private timer: number | undefined;
  private frame: number | undefined;
  private wanted = true;

  constructor(private readonly stage: Stage) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "canvas-map";
    this.canvas.setAttribute("aria-hidden", "true");
    [this.canvas.width, this.canvas.height] = [width, height];
    this.context = this.canvas.getContext("2d");
    stage.element.append(this.canvas);
    for (const name of ["graph", "sight", "positions", "palette"] as const) stage.on(name, () => this.later());
    stage.cy.on("viewport resize", () => this.soon());
    this.canvas.addEventListener("pointerdown", (event) => this.steer(event));
    for (const name of ["mousedown", "touchstart", "wheel"]) {
      this.canvas.addEventListener(name, (event) => event.stopPropagation());
    }
  }

  show(on: boolean): void {
    this.wanted = on;
    this.later();
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.draw(), restMs);
  }

  private soon(): void {
    if (this.dots === null) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paint();
    });
  }

  private draw(): void {
    const { cy, palette } = this.stage;
    if (cy.destroyed()) return;
    const nodes = this.stage.seenNodes();
    this.dots = null;
    this.canvas.classList.toggle("is-shown", this.wanted && nodes.length >= nodesMin);
    if (!this.wanted || nodes.length < nodesMin) return;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    nodes.forEach((node) => {
      const { x, y } = node.position();
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    });
    this.bounds = { from: { x: left, y: top }, to: { x: right, y: bottom } };
    this.scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1));
    this.origin = {
      x: (width - (right - left) * this.scale) / 2 - left * this.scale,
      y: (height - (bottom - top) * this.scale) / 2 - top * this.scale,
    };
    const dots = document.createElement("canvas");
    [dots.width, dots.height] = [width, height];
    const context = dots.getContext("2d")!;
    nodes.forEach((node) => {
      const { x, y } = node.position();
      const side = Math.max(1.5, (node.data("size") as number) * this.scale);
      context.fillStyle =
        (node.data("tint") as string | undefined) ?? palette.kinds[node.data("kind") as string] ?? palette.text;
      const at = { x: x * this.scale + this.origin.x, y: y * this.scale + this.origin.y };
      context.fillRect(at.x - side / 2, at.y - side / 2, side, side);
    });
    this.dots = dots;
    this.paint();
  }

  private paint(): void {
    const { context, dots, stage, scale, origin } = this;
    if (context === null || dots === null || stage.cy.destroyed()) return;
    context.clearRect(0, 0, width, height);
    context.drawImage(dots, 0, 0);
    const { x1, y1, w, h } = stage.cy.extent();
    this.canvas.classList.toggle("is-whole", this.isWhole());
    context.strokeStyle = stage.palette.accent;
    context.lineWidth = 1.5;
    context.strokeRect(x1 * scale + origin.x, y1 * scale + origin.y, w * scale, h * scale);
  }

  /** Whether all that is drawn is in view: then the map would only repeat it. */
  private isWhole(): boolean {
    const { x1, x2, y1, y2 } = this.stage.cy.extent();
    const isIn = (x: number, y: number) => x >= x1 && x <= x2 && y >= y1 && y <= y2;
    const { from, to } = this.bounds;
    return isIn(from.x, from.y) && isIn(to.x, to.y);
  }

  private steer(start: PointerEvent): void {
    start.stopPropagation();
    start.preventDefault();
    const go = (event: PointerEvent) => {
      const box = this.canvas.getBoundingClientRect();
      const { cy } = this.stage;
      const x = (event.clientX - box.left - this.origin.x) / this.scale;
      const y = (event.clientY - box.top - this.origin.y) / this.scale;
      cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
    };
    this.canvas.setPointerCapture(start.pointerId);
    this.canvas.addEventListener("pointermove", go);
    this.canvas.addEventListener("pointerup", () => this.canvas.removeEventListener("pointermove", go), { once: true });
    go(start);
  }
}
