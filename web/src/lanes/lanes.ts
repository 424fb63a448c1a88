import type { Canvas } from "../canvas/canvas";
import { saveSvgAsPng, saveSvgInReport, saveSvgText } from "../download/pictures";
import { tell, type DotNet } from "../page/dotnet";
import { createMeasure, type Measure } from "../page/measure";
import { readPalette, watchTheme, type Palette } from "../page/palette";
import type { Provenance } from "../page/provenance";
import { scaleOf } from "./axis";
import { moveBy, nearest, reveal, zoomAbout, type Domain } from "./camera";
import { middleOf } from "./days";
import { lanesMax } from "./main";
import { isFaint, planOf, windowOf, type Plan } from "./plan";
import type { Frame } from "./frame";
import { installGestures } from "./gestures";
import { Notes } from "./notes";
import { writePicture } from "./picture";
import { chaptersOf } from "./reading";
import { rowsWithin, type Row } from "./rows";
import { part, Sheet } from "./sheet";
import { domainOf, spanText } from "./span";
import { Tree } from "./tree";

export interface LanesOptions {
  readonly canvas: Canvas;
  /** What is selected when the lanes open. */
  readonly selected: string | null;
  /** The stretch of time that is shown first, such as `1998/2016`; null = all of it. */
  readonly span?: string | null;
  /** Every group has a lane, however many there are. */
  readonly all?: boolean;
}

