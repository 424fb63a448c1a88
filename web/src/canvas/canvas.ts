import type { GraphFilter } from "../graph/filter";
import { alignments, type Alignment } from "../layout/align";
import { layoutNames, type LayoutName } from "../layout/request";
import type { DotNet } from "../page/dotnet";
import { rounded, type Arrangement } from "./arrangement";
import type { ChangeName } from "./changes";
import type { StepDirection } from "./focus";
import type { Steps } from "./history";
import { Loading, type LoadResult } from "./loading";
import type { LookChoice } from "./look";
import { createParts, type Parts } from "./parts";
import type { Extras } from "./picture";
import { savePng, saveReport, saveSvg, type Provenance } from "./pictures";
import type { Stage } from "./stage";
import { thumbnailOf, type Thumbnail } from "./thumbnail";
import { show } from "./visibility";

export type { LoadResult } from "./loading";

export interface CanvasOptions {
  /** Where subgraphs come from; default `/api/graph`. */
  readonly endpoint?: string;
  /** What the canvas is called to a screen reader. */
  readonly label?: string;
}

/** Draws the graph in `element` and answers the instance that the page steers. */
export function create(element: HTMLElement, options: CanvasOptions | null, dotnet: DotNet | null): Canvas {
  return new Canvas(element, options ?? {}, dotnet);
}

/** One canvas. The parts live in their own files; this is the list of what a page may ask for. */
export class Canvas {
  readonly stage: Stage;
  private readonly parts: Parts;
  private readonly loading: Loading;
  private previewed: { time: string | null } | null = null;

  constructor(element: HTMLElement, options: CanvasOptions, dotnet: DotNet | null) {
    this.parts = createParts(element, options.label ?? "Relationship graph", dotnet);
    this.stage = this.parts.stage;
    this.loading = new Loading(this.parts, options.endpoint ?? "/api/graph");
  }

  /** Fetches the subgraph of a page's query string and draws what differs; kept nodes do not move. */
  load(queryString: string): Promise<LoadResult> {
    return this.loading.load(queryString);
  }

  /** The page's whole filter; while a time is being dragged, the dragged one holds. */
  applyFilter(filter: GraphFilter): void {
    this.parts.hiding.apply(this.previewed ? { ...filter, time: this.previewed.time } : filter);
  }

  /** Shows an instant or a range (EDTF, such as `2014-06` or `2013/2015-08`), or all time for null; nothing moves. */
  setTime(time: string | null): void {
    this.previewed = null;
    this.showTime({ ...this.stage.filter, time });
  }

  /** A time that is being dragged or played: it holds over `applyFilter` until `setTime`. */
  previewTime(time: string | null): void {
    this.previewed = { time };
    this.showTime({ ...this.stage.filter, time });
  }

  /** Switches the rule of assumed ends. */
  assumeOngoing(on: boolean): void {
    this.showTime({ ...this.stage.filter, assumeOngoing: on });
  }

  /** Marks what differs between two dates, by id, and makes the rest faint; an empty list takes the marks off. */
  markChanges(changes: Readonly<Record<string, ChangeName>>): void {
    this.parts.changes.set(changes);
  }

  select(id: string | null, reveal: boolean): void {
    this.parts.selection.set(id, reveal);
  }

  /** Lets these stand out from all others, none for all alike, and brings one into the middle; nothing moves. */
  trail(ids: readonly string[], at: string | null): void {
    this.parts.trail.show(ids, at);
  }

  hide(ids: readonly string[]): void {
    this.parts.hiding.hide(ids);
  }

  unhideAll(): void {
    this.parts.hiding.unhideAll();
  }

  collapse(id: string, on: boolean): void {
    this.parts.hiding.collapse(id, on);
  }

  pin(ids: readonly string[], on: boolean): void {
    this.parts.pins.pin(ids, on);
  }

  isPinned(id: string): boolean {
    return this.parts.pins.has(id);
  }

  /** What a view keeps of the canvas: where nodes stand, pins and notes. */
  arrangement(): Arrangement {
    const positions = rounded(this.parts.moves.now([...this.stage.nodes.keys()]));
    const { bundling, pins, notes } = this.parts;
    return { positions, pins: pins.ids(), notes: notes.all(), bundles: bundling.opened };
  }

  /** Places nodes, pins and notes after a view, also those drawn later; `undoable` makes the moves one step. */
  restore({ positions, pins, notes, bundles }: Arrangement, undoable = false): void {
    this.parts.arranger.expect(positions);
    const drawn = Object.fromEntries(Object.entries(positions).filter(([id]) => this.stage.nodes.has(id)));
    if (undoable) this.parts.moves.arrange(drawn);
    else this.parts.moves.place(drawn);
    this.parts.pins.replace(pins);
    this.parts.notes.set(notes);
    if (bundles) this.parts.bundling.restore(bundles);
  }

