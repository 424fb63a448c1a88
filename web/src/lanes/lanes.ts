import type { Canvas } from "../canvas/canvas";
import { saveSvgAsPng, saveSvgText } from "../download/pictures";
import { tell, type DotNet } from "../page/dotnet";
import { createMeasure, type Measure } from "../page/measure";
import { readPalette, watchTheme, type Palette } from "../page/palette";
import type { Provenance } from "../page/provenance";
import { scaleOf } from "./axis";
import { moveBy, reveal, zoomAbout, type Domain } from "./camera";
import { middleOf } from "./days";
import { isFaint, planOf, windowOf, type Plan } from "./plan";
import type { Frame } from "./frame";
import { installGestures } from "./gestures";
import { shape, toElement, type Shape } from "./markup";
import { Notes } from "./notes";
import { writePicture } from "./picture";
import { chaptersOf } from "./reading";
import { rowsWithin } from "./rows";
import { axisShapes, sceneOf } from "./scene";
import { Tree } from "./tree";

export interface LanesOptions {
  readonly canvas: Canvas;
  /** What is selected when the lanes open. */
  readonly selected: string | null;
}

const zoomStep = 1.4;
const panShare = 0.2;
const margin = { left: 26, right: 26 } as const;
const pictureWidth = 1500;
const axisHeight = 28;

export function create(element: HTMLElement, options: LanesOptions, dotnet: DotNet | null): Lanes {
  return new Lanes(element, options, dotnet);
}

/**
 * The genealogy against time. It draws what the canvas holds and has in sight, follows it, and selects through the
 * page, which tells the canvas; so both share selection, filters, slider and undo.
 */
