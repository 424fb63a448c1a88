import { applyFilter, type GraphFilter } from "../graph/filter";
import { kindOf } from "../graph/kinds";
import type { Subgraph } from "../graph/subgraph";
import type { Point, Positions } from "../layout/request";
import { boundsOf, viewOf, type CameraView } from "./camera";
import { strokeEdges } from "./edgeStrokes";
import { nodesOf, type NodeData } from "./elements";
import { outlinePath } from "./paint";
import { allAwakeElementsMax } from "./sleepers";
import type { Stage } from "./stage";

/** Nobody waits longer than this for a picture to be shown: a tab in the background paints no frames. */
const showingMsMax = 150;
const borderWidth = 1.5;

interface Disc {
  readonly data: NodeData;
  readonly at: Point;
  readonly size: number;
}

/**
 * The first picture of a graph: its nodes and lines, painted in one pass at the places where Cytoscape will draw them.
 * It is on the screen before Cytoscape has made its elements, which takes several times as long, and makes way for the
 * frame in which Cytoscape has drawn them, with their names.
 */
export class FirstPicture {
  private canvas: HTMLCanvasElement | null = null;

  constructor(private readonly stage: Stage) {}

  /** Paints, and resolves when it is on the screen; at once where another picture stands already or nobody sees it. */
  async show(graph: Subgraph, positions: Positions): Promise<void> {
    const { cy, element } = this.stage;
    const isUnseen = cy.width() === 0 || document.visibilityState === "hidden";
    if (isUnseen || cy.nodes().nonempty() || graph.nodes.length === 0) return;
    const canvas = (this.canvas ??= document.createElement("canvas"));
    const context = canvas.getContext("2d");
    if (context === null) return;
    canvas.className = "canvas-first";
    canvas.setAttribute("aria-hidden", "true");
    this.paint(context, graph, positions);
    element.append(canvas);
    element.dispatchEvent(new CustomEvent("canvas-first", { bubbles: true }));
    await shown();
  }

  /** Makes way as soon as Cytoscape has drawn. */
  giveWay(): void {
    this.stage.cy.one("render", () => this.dispose());
  }

  dispose(): void {
    this.canvas?.remove();
    this.canvas = null;
  }

  private paint(context: CanvasRenderingContext2D, graph: Subgraph, positions: Positions): void {
    const { cy, filter, palette } = this.stage;
    const sight = showsAll(filter) ? null : applyFilter(graph, filter);
    const nodes = nodesOf(graph).filter(({ id }) => sight === null || sight.nodes.has(id));
    const edges = graph.edges.filter(({ id }) => sight === null || sight.edges.has(id));
    if (nodes.length === 0) return;
    const discs = nodes.map((data) => ({ data, at: positions[data.id]!, size: data.size }));
    const size = { width: cy.width(), height: cy.height() };
    const ratio = pixelRatio(graph);
    [context.canvas.width, context.canvas.height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    const view = scaled(viewOf(boundsOf(discs), size), ratio);
    const looks = { sight: sight ?? this.stage.sight, filter, palette };
    strokeEdges(context, edges, (id) => positions[id], { zoom: view.zoom, ...view.pan }, looks);
    this.paintDiscs(context, discs, view);
  }

  private paintDiscs(context: CanvasRenderingContext2D, discs: readonly Disc[], { zoom, pan }: CameraView): void {
    const { palette } = this.stage;
    context.strokeStyle = palette.halo;
    context.lineWidth = borderWidth;
    for (const { data, at, size } of discs) {
      context.setTransform(zoom, 0, 0, zoom, at.x * zoom + pan.x, at.y * zoom + pan.y);
      context.fillStyle = palette.kinds[data.kind] ?? palette.kinds["Other"]!;
      const outline = outlinePath(kindOf(data.kind).shape, size / 2);
      context.fill(outline);
      context.stroke(outline);
    }
  }
}

/** Then it need not be asked about each element. */
function showsAll({ hide, collapse, steps, time }: GraphFilter): boolean {
  return hide.length + collapse.length === 0 && time === null && !steps.some((step) => step.on);
}

/** As `adjustSpeed` has it. */
function pixelRatio({ nodes, edges }: Subgraph): number {
  return nodes.length + edges.length > allAwakeElementsMax ? 1 : window.devicePixelRatio || 1;
}

function scaled({ zoom, pan }: CameraView, ratio: number): CameraView {
  return { zoom: zoom * ratio, pan: { x: pan.x * ratio, y: pan.y * ratio } };
}

/** The frame after the one that is being made: what is painted now has been handed to the screen by then. */
function shown(): Promise<void> {
  return new Promise((done) => {
    const late = window.setTimeout(done, showingMsMax);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.clearTimeout(late);
        // Not within the frame itself, which would then not end before the long work that follows.
        window.setTimeout(done);
      }),
    );
  });
}
