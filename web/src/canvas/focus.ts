import { edgeWords, reachWords } from "../graph/describe";
import { heldDegrees } from "./elements";
import type { Camera } from "./camera";
import type { Stage } from "./stage";
import { waysFrom, type Way } from "./walk";

export type StepDirection = "next" | "previous" | "in" | "back" | "first" | "onward" | "backward";

/**
 * Where the keyboard is. From an anchor the reader turns through the ways on (`next`, `previous`), each one spoken;
 * `in` makes the node at its end the anchor, `back` returns to where she came from. `onward` and `backward` go
 * through all nodes, those with most relationships first, so that parts without a connection are reached too.
 */
export class Focus {
  private anchor: string | null = null;
  private way: Way | null = null;
  private trail: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly camera: Camera,
  ) {
    stage.on("sight", () => this.forgetWhatIsGone());
  }

  /** The node that keys act on. */
  get node(): string | null {
    return this.way?.to ?? this.anchor;
  }

  /** The edge that was walked to it. */
  get edge(): string | null {
    return this.way?.edge ?? null;
  }

  /** Called when the canvas gets the keyboard. */
  enter(selected: string | undefined): void {
    const start =
      this.anchor ?? (selected !== undefined && this.stage.sight.nodes.has(selected) ? selected : this.ranked()[0]);
    if (start !== undefined) this.moveTo(start);
  }

  /** Takes the ring away when the keyboard goes elsewhere; the place is remembered. */
  leave(): void {
    this.stage.cy.$(".focused").removeClass("focused");
  }

  /** Shows where another part of the page has the keyboard, without a word; null takes the ring away. */
  point(node: string | null, edge: string | null): void {
    const ends = edge === null ? undefined : this.stage.edges.get(edge);
    if (node === null || !this.stage.isSeen(node)) return this.leave();
    this.anchor = node;
    this.way = ends ? { edge: ends.id, to: ends.from === node ? ends.to : ends.from } : null;
    this.ring();
  }

  moveTo(id: string): void {
    this.anchor = id;
    this.way = null;
    this.ring();
    this.stage.tell("OnAnnounce", this.describeAnchor(id));
  }

  step(direction: StepDirection): void {
    if (this.anchor === null) return this.enter(undefined);
    if (direction === "next" || direction === "previous") this.turn(direction === "next" ? 1 : -1);
    else if (direction === "in") this.goIn();
    else if (direction === "back") this.goBack();
    else if (direction === "first") this.jump(this.ranked()[0]);
    else this.along(direction === "onward" ? 1 : -1);
  }

  private turn(by: 1 | -1): void {
    const ways = this.ways();
    if (ways.length === 0) return this.stage.tell("OnAnnounce", "No relationships in sight here.");
    const now = this.way === null ? -1 : ways.findIndex((way) => way.edge === this.way!.edge);
    const next = now < 0 ? (by === 1 ? 0 : ways.length - 1) : (now + by + ways.length) % ways.length;
    this.way = ways[next]!;
    this.ring();
    this.stage.tell("OnAnnounce", `${describeEdge(this.stage, this.way.edge)}. ${next + 1} of ${ways.length}`);
  }

  private goIn(): void {
    if (this.way === null) return this.turn(1);
    this.trail.push(this.anchor!);
    this.moveTo(this.way.to);
  }

  private goBack(): void {
    if (this.way !== null) return this.moveTo(this.anchor!);
    const last = this.trail.pop();
    if (last === undefined) this.stage.tell("OnAnnounce", "This is where the walk began.");
    else this.moveTo(last);
  }

  private along(by: 1 | -1): void {
    const ranked = this.ranked();
    const index = ranked.indexOf(this.node ?? "");
    this.jump(ranked[(index + by + ranked.length) % ranked.length]);
  }

  private jump(id: string | undefined): void {
    if (id === undefined) return;
    this.trail = [];
    this.moveTo(id);
  }

  private ways(): Way[] {
    const seen = this.stage.graph.edges.filter((edge) => this.stage.sight.edges.has(edge.id));
    return waysFrom(this.anchor!, seen, (id) => this.stage.cy.getElementById(id).position());
  }

  private ranked(): string[] {
    const seen = this.stage.graph.edges.filter((edge) => this.stage.sight.edges.has(edge.id));
    const degrees = heldDegrees(seen);
    return [...this.stage.sight.nodes].sort(
      (a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1),
    );
  }

  private describeAnchor(id: string): string {
    const notDrawn = this.stage.cy.getElementById(id).data("more") as number;
    return reachWords(this.stage.nodes.get(id)!, this.ways().length, notDrawn);
  }

  private ring(): void {
    const { cy } = this.stage;
    if (this.edge !== null) this.stage.wake([this.edge]);
    if (this.edge !== null) this.stage.emit("emphasis", cy.getElementById(this.edge));
    cy.batch(() => {
      cy.$(".focused").removeClass("focused");
      if (this.node !== null) cy.getElementById(this.node).addClass("focused");
      if (this.edge !== null) cy.getElementById(this.edge).addClass("focused");
    });
    if (this.node !== null) this.camera.reveal(this.node);
  }

  private forgetWhatIsGone(): void {
    if (this.way && !this.stage.isSeen(this.way.edge)) this.way = null;
    if (this.anchor !== null && !this.stage.isSeen(this.anchor)) this.anchor = null;
    this.trail = this.trail.filter((id) => this.stage.isSeen(id));
  }
}

/** The sentence for a selected edge, for the live region. */
export function describeEdge(stage: Stage, id: string): string {
  const edge = stage.edges.get(id)!;
  return edgeWords(edge, stage.nodes.get(edge.from)!, stage.nodes.get(edge.to)!, stage.sight.states.get(id) ?? null);
}
