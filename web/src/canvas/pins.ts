import type { History } from "./history";
import type { Stage } from "./stage";

interface Pinning {
  readonly ids: readonly string[];
  readonly on: boolean;
}

/** Pinned nodes stay where they are, in layouts too, and cannot be dragged by accident. */
export class Pins {
  private readonly pinned = new Set<string>();

  private readonly note: (before: Pinning, after: Pinning) => void;

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("pins", ({ ids, on }) => this.set(ids, on));
  }

  has(id: string): boolean {
    return this.pinned.has(id);
  }

  toggle(id: string): void {
    this.pin([id], !this.pinned.has(id));
  }

  pin(ids: readonly string[], on: boolean): void {
    const changed = ids.filter((id) => this.stage.nodes.has(id) && this.pinned.has(id) !== on);
    if (changed.length === 0) return;
    this.set(changed, on);
    this.note({ ids: changed, on: !on }, { ids: changed, on });
    const names = changed.map((id) => this.stage.nodes.get(id)!.name).join(", ");
    this.stage.tell("OnAnnounce", `${on ? "Pinned" : "Unpinned"}: ${names}`);
  }

  /** Newly drawn elements wear the pins that they had. */
  restore(): void {
    for (const id of this.pinned) this.mark(id, true);
  }

  ids(): readonly string[] {
    return [...this.pinned].sort();
  }

  /** Exactly these nodes are pinned, without a step to undo: a view is opened. */
  replace(ids: readonly string[]): void {
    const wanted = new Set(ids);
    this.set([...this.pinned].filter((id) => !wanted.has(id)), false);
    this.set(ids, true);
  }

  private set(ids: readonly string[], on: boolean): void {
    this.stage.cy.batch(() => {
      for (const id of ids) {
        if (on) this.pinned.add(id);
        else this.pinned.delete(id);
        this.mark(id, on);
      }
    });
    this.stage.emit("kept", null);
  }

  private mark(id: string, on: boolean): void {
    const node = this.stage.cy.getElementById(id);
    node.toggleClass("pinned", on);
    if (on) node.lock();
    else node.unlock();
  }
}
