import type { EdgeSingular } from "cytoscape";
import type { Stage } from "./stage";

/** Up to this many nodes and edges, Cytoscape holds every edge. */
export const allAwakeElementsMax = 1_500;
/** So many edges are woken together because they are looked at closely. */
const closeEdgesMax = 350;
/** Edges that nobody looks at any more are put to sleep when more than this many are awake. */
const awakeEdgesMax = 1_200;
/** Seen from farther off, a line is only a line. */
const closeZoomMin = 0.5;
const restMs = 160;
/** The first picture must have been shown before it is made better. */
const firstPaintMs = 120;
const sliceEdges = 120;

/**
 * Decides which edges Cytoscape holds. An edge costs it about as much as a node, at the start and in each frame, and
 * most of them are seen as thin lines among thousands: those sleep, and the edge layer paints them. An edge wakes when
 * it is selected, walked along, or looked at closely; in a small graph all wake as soon as the first picture stands.
 */
export class Sleepers {
  private timer: number | undefined;

  constructor(private readonly stage: Stage) {
    stage.paintsSleepers = true;
    stage.cy.on("viewport", () => this.later());
    stage.on("sight", () => this.later());
  }

  /** After a load: a small graph wakes in slices once it has been painted. */
  settle(): void {
    window.clearTimeout(this.timer);
    if (!this.isSmall()) return this.later();
    this.timer = window.setTimeout(() => this.wakeSlice(), firstPaintMs);
  }

  dispose(): void {
    window.clearTimeout(this.timer);
  }

  private isSmall(): boolean {
    return this.stage.graph.nodes.length + this.stage.graph.edges.length <= allAwakeElementsMax;
  }

  private wakeSlice(): void {
    if (this.stage.cy.destroyed() || !this.isSmall() || this.stage.asleep.size === 0) return;
    this.stage.wake([...this.stage.asleep].slice(0, sliceEdges));
    this.timer = window.setTimeout(() => this.wakeSlice());
  }

  private later(): void {
    window.clearTimeout(this.timer);
    if (this.stage.asleep.size > 0 || this.stage.cy.edges().length > awakeEdgesMax) {
      this.timer = window.setTimeout(() => (this.isSmall() ? this.wakeSlice() : this.lookClosely()), restMs);
    }
  }

  private lookClosely(): void {
    const { stage } = this;
    if (stage.cy.destroyed()) return;
    const close = stage.cy.zoom() >= closeZoomMin ? this.closeEdges() : [];
    if (close.length <= closeEdgesMax) stage.wake(close);
    if (!this.isSmall() && stage.cy.edges().length > awakeEdgesMax) this.putToSleep(new Set(close));
  }

  /** Sleeping edges in sight with an end in view. */
  private closeEdges(): string[] {
    const { cy, sight, asleep, edges } = this.stage;
    const { x1, x2, y1, y2 } = cy.extent();
    const inView = new Set<string>();
    cy.nodes().forEach((node) => {
      const { x, y } = node.position();
      if (x >= x1 && x <= x2 && y >= y1 && y <= y2) inView.add(node.id());
    });
    return [...asleep].filter((id) => {
      const edge = edges.get(id)!;
      return sight.edges.has(id) && (inView.has(edge.from) || inView.has(edge.to));
    });
  }

  private putToSleep(kept: ReadonlySet<string>): void {
    const { stage } = this;
    const view = stage.cy.extent();
    const isFar = (edge: EdgeSingular) =>
      [edge.source(), edge.target()].every((node) => {
        const { x, y } = node.position();
        return x < view.x1 || x > view.x2 || y < view.y1 || y > view.y2;
      });
    const tired = stage.cy
      .edges()
      .filter((edge) => !edge.selected() && !edge.hasClass("focused") && !edge.hasClass("near"))
      .filter((edge) => !kept.has(edge.id()) && isFar(edge as EdgeSingular));
    const ids = tired.map((edge) => edge.id());
    tired.remove();
    for (const id of ids) stage.asleep.add(id);
    if (ids.length > 0) stage.emit("woken", ids);
  }
}