export class Lanes {
  private plan!: Plan;
  private domain!: Domain;
  private palette: Palette;
  private readonly measure: Measure;
  private readonly axis: HTMLElement;
  private readonly scroll: HTMLElement;
  private readonly sizer: HTMLElement;
  private readonly drawing: HTMLElement;
  private readonly tree: Tree;
  private readonly notes: Notes;
  private readonly endings: (() => void)[] = [];
  private selected: string | null;
  private focused: string | null = null;
  private asked: number | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: LanesOptions,
    private readonly dotnet: DotNet | null,
  ) {
    this.selected = options.selected;
    this.palette = readPalette(element);
    this.measure = createMeasure(this.palette.font);
    this.axis = part("div", "lanes-axis");
    this.scroll = part("div", "lanes-scroll");
    this.sizer = part("div", "lanes-sizer");
    this.drawing = part("div", "lanes-drawing");
    const tree = part("div", "lanes-tree unseen");
    this.sizer.append(this.drawing);
    this.scroll.append(this.sizer);
    this.axis.setAttribute("aria-hidden", "true");
    this.drawing.setAttribute("aria-hidden", "true");
    // What scrolls must be reached by keyboard; the words are in the list.
    this.scroll.tabIndex = 0;
    this.scroll.setAttribute("role", "region");
    this.scroll.setAttribute("aria-label", "Drawing of the lanes");
    element.replaceChildren(this.axis, this.scroll, tree);
    this.tree = new Tree(tree, {
      focus: (id, words) => this.focus(id, words),
      choose: (id) => this.choose(id),
      open: (id) => this.open(id),
      menu: (id, at) => this.menu(id, at.left + 40, at.top + 40),
      key: (event, id) => this.press(event, id),
    });
    this.notes = new Notes(element, (id) => this.choose(id));
    const { stage } = options.canvas;
    this.endings.push(
      stage.on("graph", () => this.renew()),
      stage.on("sight", () => this.renew()),
      watchTheme(() => this.restyle()),
      watchSize(this.scroll, () => this.ask()),
      installGestures(this.drawing, this.gestures()),
    );
    this.scroll.addEventListener("scroll", () => this.ask());
    this.renew();
    this.fit();
  }

  /** The page's selection; it is not reported back. */
  select(id: string | null): void {
    if (id === this.selected) return;
    this.selected = id;
    if (id !== null) this.bringIntoView(id);
    this.ask();
  }

  /** The whole of the time that the data speak of. */
  fit(): void {
    this.domain = { ...this.plan.model.span };
    this.ask();
  }

  /** Zooms about the middle: more than 1 is closer. */
  zoom(factor: number): void {
    this.domain = zoomAbout(this.domain, (this.domain.from + this.domain.to) / 2, factor, this.plan.model.span);
    this.ask();
  }

  /** Gives the list the keyboard, at an element if one is named. */
  focusOn(id: string | null): void {
    this.tree.focusOn(id);
  }

  svg(name: string, about: Provenance): void {
    saveSvgText(this.picture(about), name);
  }

  png(name: string, about: Provenance): Promise<void> {
    return saveSvgAsPng(this.picture(about), name);
  }

  /** The picture of all lanes over the time in view. */
  picture(about: Provenance): string {
    const frame = this.frame(0, this.plan.rows.height, pictureWidth);
    return writePicture({ ...frame, selected: null, focused: null }, this.plan.umbrellas, about);
  }

  dispose(): void {
    if (this.asked !== undefined) cancelAnimationFrame(this.asked);
    for (const end of this.endings) end();
    this.element.replaceChildren();
  }

  /** Another subgraph, filter or time. What is drawn keeps its place while only the time changes. */
  private renew(): void {
    const before = this.plan;
    this.plan = planOf(this.options.canvas.stage, before);
    const { sight } = this.options.canvas.stage;
    const isSeen = (id: string) => !isFaint(this.plan, sight, id);
    const chapters = chaptersOf(this.plan.model, isSeen);
    this.tree.show(chapters, "Lanes in order of time");
    this.notes.show(
      this.plan.model,
      this.plan.model.unplaced.filter((item) => isSeen(item.id)),
    );
    this.sizer.style.height = `${this.plan.rows.height}px`;
    if (before && before.model !== this.plan.model && !sameSpan(before, this.plan)) this.fit();
    this.ask();
  }

  /** One drawing a frame, however many reasons there are. */
  private ask(): void {
    this.asked ??= requestAnimationFrame(() => {
      this.asked = undefined;
      this.draw();
    });
  }

  private draw(): void {
    const height = this.scroll.clientHeight;
    const top = this.scroll.scrollTop;
    const width = this.scroll.clientWidth;
    if (width === 0 || height === 0) return;
    const frame = this.frame(top, top + height, width);
    const view = { width, height, viewBox: `0 ${top} ${width} ${height}` };
    this.drawing.style.height = `${height}px`;
    this.drawing.replaceChildren(toElement(svg(view, sceneOf(frame, this.plan.umbrellas))));
    const axis = { width, height: axisHeight, viewBox: `0 0 ${width} ${axisHeight}` };
    this.axis.replaceChildren(toElement(svg(axis, axisShapes(frame, 18))));
  }

  private frame(top: number, bottom: number, width: number): Frame {
    const { stage } = this.options.canvas;
    const { model, rows } = this.plan;
    const [left, right] = [margin.left, width - margin.right];
    return {
      model,
      rows,
      seen: rowsWithin(rows.rows, top, bottom),
      scale: scaleOf(this.domain, left, right),
      left,
      right,
      top,
      bottom,
      palette: this.palette,
      measure: this.measure,
      faint: (id) => isFaint(this.plan, stage.sight, id),
      selected: this.selected,
      focused: this.focused,
      window: windowOf(stage.filter),
    };
  }

  private focus(id: string | null, words: string): void {
    this.focused = id;
    this.notes.say(words);
    if (id !== null) this.bringIntoView(id);
    this.ask();
  }

  private choose(id: string | null): void {
    this.selected = id;
    this.ask();
    tell(this.dotnet, "OnSelect", id);
  }

  private open(id: string): void {
    if (this.options.canvas.stage.nodes.has(id)) tell(this.dotnet, "OnOpen", id);
  }

  private menu(id: string | null, x: number, y: number): void {
    const { stage } = this.options.canvas;
    const known = id !== null && (stage.nodes.has(id) || stage.edges.has(id)) ? id : null;
    if (known !== null && known !== this.selected) this.choose(known);
    tell(this.dotnet, "OnMenu", known, known !== null && stage.edges.has(known), Math.round(x), Math.round(y));
  }

  private press(event: KeyboardEvent, id: string | null): boolean {
    const { canvas } = this.options;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z") event.shiftKey ? canvas.redo() : canvas.undo();
      else if (key === "y") canvas.redo();
      else return false;
      return true;
    }
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => this.zoom(zoomStep),
      "=": () => this.zoom(zoomStep),
      "-": () => this.zoom(1 / zoomStep),
      "0": () => this.fit(),
      "<": () => this.pan(-panShare),
      ",": () => this.pan(-panShare),
      ">": () => this.pan(panShare),
      ".": () => this.pan(panShare),
      h: () => id !== null && canvas.hide([id]),
      escape: () => this.choose(null),
    };
    const act = event.altKey ? undefined : acts[key];
    act?.();
    return act !== undefined;
  }

  private pan(share: number): void {
    this.domain = moveBy(this.domain, share, this.plan.model.span);
    this.ask();
  }

  private gestures() {
    return {
      zoomAt: (x: number, factor: number) => {
        const moment = scaleOf(this.domain, margin.left, this.scroll.clientWidth - margin.right)
          .invert(x)
          .getTime();
        this.domain = zoomAbout(this.domain, moment, factor, this.plan.model.span);
        this.ask();
      },
      moveBy: (x: number, y: number) => {
        if (x !== 0) this.pan(-x / Math.max(1, this.scroll.clientWidth - margin.left - margin.right));
        this.scroll.scrollTop -= y;
      },
      choose: (id: string | null) => this.choose(id),
      open: (id: string) => this.open(id),
      menu: (id: string | null, x: number, y: number) => this.menu(id, x, y),
      over: (id: string | null) => this.drawing.classList.toggle("is-over", id !== null),
    };
  }

  /** Scrolls and moves just as far as is needed. */
  private bringIntoView(id: string): void {
    const { model, rows } = this.plan;
    const item = [...model.marks, ...model.ties].find((each) => each.id === id);
    const row = rows.byLane.get(item ? ("lane" in item ? item.lane : item.lanes[0]!) : id);
    if (!row) return;
    const { scrollTop, clientHeight } = this.scroll;
    if (row.top < scrollTop) this.scroll.scrollTop = row.top - 8;
    else if (row.line + 40 > scrollTop + clientHeight) this.scroll.scrollTop = row.line + 60 - clientHeight;
    const moment = item ? middleOf(item.period) : row.lane.pieces[0]!.from;
    this.domain = reveal(this.domain, moment, model.span);
  }

  private restyle(): void {
    this.palette = readPalette(this.element);
    this.ask();
  }
}

function svg(attributes: Readonly<Record<string, string | number>>, children: readonly Shape[]): Shape {
  return shape("svg", attributes, ...children);
}

function sameSpan(a: Plan, b: Plan): boolean {
  return a.model.span.from === b.model.span.from && a.model.span.to === b.model.span.to;
}

function part(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function watchSize(element: HTMLElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}
