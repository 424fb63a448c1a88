import type { EventObject } from "cytoscape";
import { align, type Alignment } from "../layout/align";
import type { Point, Positions } from "../layout/request";
import { reducedMotion } from "../page/motion";
import type { History } from "./history";
import type { Stage } from "./stage";

const durationMs = 320;
/** The last frame of an animation may come this much later. */
const settleMs = 40;
/** More than this many nodes jump to their places: animating them would only stutter. */
const animatedNodesMax = 400;

/** Moving nodes: by hand or by a layout that the reader asked for. Both can be taken back. */
export class Moves {
  private readonly note: (before: Positions, after: Positions) => void;

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("places", (positions) => this.set(positions, true));
    this.watchDrags();
  }

  /** Sets positions without a step to undo: for nodes that are new. */
  place(positions: Positions): void {
    this.set(positions, false);
  }

  /** Moves nodes as one step. */
  arrange(positions: Positions): void {
    const before = this.now(Object.keys(positions));
    this.set(positions, true);
    this.note(before, positions);
  }

  /** Brings nodes onto a line or to even distances, as one step; locked ones count and stay. */
  align(ids: readonly string[], how: Alignment): void {
    const { cy } = this.stage;
    const aligned = Object.entries(align(this.now(ids), how)).filter(([id]) => !cy.getElementById(id).locked());
    this.arrange(Object.fromEntries(aligned));
  }

  /** Makes one step of what was moved by hand, if anything was. */
  dragged(before: Positions): void {
    const ids = Object.keys(before);
    const after = this.now(ids);
    if (!ids.some((id) => before[id]!.x !== after[id]!.x || before[id]!.y !== after[id]!.y)) return;
    this.note(before, after);
    this.stage.emit("positions", ids);
  }

  now(ids: readonly string[]): Record<string, Point> {
    return Object.fromEntries(ids.map((id) => [id, { ...this.stage.cy.getElementById(id).position() }]));
  }

  private set(positions: Positions, animated: boolean): void {
    const { cy } = this.stage;
    const nodes = cy.nodes().filter((node) => positions[node.id()] !== undefined);
    const ids = nodes.map((node) => node.id());
    // A locked node refuses positions and animations, and undoing must still be able to move it.
    const locked = nodes.filter(":locked");
    const jumping = animated && !reducedMotion() && nodes.length <= animatedNodesMax ? locked : nodes;
    locked.unlock();
    cy.batch(() =>
      jumping.forEach((node) => {
        node.stop().position({ ...positions[node.id()]! });
      }),
    );
    locked.lock();
    const moving = nodes.difference(jumping);
    moving.forEach((node) => {
      node
        .stop()
        .animate({ position: { ...positions[node.id()]! } }, { duration: durationMs, easing: "ease-in-out-cubic" });
    });
    if (moving.empty()) this.stage.emit("positions", ids);
    else window.setTimeout(() => this.stage.emit("positions", ids), durationMs + settleMs);
  }

  /** Cytoscape moves all selected nodes with the one that is dragged. */
  private watchDrags(): void {
    let before: Record<string, Point> | null = null;
    this.stage.cy.on("grab", "node", (event: EventObject) => {
      before ??= this.now([...this.stage.cy.nodes(":selected").map((node) => node.id()), event.target.id()]);
    });
    this.stage.cy.on("free", "node", () => {
      if (before === null) return;
      const start = before;
      before = null;
      this.dragged(start);
    });
  }
}
