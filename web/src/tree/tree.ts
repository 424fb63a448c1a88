import type { Canvas } from "../canvas/canvas";
import { isCharacter, meaningOf } from "../page/shortcuts";
import type { DotNet } from "../page/dotnet";
import { drawLine } from "./drawing";
import { otherEnd, Walk, type Line } from "./lines";
import { TypeAhead } from "./typeAhead";

export interface TreeOptions {
  readonly canvas: Canvas;
}

export function create(element: HTMLElement, options: TreeOptions, _dotnet: DotNet | null): Tree {
  return new Tree(element, options.canvas);
}

/**
 * What is in sight on the canvas as a tree after the pattern of WAI-ARIA APG: entities in the order of time, below
 * each its relationships with their other ends, below these the relationships of the other end. One line has the
 * keyboard (roving tabindex); the canvas rings its element. Filters and time hold here as they do on the canvas, and
 * what is selected here is selected there. `.tree-body` inside the element is filled, `.tree-count` counts entities.
 */
export class Tree {
  private readonly list: HTMLElement;
  private readonly elements = new Map<string, HTMLElement>();
  private readonly open = new Set<string>();
  private readonly pages = new Map<string, number>();
  private readonly ahead = new TypeAhead();
  private readonly ends: (() => void)[] = [];
  private walk: Walk;
  private lines: readonly Line[] = [];
  private current: string | null = null;
  private shown = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly canvas: Canvas,
  ) {
    const { stage } = canvas;
    this.walk = new Walk(stage.graph, stage.sight);
    this.list = document.createElement("ul");
    this.list.className = "tree";
    this.list.setAttribute("role", "tree");
    this.list.setAttribute("aria-multiselectable", "true");
    this.list.setAttribute("aria-label", "Graph as a tree, in the order of time");
    element.querySelector(".tree-body")!.append(this.list);
    this.ends.push(
      stage.on("graph", () => this.renew()),
      stage.on("sight", () => this.renew()),
      stage.on("emphasis", () => this.markSelected()),
    );
    this.listen("keydown", (event) => this.press(event as KeyboardEvent));
    this.listen("click", (event) => this.click(event as MouseEvent));
    this.listen("contextmenu", (event) => this.askMenu(event as MouseEvent));
    this.listen("focusin", (event) => this.enter(event.target as HTMLElement));
    this.listen("focusout", () => this.canvas.point(null, null));
  }

  /** Fills the panel once it is open; closed it costs nothing. With `focus` the keyboard goes to what is selected. */
  show(shown: boolean, focus: boolean): void {
    this.shown = shown;
    if (!shown) return;
    this.renew();
    const selected = this.selectedIds()[0];
    if (selected !== undefined) this.reach(selected);
    if (focus) this.focusLine(this.current ?? this.lines[0]?.key);
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.list.remove();
  }

  /** What each line of the table of shortcuts for the tree does. */
  acts(line: Line): Readonly<Record<string, () => void>> {
    const index = this.lines.indexOf(line);
    return {
      "tree.next": () => this.focusLine(this.lines[index + 1]?.key),
      "tree.previous": () => this.focusLine(this.lines[index - 1]?.key),
      "tree.open": () => this.goIn(line, index),
      "tree.close": () => (line.open ? this.toggle(line) : this.focusLine(line.parent ?? undefined)),
      "tree.first": () => this.focusLine(this.lines[0]?.key),
      "tree.last": () => this.focusLine(this.lines.at(-1)?.key),
      "tree.select": () => this.select(line, line.edge ?? line.node),
      "tree.selectEnd": () => this.select(line, line.node),
      "tree.add": () => this.extend(line, true),
      "tree.addNext": () => this.stepAndExtend(line, this.lines[index + 1]),
      "tree.addPrevious": () => this.stepAndExtend(line, this.lines[index - 1]),
      "tree.menu": () => this.menuAt(line),
    };
  }

  private renew(): void {
    if (!this.shown) return;
    const { stage } = this.canvas;
    this.walk = new Walk(stage.graph, stage.sight);
    this.redraw();
  }

  private redraw(): void {
    const before = this.lines;
    const hadFocus = this.list.contains(document.activeElement);
    this.lines = this.walk.lines({ open: this.open, pages: this.pages });
    const keys = new Set(this.lines.map((line) => line.key));
    for (const [key, element] of this.elements) {
      if (keys.has(key)) continue;
      element.remove();
      this.elements.delete(key);
    }
    this.place();
    this.settle(before, hadFocus);
    this.markSelected();
    const count = this.element.querySelector(".tree-count");
    if (count) count.textContent = String(this.walk.entities.length);
  }

  /** Elements that stay are not moved, so that the one with the keyboard keeps it. */
  private place(): void {
    let at = this.list.firstElementChild;
    for (const line of this.lines) {
      const element = this.elements.get(line.key) ?? this.make(line.key);
      drawLine(element, line, this.canvas.stage);
      if (element === at) at = at.nextElementSibling;
      else this.list.insertBefore(element, at);
    }
  }

  private make(key: string): HTMLElement {
    const element = document.createElement("li");
    element.tabIndex = -1;
    this.elements.set(key, element);
    return element;
  }

  /** The line of the keyboard may be gone: the one above it in its branch takes its place, else the next one. */
  private settle(before: readonly Line[], hadFocus: boolean): void {
    let line = before.find((each) => each.key === this.current);
    const index = line ? before.indexOf(line) : 0;
    while (line && !this.elements.has(line.key)) line = before.find((each) => each.key === line!.parent);
    const key = line?.key ?? this.lines[Math.min(index, this.lines.length - 1)]?.key ?? null;
    const moved = key !== this.current;
    this.rove(key);
    if (hadFocus && moved && key !== null) this.elements.get(key)!.focus();
  }

  private rove(key: string | null): void {
    if (this.current !== null) this.elements.get(this.current)?.setAttribute("tabindex", "-1");
    this.current = key;
    if (key !== null) this.elements.get(key)?.setAttribute("tabindex", "0");
  }

  private press(event: KeyboardEvent): void {
    const line = this.lineOf(event.target as Element);
    if (!line) return;
    const meaning = meaningOf(event, "tree");
    if (meaning !== undefined) this.acts(line)[meaning]?.();
    else if (isCharacter(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) this.lookFor(event, line);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private goIn(line: Line, index: number): void {
    if (line.more > 0) return this.addPage(line);
    if (line.circle !== null) return this.focusLine(line.circle);
    if (line.ways === 0) return;
    if (line.open) this.focusLine(this.lines[index + 1]?.key);
    else this.toggle(line);
  }

  private toggle(line: Line): void {
    if (!this.open.delete(line.key)) this.open.add(line.key);
    this.redraw();
  }

  private addPage(line: Line): void {
    const index = this.lines.indexOf(line);
    const whole = line.parent ?? "";
    this.pages.set(whole, (this.pages.get(whole) ?? 1) + 1);
    this.redraw();
    this.focusLine(this.lines[index]?.key);
  }

  private lookFor(event: KeyboardEvent, line: Line): void {
    const { nodes } = this.canvas.stage;
    const names = this.lines.map((each) => nodes.get(each.node)?.name ?? "");
    const found = this.ahead.find(event.key, event.timeStamp, names, this.lines.indexOf(line));
    if (found !== null) this.focusLine(this.lines[found]?.key);
  }

  private select(line: Line, id: string): void {
    if (line.more > 0) return this.addPage(line);
    const { stage } = this.canvas;
    this.canvas.select(id, true);
    stage.tell("OnSelect", id, stage.edges.has(id));
  }

  private extend(line: Line, toggle: boolean): void {
    if (line.more > 0) return this.addPage(line);
    this.canvas.extendSelection(line.edge ?? line.node, toggle);
  }

  /** After the pattern of APG: Shift and an arrow take the line that they leave and the one that they reach. */
  private stepAndExtend(line: Line, next: Line | undefined): void {
    if (next === undefined) return;
    if (line.more === 0) this.extend(line, false);
    this.focusLine(next.key);
    if (next.more === 0) this.extend(next, false);
  }

  private click(event: MouseEvent): void {
    const line = this.lineOf(event.target as Element);
    if (!line) return;
    this.focusLine(line.key);
    if ((event.target as Element).closest(".tree-twist:not(.is-none)")) this.toggle(line);
    else this.select(line, line.edge ?? line.node);
  }

  private askMenu(event: MouseEvent): void {
    const line = this.lineOf(event.target as Element);
    if (!line || line.more > 0) return;
    event.preventDefault();
    this.canvas.stage.tell("OnMenu", line.node, false, event.clientX, event.clientY);
  }

  private menuAt(line: Line): void {
    const box = this.elements.get(line.key)!.getBoundingClientRect();
    this.canvas.stage.tell("OnMenu", line.node, false, Math.round(box.left + 40), Math.round(box.bottom));
  }

  private enter(target: HTMLElement): void {
    const line = this.lineOf(target);
    if (!line) return;
    this.rove(line.key);
    const edge = line.edge === null ? null : (this.canvas.stage.edges.get(line.edge) ?? null);
    this.canvas.point(edge ? otherEnd(edge, line.node) : line.node || null, edge?.id ?? null);
  }

  private focusLine(key: string | undefined): void {
    if (key === undefined) return;
    this.rove(key);
    const element = this.elements.get(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }

  /** Makes the line of a selected element the current one: an open one, else that of the entity, else a new opening. */
  private reach(id: string): void {
    const { stage } = this.canvas;
    const edge = stage.edges.get(id);
    const root = edge?.from ?? id;
    if (!this.walk.entities.includes(root)) return;
    let line = this.lines.find((each) => (each.edge ?? each.node) === id);
    if (!line) {
      this.listUpTo(root);
      if (edge) this.open.add(root);
      this.redraw();
      line = this.lines.find((each) => (each.edge ?? each.node) === id);
    }
    if (line) this.rove(line.key);
  }

  private listUpTo(root: string): void {
    while (!this.lines.some((line) => line.key === root)) {
      this.pages.set("", (this.pages.get("") ?? 1) + 1);
      this.lines = this.walk.lines({ open: this.open, pages: this.pages });
    }
  }

  private markSelected(): void {
    if (!this.shown) return;
    const selected = new Set(this.selectedIds());
    for (const line of this.lines) {
      const element = this.elements.get(line.key)!;
      element.setAttribute("aria-selected", String(selected.has(line.edge ?? line.node)));
    }
  }

  private selectedIds(): string[] {
    return this.canvas.stage.cy.$(":selected").map((element) => element.id());
  }

  private lineOf(target: Element): Line | undefined {
    const key = target.closest<HTMLElement>(".tree-line")?.dataset["key"];
    return this.lines.find((line) => line.key === key);
  }

  private listen(name: string, act: (event: Event) => void): void {
    this.list.addEventListener(name, act);
    this.ends.push(() => this.list.removeEventListener(name, act));
  }
}
