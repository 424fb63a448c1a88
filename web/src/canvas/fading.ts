import type { AnimationManipulation, Core, EdgeSingular, NodeSingular } from "cytoscape";
import { reducedMotion } from "../page/motion";

type Element = NodeSingular | EdgeSingular;

const durationMs = 170;
/** The last frame of an animation may come this much later. */
const settleMs = 30;
/** More changes than this at once, or a larger drawing, would only stutter. */
const changesMax = 250;
const elementsMax = 1_500;

/**
 * Lets elements come into sight and go out of it softly: their opacity changes, and nothing else. An element that goes
 * is hidden when it has faded; until then it is deaf. Where motion is not wanted, or too much changes, all happens at
 * once.
 */
export class Fading {
  private readonly running = new Map<string, { element: Element; leaves: boolean; animation: AnimationManipulation }>();
  private readonly waiting: { element: Element; leaves: boolean }[] = [];
  private timer: number | undefined;

  constructor(private readonly cy: Core) {}

  /** Ends what is still fading, and answers whether the changes that follow may fade. */
  begin(changes: number): boolean {
    this.finish();
    return changes <= changesMax && this.cy.elements().length <= elementsMax && !reducedMotion();
  }

  enter(element: Element): void {
    this.waiting.push({ element, leaves: false });
  }

  leave(element: Element): void {
    this.waiting.push({ element, leaves: true });
  }

  /** Starts all that were named since `begin`. */
  run(): void {
    if (this.waiting.length === 0) return;
    const began = this.waiting.splice(0);
    this.cy.batch(() => {
      for (const { element, leaves } of began) {
        if (leaves) element.addClass("leaving");
        else element.style("opacity", 0);
      }
    });
    for (const { element, leaves } of began) {
      const animation = element.animation({ style: { opacity: leaves ? 0 : 1 }, duration: durationMs } as never);
      this.running.set(element.id(), { element, leaves, animation });
      animation.play();
    }
    this.timer = window.setTimeout(() => this.finish(), durationMs + settleMs);
  }

  /** What is fading gets its end at once. */
  finish(): void {
    window.clearTimeout(this.timer);
    if (this.running.size === 0 || this.cy.destroyed()) return;
    const ended = [...this.running.values()];
    this.running.clear();
    for (const { animation } of ended) animation.stop();
    this.cy.batch(() => {
      for (const { element, leaves } of ended) {
        if (leaves) element.removeClass("leaving possible assumed undated");
        element.removeStyle("opacity");
        if (leaves && element.isNode()) element.style("display", "none");
        else if (leaves) element.addClass("hidden");
      }
    });
  }

  dispose(): void {
    window.clearTimeout(this.timer);
  }
}
