import type { Chapter } from "./reading";

export interface TreeActions {
  /** The keyboard stands on an element; null when it has left. */
  focus(id: string | null, words: string): void;
  choose(id: string): void;
  open(id: string): void;
  menu(id: string, at: DOMRect): void;
  /** Any other key; true when it was used. */
  key(event: KeyboardEvent, id: string | null): boolean;
}

/** Longer lists begin folded, so that their years are read first. */
const unfoldedMax = 400;

interface Line {
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
    return element;
  }

  private press(event: KeyboardEvent): void {
    const line = this.lines[this.at];
    if (!line) return;
    if (!this.move(event, line) && !this.actions.key(event, line.id)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private move(event: KeyboardEvent, line: Line): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.go(this.at + 1),
      ArrowUp: () => this.go(this.at - 1),
      ArrowRight: () => (line.level === 1 ? this.fold(line, false) : this.go(this.at + 1)),
      ArrowLeft: () => (line.level === 1 ? this.fold(line, true) : this.go(this.headOf(line))),
      Home: () => this.go(0),
      End: () => this.go(this.lines.length - 1),
      PageDown: () => this.go(this.nextHead(1)),
      PageUp: () => this.go(this.nextHead(-1)),
      Enter: () => (line.id === null ? this.fold(line, !this.folded.has(line.chapter)) : this.actions.choose(line.id)),
      " ": () => (line.id === null ? this.fold(line, !this.folded.has(line.chapter)) : this.actions.choose(line.id)),
      o: () => line.id !== null && this.actions.open(line.id),
      m: () => line.id !== null && this.actions.menu(line.id, this.element.getBoundingClientRect()),
    };
    const act = acts[event.key];
    act?.();
    return act !== undefined;
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