  /** A small picture of what is in sight, as shapes. */
  thumbnail(): Thumbnail | null {
    return thumbnailOf(this.stage);
  }

  undo(): boolean {
    return this.parts.history.undo();
  }

  redo(): boolean {
    return this.parts.history.redo();
  }

  /** What was done and can be taken back, as plain values. */
  steps(): Steps {
    return this.parts.history.steps();
  }

  /** Takes up the steps of before a reload. */
  resume(steps: Steps): void {
    this.parts.history.resume(steps);
  }

  fit(): void {
    this.parts.camera.fit();
  }

  /** Zooms about the middle: 1.25 is one step in, 0.8 one step out. */
  zoom(factor: number): void {
    this.parts.camera.zoom(factor);
  }

  /** Arranges what is in sight anew: `force`, `rings` around the selected node, `lineage` by rows. Can be undone. */
  async layout(name: string): Promise<void> {
    if (!layoutNames.includes(name as LayoutName)) {
      throw new Error(`There is no layout "${name}"; use one of ${layoutNames.join(", ")}.`);
    }
    const chosen = this.parts.selection.ids().find((id) => this.stage.nodes.has(id)) ?? null;
    const positions = await this.parts.arranger.arrange(name as LayoutName, chosen, (id) => this.parts.pins.has(id));
    if (positions) this.parts.camera.fit(true, positions);
  }

  /** What dragging the background does: `pan`, `box` (Shift does so at any time) or `lasso`. */
  dragTo(what: "pan" | "box" | "lasso"): void {
    this.stage.cy.userPanningEnabled(what === "pan");
    this.stage.element.classList.toggle("is-boxing", what !== "pan");
    this.parts.lasso.turn(what === "lasso");
  }

  /** Adds an element to what is selected, or takes it out with `toggle`, as by hand. */
  extendSelection(id: string, toggle: boolean): void {
    this.parts.selection.add(id, toggle);
  }

  /** Adds all that is linked with the selected nodes, as by hand. */
  selectNeighbours(): void {
    this.parts.selection.addNeighbours(this.parts.focus.node);
  }

  selectAll(): void {
    this.parts.selection.choose(null);
    this.stage.seenNodes().select();
  }

  /** Brings the selected nodes onto one line (`left centre right top middle bottom`) or to even distances. */
  align(how: string): void {
    if (!alignments.includes(how as Alignment)) {
      throw new Error(`There is no alignment "${how}"; use one of ${alignments.join(", ")}.`);
    }
    const chosen = this.parts.selection.ids().filter((id) => this.stage.nodes.has(id));
    this.parts.moves.align(chosen, how as Alignment);
  }

  /** Draws parallel relationships as one line with their number, or each by itself. */
  bundle(on: boolean): void {
    this.parts.bundling.turn(on);
  }

  isBundled(): boolean {
    return this.parts.bundling.opened.on;
  }

  showMap(on: boolean): void {
    this.parts.minimap.show(on);
  }

  /** Colours and sizes the nodes by rules; see `ruleNames`. */
  look(choice: Partial<LookChoice>): Promise<void> {
    return this.parts.look.choose(choice);
  }

  /** The colours and sizes of an address: no step, and not reported. */
  wear(choice: LookChoice): Promise<void> {
    return this.parts.look.wear(choice);
  }

  /** What colour and size say now. */
  get wears(): LookChoice {
    return this.parts.look.chosen;
  }

  addNote(): void {
    this.parts.notes.add();
  }

  /** Moves the keyboard's place: next, previous, in, back, first, onward, backward. */
  focusStep(direction: StepDirection): void {
    this.parts.focus.step(direction);
  }

  /** Gives the canvas the keyboard, at a node if one is named. */
  focusOn(id: string | null): void {
    this.stage.element.focus({ preventScroll: true });
    if (id !== null && this.stage.sight.nodes.has(id)) this.parts.focus.moveTo(id);
  }

  /** Rings a node, or the relationship that leads on from it, while another part of the page has the keyboard. */
  point(node: string | null, edge: string | null): void {
    this.parts.focus.point(node, edge);
  }

  /** Saves a picture of all that is in sight; `about` is written under it. */
  png(name: string, about: Provenance): Promise<void> {
    return savePng(this.stage, this.extras(), name, about);
  }

  svg(name: string, about: Provenance): void {
    saveSvg(this.stage, this.extras(), name, about);
  }

  /** Saves the report that `address` makes of the picture. */
  report(name: string, about: Provenance, address: string): Promise<void> {
    return saveReport(this.stage, this.extras(), name, about, address);
  }

  dispose(): void {
    this.loading.dispose();
    this.parts.dispose();
  }

  private extras(): Extras {
    return { notes: this.parts.notes.all(), rules: this.parts.look.words };
  }

  private showTime(filter: GraphFilter): void {
    show(this.stage, filter, true);
  }
}
