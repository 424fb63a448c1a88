import { hullOf, isInside } from "../layout/align";
import type { Point } from "../layout/request";
import type { Stage } from "./stage";

/** A type that says "part of, still inside"; the far end is the umbrella. */
const partOf = "FACTION_OF";
const membersMin = 2;
const room = 16;
const corners = 12;

export interface Umbrella {
  readonly id: string;
  readonly members: readonly string[];
}

/** A node and its room. */
export interface Disc {
  readonly at: Point;
  readonly radius: number;
}

/** From so far off words would only cover what they speak of. */
const wordsZoomMin = 0.4;
/** With more nodes in sight no place is looked for: it would take too long in each frame of a movement. */
const placedNodesMax = 200;

/** How a box is drawn, on the screen and in a saved picture. */
export const boxLook = { fill: 0.07, width: 1.5, dash: [6, 4], pixels: 11, rise: 5 } as const;

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

/** The line around an umbrella and its parts, which keeps its distance from them. */
export function outlineOf(
  { id, members }: Umbrella,
  discOf: (id: string) => Disc,
): Point[] {
  const around = (each: string) => {
    const { at, radius } = discOf(each);
    return Array.from({ length: corners }, (_, index): Point => {
      const angle = (index / corners) * 2 * Math.PI;
      return { x: at.x + (radius + room) * Math.cos(angle), y: at.y + (radius + room) * Math.sin(angle) };
    });
  };
  return hullOf([id, ...members].flatMap(around));
}

/**
 * Where the words of a box stand, the middle of their base line: above the highest corner of its upper half that has no
 * node there, else above the highest of all.
 */
export function wordsAt(outline: readonly Point[], width: number, discs: readonly Disc[]): Point {
  const sorted = [...outline].sort((a, b) => a.y - b.y);
  const middle = (sorted[0]!.y + sorted.at(-1)!.y) / 2;
  const places = sorted.filter(({ y }) => y <= middle).map(({ x, y }) => ({ x, y: y - boxLook.rise }));
  const isFree = ({ x, y }: Point) =>
    discs.every(
      ({ at, radius }) =>
        Math.abs(at.x - x) >= width / 2 + radius || at.y - radius >= y || at.y + radius <= y - boxLook.pixels,
    );
  return places.find(isFree) ?? places[0]!;
}

export function boxWords(name: string): string {
  return `${name} and its factions`;
}

/** Draws a box around each umbrella and its parts, behind everything else, and the umbrella's name before it. */
export class Umbrellas {
  private readonly canvas = layer();
  private readonly words = layer();
  private umbrellas: readonly Umbrella[] = [];
  private frame: number | undefined;

  constructor(private readonly stage: Stage) {
    stage.element.prepend(this.canvas);
    stage.element.append(this.words);
    stage.on("sight", () => {
      this.umbrellas = umbrellasOf(stage);
      this.soon();
    });
    for (const name of ["positions", "palette"] as const) stage.on(name, () => this.soon());
    stage.cy.on("viewport resize", () => this.soon());
    stage.cy.on("drag position", "node", () => this.soon());
  }

  /** The box in whose room a place on the screen lies: of several the one with the fewest parts. */
  at(place: Point): Umbrella | null {
    const around = this.umbrellas.filter((each) => isInside(place, outlineOf(each, (id) => this.discOf(id))));
    return around.sort((a, b) => a.members.length - b.members.length)[0] ?? null;
  }

  dispose(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.canvas.remove();
    this.words.remove();
  }

  private soon(): void {
    if (this.umbrellas.length === 0 && this.canvas.width === 0) return;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.stage.cy.destroyed()) this.paint();
    });
  }

  private paint(): void {
    const { cy, sight } = this.stage;
    const shown = this.umbrellas.length > 0;
    for (const each of [this.canvas, this.words]) {
      [each.width, each.height] = shown ? [cy.width(), cy.height()] : [0, 0];
    }
    const [behind, before] = [this.canvas.getContext("2d"), this.words.getContext("2d")];
    if (!shown || behind === null || before === null) return;
    const discs = sight.nodes.size > placedNodesMax ? [] : [...sight.nodes].map((id) => this.discOf(id));
    for (const umbrella of this.umbrellas) {
      const outline = outlineOf(umbrella, (id) => this.discOf(id));
      this.paintBox(behind, outline);
      if (cy.zoom() >= wordsZoomMin) this.paintWords(before, umbrella, outline, discs);
    }
  }

  private paintBox(context: CanvasRenderingContext2D, outline: readonly Point[]): void {
    const { palette } = this.stage;
    context.lineJoin = "round";
    context.fillStyle = palette.accent;
    context.strokeStyle = palette.edgeLabel;
    context.lineWidth = boxLook.width;
    context.setLineDash([...boxLook.dash]);
    context.beginPath();
    for (const { x, y } of outline) context.lineTo(x, y);
    context.closePath();
    context.globalAlpha = boxLook.fill;
    context.fill();
    context.globalAlpha = 1;
    context.stroke();
  }

  private paintWords(
    context: CanvasRenderingContext2D,
    { id }: Umbrella,
    outline: readonly Point[],
    discs: readonly Disc[],
  ): void {
    const { palette, nodes } = this.stage;
    context.lineJoin = "round";
    context.textAlign = "center";
    context.font = `600 ${boxLook.pixels}px ${palette.font}`;
    context.lineWidth = 3;
    context.strokeStyle = palette.halo;
    context.fillStyle = palette.accent;
    const words = boxWords(nodes.get(id)?.name ?? id);
    const { x, y } = wordsAt(outline, context.measureText(words).width, discs);
    context.strokeText(words, x, y);
    context.fillText(words, x, y);
  }

  /** A node on the screen. */
  private discOf(id: string): Disc {
    const node = this.stage.cy.getElementById(id);
    return { at: node.renderedPosition(), radius: ((node.data("size") as number) / 2) * this.stage.cy.zoom() };
  }
}

function layer(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "canvas-boxes";
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}
