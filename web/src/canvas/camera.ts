import type { CollectionReturnValue, Core } from "cytoscape";
import type { Point, Positions } from "../layout/request";
import { reducedMotion } from "../page/motion";
import type { Stage } from "./stage";

/** Room around the nodes for the labels of the outermost ones, in pixels; below, for the key of the lines as well. */
const labelRoom = { x: 122, top: 46, bottom: 84 } as const;
/** Where the view is narrow, the room for labels may take this share of it. */
const labelRoomShare = 0.16;
/** A handful of nodes is not blown up to fill the screen. */
const fitZoomMax = 1.3;
const durationMs = 220;
/** With more nodes the view jumps: each frame on the way would take longer than the way. */
const animatedNodesMax = 1_000;
/** From here on names and lines can be read. */
const legibleZoomMin = 0.55;
export const zoomLimits = { min: 0.04, max: 4 } as const;

export interface Bounds {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface CameraView {
  readonly zoom: number;
  readonly pan: Point;
}

/** Moves the view, never the nodes; without animation when the reader asked for less motion. */
export class Camera {
  /** What was asked while another view stood in front of the canvas, which then has no size. */
  private waiting: { fit: boolean; reveal: string | null } = { fit: false, reveal: null };
  /** The view that showed everything, as long as nobody has moved it. */
  private whole: CameraView | null = null;

  constructor(private readonly stage: Stage) {}

  /**
   * The canvas has a size, perhaps another one: what was asked of it meanwhile is done now, and what was wholly in view
   * stays so when a panel opens beside it.
   */
  shown(): void {
    const { fit, reveal } = this.waiting;
    this.waiting = { fit: false, reveal: null };
    if (fit || this.isWhole()) this.fit(false);
    if (reveal !== null) this.reveal(reveal);
  }

  /** All that is in sight; `coming` says where nodes on the move will stand. */
  fit(animated = true, coming: Positions = {}): void {
    if (this.stage.cy.width() === 0) this.waiting = { ...this.waiting, fit: true };
    this.frame(this.stage.cy.collection().union(this.stage.seenNodes()), animated, coming);
  }

  zoom(factor: number): void {
    const { cy } = this.stage;
    const level = Math.min(zoomLimits.max, Math.max(zoomLimits.min, cy.zoom() * factor));
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    cy.stop();
    if (reducedMotion()) cy.zoom({ level, renderedPosition: middle });
    else
      cy.animate({ zoom: { level, renderedPosition: middle } as never, duration: durationMs / 2, easing: "ease-out" });
  }

  /** Brings an element into view if it is outside or too small to read, and leaves the view alone otherwise. */
  reveal(id: string): void {
    const { cy } = this.stage;
    const found = cy.getElementById(id);
    if (found.empty()) return;
    if (cy.width() === 0) {
      this.waiting = { ...this.waiting, reveal: id };
      return;
    }
    const legible = cy.zoom() >= legibleZoomMin;
    if (legible && this.contains(found)) return;
    const level = Math.max(cy.zoom(), 0.9);
    const { x1, x2, y1, y2 } = boxOf(found);
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    this.move({ zoom: level, pan: { x: cy.width() / 2 - x * level, y: cy.height() / 2 - y * level } }, true);
  }

  /**
   * Puts an element with its ends into the middle, as large as it can be read and no larger than it fits; where
   * everything is in view and can be read, nothing moves.
   */
  centre(id: string): void {
    const { cy } = this.stage;
    const found = cy.getElementById(id);
    if (found.empty() || cy.width() === 0) return;
    if (this.isWhole() && cy.zoom() >= legibleZoomMin) return;
    const { x1, x2, y1, y2 } = boxOf(found);
    const fits = Math.min((cy.width() * 0.7) / (x2 - x1), (cy.height() * 0.6) / (y2 - y1));
    const level = Math.max(zoomLimits.min, Math.min(fits, Math.max(cy.zoom(), 0.9)));
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    this.move({ zoom: level, pan: { x: cy.width() / 2 - x * level, y: cy.height() / 2 - y * level } }, true);
  }

  /** After a load: newcomers outside the view bring the whole into view; otherwise nothing moves. */
  include(newcomers: CollectionReturnValue): void {
    if (newcomers.nonempty() && !this.contains(newcomers)) this.fit();
  }

  private contains(elements: CollectionReturnValue): boolean {
    const view = this.stage.cy.extent();
    const box = boxOf(elements);
    return box.x1 >= view.x1 && box.x2 <= view.x2 && box.y1 >= view.y1 && box.y2 <= view.y2;
  }

  private frame(elements: CollectionReturnValue, animated: boolean, coming: Positions): void {
    const { cy } = this.stage;
    if (elements.empty() || cy.width() === 0) return;
    this.whole = viewOf(boxOf(elements, coming), { width: cy.width(), height: cy.height() });
    this.move(this.whole, animated);
  }

  private isWhole(): boolean {
    const { cy } = this.stage;
    const { x, y } = cy.pan();
    const { whole } = this;
    return whole !== null && cy.zoom() === whole.zoom && x === whole.pan.x && y === whole.pan.y;
  }

  private move(view: CameraView, animated: boolean): void {
    const cy: Core = this.stage.cy;
    cy.stop();
    if (!animated || reducedMotion() || cy.nodes().length > animatedNodesMax) cy.viewport(view);
    else cy.animate({ ...view, duration: durationMs, easing: "ease-in-out-cubic" });
  }
}

/** The view that shows a box, with room for labels: these keep their size, so the zoom follows from the nodes alone. */
export function viewOf(box: Bounds, { width, height }: { width: number; height: number }): CameraView {
  const room = {
    x: Math.min(labelRoom.x, width * labelRoomShare),
    top: Math.min(labelRoom.top, height * labelRoomShare),
    bottom: Math.min(labelRoom.bottom, height * labelRoomShare),
  };
  const zoom = Math.max(
    zoomLimits.min,
    Math.min(
      fitZoomMax,
      (width - 2 * room.x) / Math.max(1, box.x2 - box.x1),
      (height - room.top - room.bottom) / Math.max(1, box.y2 - box.y1),
    ),
  );
  const pan = {
    x: width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: (height + room.top - room.bottom) / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  return { zoom, pan };
}

/** The box around discs. */
export function boundsOf(discs: Iterable<{ readonly at: Point; readonly size: number }>): Bounds {
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  for (const { at, size } of discs) {
    box.x1 = Math.min(box.x1, at.x - size / 2);
    box.x2 = Math.max(box.x2, at.x + size / 2);
    box.y1 = Math.min(box.y1, at.y - size / 2);
    box.y2 = Math.max(box.y2, at.y + size / 2);
  }
  return box;
}

/** Cytoscape's own bounding box restyles every element first; positions and sizes are at hand. */
function boxOf(elements: CollectionReturnValue, coming: Positions = {}): Bounds {
  const nodes = elements.nodes().union(elements.edges().connectedNodes()).nodes();
  return boundsOf(
    nodes.map((node) => ({ at: coming[node.id()] ?? node.position(), size: node.data("size") as number })),
  );
}
