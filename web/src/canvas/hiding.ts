import type { GraphFilter } from "../graph/filter";
import type { History } from "./history";
import type { Stage } from "./stage";
import { show } from "./visibility";

type Hidden = Pick<GraphFilter, "hide" | "collapse">;

/**
 * Hiding and folding by hand. They are part of the page's URL, so each change is reported (`OnVisibility`) and comes
 * back through `applyFilter`. While reports are under way an older echo must not undo a newer change: echoes are
 * recognised by what they say.
 */
export class Hiding {
  private reported: string[] = [];
  private readonly note: (before: Hidden, after: Hidden) => void;

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("hidden", (hidden) => this.set(hidden));
  }

  hide(ids: readonly string[]): void {
    const known = ids.filter((id) => this.stage.isSeen(id));
    if (known.length > 0) this.step({ ...this.now(), hide: union(this.now().hide, known) });
  }

  unhideAll(): void {
    if (this.now().hide.length > 0) this.step({ ...this.now(), hide: [] });
  }

  collapse(id: string, on: boolean): void {
    const { hide, collapse } = this.now();
    if (collapse.includes(id) === on || !this.stage.nodes.has(id)) return;
    this.step({ hide, collapse: on ? [...collapse, id] : collapse.filter((other) => other !== id) });
  }

  isCollapsed(id: string): boolean {
    return this.now().collapse.includes(id);
  }

  /** The page's filter, unless it is an echo that newer changes have overtaken. */
  apply(filter: GraphFilter): void {
    const echo = this.reported.indexOf(keyOf(filter));
    this.reported = echo < 0 ? [] : this.reported.slice(echo + 1);
    show(this.stage, this.reported.length > 0 ? { ...filter, ...this.now() } : filter);
  }

  private now(): Hidden {
    return { hide: this.stage.filter.hide, collapse: this.stage.filter.collapse };
  }

  private step(after: Hidden): void {
    const before = this.now();
    this.set(after);
    this.note(before, after);
  }

  private set(hidden: Hidden): void {
    show(this.stage, { ...this.stage.filter, ...hidden });
    this.reported.push(keyOf(hidden));
    this.stage.tell("OnVisibility", [...hidden.hide], [...hidden.collapse]);
  }
}

function keyOf({ hide, collapse }: Hidden): string {
  return JSON.stringify([[...hide].sort(), [...collapse].sort()]);
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
