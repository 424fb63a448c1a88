import { isInside } from "../layout/align";
import type { Point } from "../layout/request";
import type { Stage } from "./stage";

const stepPixels = 4;

/** Draws a line around nodes with the pointer held down; what lies inside is selected. Esc gives up. */
export class Lasso {
  private readonly canvas: HTMLCanvasElement;
  private points: Point[] = [];

  constructor(private readonly stage: Stage) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "canvas-lasso";
    this.canvas.setAttribute("aria-hidden", "true");
    stage.element.append(this.canvas);
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.go(event));
    this.canvas.addEventListener("pointerup", (event) => this.end(event));
    for (const name of ["mousedown", "touchstart"]) {
      this.canvas.addEventListener(name, (event) => event.stopPropagation());
    }
  }

  turn(on: boolean): void {
    this.points = [];
    this.canvas.classList.toggle("is-shown", on);
    [this.canvas.width, this.canvas.height] = on ? [this.stage.cy.width(), this.stage.cy.height()] : [0, 0];
  }

  dispose(): void {
    this.canvas.remove();
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.turn(true);
    this.canvas.setPointerCapture(event.pointerId);
    this.points = [{ x: event.offsetX, y: event.offsetY }];
  }

  private go(event: PointerEvent): void {
    const last = this.points.at(-1);
    if (last === undefined || Math.hypot(event.offsetX - last.x, event.offsetY - last.y) < stepPixels) return;
    this.points.push({ x: event.offsetX, y: event.offsetY });
    const context = this.canvas.getContext("2d");
    if (context === null) return;
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.beginPath();
    for (const { x, y } of this.points) context.lineTo(x, y);
    context.closePath();
    context.strokeStyle = this.stage.palette.accent;
    context.lineWidth = 1.5;
    context.stroke();
    context.globalAlpha = 0.1;
    context.fillStyle = this.stage.palette.accent;
    context.fill();
    context.globalAlpha = 1;
  }

  private end(event: PointerEvent): void {
    const outline = this.points;
    this.turn(true);
    if (outline.length < 3) return;
    const { cy } = this.stage;
    const caught = this.stage.seenNodes().filter((node) => isInside(node.renderedPosition(), outline));
    cy.batch(() => {
      if (!event.shiftKey && !event.ctrlKey) cy.$(":selected").unselect();
      caught.select();
    });
    this.stage.tell("OnAnnounce", `${caught.length} selected`);
  }
}