/** The stretch is told once the reader has stopped for this long. */
const toldAfterMs = 350;
const zoomStep = 1.4;
const panShare = 0.2;
const margin = { left: 26, right: 26 } as const;
const pictureWidth = 1500;

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
  private readonly sheet: Sheet;
  private readonly tree: Tree;
  private readonly notes: Notes;
  private readonly endings: (() => void)[] = [];
  private selected: string | null;
  private focused: string | null = null;
  private asked: number | undefined;
  /** The stretch that was asked for or zoomed to; null = all of the time, whatever data come. */
  private wanted: Domain | null;
  private told: string | null;
  private telling: number | undefined;
  /** Every group has a lane, however many there are. */
  private all: boolean;
  /** The first drawing of something begins at what matters most. */
  private begun = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: LanesOptions,
    private readonly dotnet: DotNet | null,
  ) {
    this.selected = options.selected;
    this.all = options.all ?? false;
    this.told = options.span ?? null;
    this.wanted = domainOf(this.told);
    this.palette = readPalette(element);
    this.measure = createMeasure(this.palette.font);
    element.replaceChildren();
    this.sheet = new Sheet(element, () => this.ask());
    const tree = part("lanes-tree unseen");
    element.append(tree);
    this.tree = new Tree(tree, {
      focus: (id, words) => this.focus(id, words),
      choose: (id) => this.choose(id),
      open: (id) => this.open(id),
      menu: (id, at) => this.menu(id, at.left + 40, at.top + 40),
      acts: (id) => this.acts(id),
    });
    this.tree.mark(this.selected);
    this.notes = new Notes(element, (id) => this.choose(id), (all) => this.chooseAll(all));
    const { stage } = options.canvas;
    this.endings.push(
      stage.on("graph", () => this.renew()),
      stage.on("sight", () => this.renew()),
      watchTheme(() => this.restyle()),
      () => this.sheet.dispose(),
      installGestures(this.sheet.drawing, this.gestures()),
    );
    this.renew();
    this.showWanted();
  }

  /** The page's selection; it is not reported back. */
  select(id: string | null): void {
    if (id === this.selected) return;
    this.mark(id);
    if (id !== null && this.plan.leftOut.has(id)) this.renew();
    if (id !== null) this.bringIntoView(id);
  }

  /** A lane for every group, or for the best connected ones only; it is not reported back. */
  showAll(all: boolean): void {
    if (all === this.all) return;
    this.all = all;
    this.begun = false;
    this.renew();
  }

  /** The whole of the time that the data speak of. */
  fit(): void {
    this.look(null);
  }

  /** The stretch of time that the address says, null = all of it; it is not reported back. */
  showSpan(span: string | null): void {
    window.clearTimeout(this.telling);
    this.told = span;
    this.wanted = domainOf(span);
    this.showWanted();
  }

  /** Zooms about the middle: more than 1 is closer. */
  zoom(factor: number): void {
    this.look(zoomAbout(this.domain, (this.domain.from + this.domain.to) / 2, factor, this.plan.model.span));
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

  report(name: string, about: Provenance, address: string): Promise<void> {
    return saveSvgInReport(this.picture(about), name, address);
  }

  /** The picture of all lanes over the time in view. */
  picture(about: Provenance): string {
    const frame = this.frame(0, this.plan.rows.height, pictureWidth);
    return writePicture({ ...frame, selected: null, focused: null }, this.plan.umbrellas, about);
  }

  dispose(): void {
    if (this.asked !== undefined) cancelAnimationFrame(this.asked);
    window.clearTimeout(this.telling);
    for (const end of this.endings) end();
    this.element.replaceChildren();
  }

  /** By the reader's wish, and told to the page. */
  private chooseAll(all: boolean): void {
    this.showAll(all);
    tell(this.dotnet, "OnAll", all);
  }

  /** Another subgraph, filter or time. What is drawn keeps its place while only the time changes. */
  private renew(): void {
    const before = this.plan;
    const wanted = { most: this.all ? Infinity : lanesMax, also: this.selected };
    this.plan = planOf(this.options.canvas.stage, before, wanted);
    const { sight } = this.options.canvas.stage;
    const isSeen = (id: string) => !isFaint(this.plan, sight, id);
    const chapters = chaptersOf(this.plan.model, isSeen);
    this.tree.show(chapters, "Lanes in order of time");
    this.notes.show(
      this.plan.model,
      this.plan.model.unplaced.filter((item) => isSeen(item.id)),
    );
    this.notes.showMost(this.plan.model.lanes.length, this.plan.leftOut.size, this.all);
    this.sheet.setHeight(this.plan.rows.height);
    if (before && before.model !== this.plan.model && !sameSpan(before, this.plan)) this.showWanted();
    this.ask();
  }

  /** Shows another stretch by the reader's wish, and tells the page once she has stopped. */
  private look(domain: Domain | null): void {
    this.wanted = domain;
    this.showWanted();
    window.clearTimeout(this.telling);
    this.telling = window.setTimeout(() => {
      const span = this.wanted && spanText(this.wanted);
      if (span === this.told) return;
      this.told = span;
      tell(this.dotnet, "OnSpan", span);
    }, toldAfterMs);
  }

  private showWanted(): void {
    const { span } = this.plan.model;
    this.domain = this.wanted ? nearest(this.wanted, span) : { ...span };
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
    if (this.sheet.view.width === 0 || this.sheet.view.height === 0) return;
    this.begin();
    const { width, height, top } = this.sheet.view;
    this.sheet.draw(this.frame(top, top + height, width), this.plan.umbrellas);
  }

  /** Once there is something to see: what is selected, else the best connected lane, comes into view. */
  private begin(): void {
    if (this.begun) return;
    const ids = [this.selected, this.plan.main].filter((id) => id !== null);
    const row = ids.map((id) => this.rowOf(id)).find((each) => each !== undefined);
    if (!row) return;
    this.begun = true;
    this.sheet.begin(row);
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

  private mark(id: string | null): void {
    this.selected = id;
    this.tree.mark(id);
    this.ask();
  }

  private choose(id: string | null): void {
    this.mark(id);
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

  /** What each line of the table of shortcuts for the lanes does, beside what the list itself does. */
  acts(id: string | null): Readonly<Record<string, () => void>> {
    const { canvas } = this.options;
    return {
      "lanes.zoomIn": () => this.zoom(zoomStep),
      "lanes.zoomOut": () => this.zoom(1 / zoomStep),
      "lanes.all": () => this.fit(),
      "lanes.earlier": () => this.pan(-panShare),
      "lanes.later": () => this.pan(panShare),
      "lanes.hide": () => id !== null && canvas.hide([id]),
      "lanes.clear": () => this.choose(null),
      "lanes.undo": () => canvas.undo(),
      "lanes.redo": () => canvas.redo(),
    };
  }

  private pan(share: number): void {
    this.look(moveBy(this.domain, share, this.plan.model.span));
  }

  private gestures() {
    return {
      zoomAt: (x: number, factor: number) => {
        const moment = scaleOf(this.domain, margin.left, this.sheet.view.width - margin.right).invert(x).getTime();
        this.look(zoomAbout(this.domain, moment, factor, this.plan.model.span));
      },
      moveBy: (x: number, y: number) => {
        if (x !== 0) this.pan(-x / Math.max(1, this.sheet.view.width - margin.left - margin.right));
        this.sheet.scrollBy(-y);
      },
      choose: (id: string | null) => this.choose(id),
      open: (id: string) => this.open(id),
      menu: (id: string | null, x: number, y: number) => this.menu(id, x, y),
      over: (id: string | null) => this.sheet.drawing.classList.toggle("is-over", id !== null),
    };
  }

  /** Scrolls and moves just as far as is needed. */
  private bringIntoView(id: string): void {
    const { model } = this.plan;
    const [item, row] = [this.itemOf(id), this.rowOf(id)];
    if (!row) return;
    this.sheet.reveal(row);
    const moment = item ? middleOf(item.period) : row.lane.pieces[0]!.from;
    const domain = reveal(this.domain, moment, model.span);
    if (domain !== this.domain) this.look(domain);
  }

  private itemOf(id: string) {
    return [...this.plan.model.marks, ...this.plan.model.ties].find((each) => each.id === id);
  }

  private rowOf(id: string): Row | undefined {
    const item = this.itemOf(id);
    return this.plan.rows.byLane.get(item ? ("lane" in item ? item.lane : item.lanes[0]!) : id);
  }

  private restyle(): void {
    this.palette = readPalette(this.element);
    this.ask();
  }
}

function sameSpan(a: Plan, b: Plan): boolean {
  return a.model.span.from === b.model.span.from && a.model.span.to === b.model.span.to;
}
