import { meaningOf } from "../page/shortcuts";
import type { Chapter } from "./reading";

export interface TreeActions {
  /** The keyboard stands on an element; null when it has left. */
  focus(id: string | null, words: string): void;
  choose(id: string): void;
  open(id: string): void;
  menu(id: string, at: DOMRect): void;
  /** What further lines of the table of shortcuts do at an element. */
  acts(id: string | null): Readonly<Record<string, () => void>>;
}

/** Longer lists begin folded, so that their years are read first. */
const unfoldedMax = 400;

export interface Line {
  readonly key: string;
  readonly id: string | null;
  readonly words: string;
  readonly level: 1 | 2;
  readonly chapter: string;
  readonly place: number;
  readonly of: number;
}

/**
 * The lanes as a tree in order of time, for the keyboard and for screen readers: years, and under each what begins
 * then. One tab stop; the focus roves.
 */
export class Tree {
  private chapters: readonly Chapter[] = [];
  private readonly folded = new Set<string>();
  private lines: Line[] = [];
  private at = 0;
  private selected: string | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly actions: TreeActions,
  ) {
    element.setAttribute("role", "tree");
    element.addEventListener("keydown", (event) => this.press(event));
    element.addEventListener("focusin", () => this.said());
    element.addEventListener("focusout", () => actions.focus(null, ""));
  }

  show(chapters: readonly Chapter[], label: string): void {
    const key = this.lines[this.at]?.key;
    const isNew = this.chapters.length === 0;
    this.chapters = chapters;
    const total = chapters.reduce((sum, chapter) => sum + chapter.items.length, 0);
    if (isNew && total > unfoldedMax) for (const chapter of chapters) this.folded.add(chapter.title);
    this.element.setAttribute("aria-label", label);
    this.write(key);
  }

  /** Says which element is selected. */
  mark(selected: string | null): void {
    this.selected = selected;
    for (const [index, line] of this.lines.entries()) this.markLine(this.element.children[index]!, line);
  }

  /** Puts the keyboard on the line of an element, unfolding its year. */
  focusOn(id: string | null): void {
    const chapter = this.chapters.find((each) => each.items.some((item) => item.id === id));
    if (chapter && this.folded.delete(chapter.title)) this.write(undefined);
    const index = this.lines.findIndex((line) => line.id === id);
    this.go(Math.max(0, index));
  }

  private write(key: string | undefined): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.lines = this.chapters.flatMap((chapter, index) => this.linesOf(chapter, index));
    this.at = Math.max(
      0,
      this.lines.findIndex((line) => line.key === key),
    );
    this.element.replaceChildren(...this.lines.map((line, index) => this.elementOf(line, index)));
    if (hadFocus) this.go(this.at);
  }

  private linesOf(chapter: Chapter, index: number): Line[] {
    const count = chapter.items.length;
    const words = `${chapter.title}, ${count === 1 ? "1 item" : `${count} items`}`;
    const head: Line = {
      key: chapter.key,
      id: null,
      words,
      level: 1,
      chapter: chapter.title,
      place: index + 1,
      of: this.chapters.length,
    };
    if (this.folded.has(chapter.title)) return [head];
    const items = chapter.items.map((item, place): Line => ({
      ...item,
      level: 2,
      chapter: chapter.title,
      place: place + 1,
      of: count,
    }));
    return [head, ...items];
  }

  private elementOf(line: Line, index: number): HTMLElement {
    const element = document.createElement("div");
    element.setAttribute("role", "treeitem");
    element.setAttribute("aria-level", String(line.level));
    element.setAttribute("aria-posinset", String(line.place));
    element.setAttribute("aria-setsize", String(line.of));
    if (line.level === 1) element.setAttribute("aria-expanded", String(!this.folded.has(line.chapter)));
    element.tabIndex = index === this.at ? 0 : -1;
    element.textContent = line.words;
    this.markLine(element, line);
    return element;
  }

  private markLine(element: Element, line: Line): void {
    if (line.id !== null) element.setAttribute("aria-selected", String(line.id === this.selected));
  }

  private press(event: KeyboardEvent): void {
    const line = this.lines[this.at];
    if (!line) return;
    const meaning = meaningOf(event, "lanes");
    if (meaning === undefined) return;
    this.acts(line)[meaning]?.();
    event.preventDefault();
    event.stopPropagation();
  }

  /** What each line of the table of shortcuts for the lanes does. */
  acts(line: Line): Readonly<Record<string, () => void>> {
    const { actions } = this;
    const { id } = line;
    return {
      "lanes.next": () => this.go(this.at + 1),
      "lanes.previous": () => this.go(this.at - 1),
      "lanes.in": () => (line.level === 1 ? this.fold(line, false) : this.go(this.at + 1)),
      "lanes.out": () => (line.level === 1 ? this.fold(line, true) : this.go(this.headOf(line))),
      "lanes.nextYear": () => this.go(this.nextHead(1)),
      "lanes.previousYear": () => this.go(this.nextHead(-1)),
      "lanes.first": () => this.go(0),
      "lanes.last": () => this.go(this.lines.length - 1),
      "lanes.select": () => (id === null ? this.fold(line, !this.folded.has(line.chapter)) : actions.choose(id)),
      "lanes.open": () => id !== null && actions.open(id),
      "lanes.menu": () => id !== null && actions.menu(id, this.element.getBoundingClientRect()),
      ...actions.acts(id),
    };
  }

  private go(to: number): void {
    const index = Math.max(0, Math.min(this.lines.length - 1, to));
    const [from, target] = [this.element.children[this.at], this.element.children[index]];
    if (from instanceof HTMLElement) from.tabIndex = -1;
    this.at = index;
    if (!(target instanceof HTMLElement)) return;
    target.tabIndex = 0;
    target.focus({ preventScroll: true });
    this.said();
  }

  private said(): void {
    const line = this.lines[this.at];
    if (line) this.actions.focus(line.id, line.words);
  }

  private fold(line: Line, on: boolean): void {
    if (this.folded.has(line.chapter) === on) return this.go(this.at + (on ? 0 : 1));
    if (on) this.folded.add(line.chapter);
    else this.folded.delete(line.chapter);
    this.write(line.key);
  }

  private headOf(line: Line): number {
    return this.lines.findIndex((other) => other.level === 1 && other.chapter === line.chapter);
  }

  private nextHead(by: 1 | -1): number {
    for (let index = this.at + by; index >= 0 && index < this.lines.length; index += by) {
      if (this.lines[index]!.level === 1) return index;
    }
    return this.at;
  }
}
