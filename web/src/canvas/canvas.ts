import cytoscape, { type Core } from "cytoscape";
import type { GraphFilter } from "../graph/filter";
import type { RuleName } from "../graph/rules";
import type { Subgraph } from "../graph/subgraph";
import { alignments, type Alignment } from "../layout/align";
import { layoutNames, type LayoutName, type Positions } from "../layout/request";
import type { DotNet } from "../page/dotnet";
import { readPalette, watchTheme } from "../page/palette";
import { Arranger } from "./arrange";
import { rounded, type Arrangement } from "./arrangement";
import { Bundling } from "./bundling";
import { Camera, zoomLimits } from "./camera";
import { ChangeMarks, type ChangeName } from "./changes";
import { installDetail } from "./detail";
import { EdgeLayer } from "./edgeLayer";
import { GraphSource, type Problem } from "./fetching";
import { Focus, type StepDirection } from "./focus";
import { Hiding } from "./hiding";
import { History, type Steps } from "./history";
import { installHover } from "./hover";
import { installKeyboard } from "./keyboard";
import { Labels } from "./labels";
import { createMeasure } from "../page/measure";
import { Lasso } from "./lasso";
import { Look, type LookChoice } from "./look";
import { Minimap } from "./minimap";
import { Moves } from "./moves";
import { Notes } from "./notes";
import { installPicking } from "./picking";
import { Pins } from "./pins";
import { installPointer } from "./pointer";
import type { Extras } from "./picture";
import { savePng, saveSvg, type Provenance } from "./pictures";
import { Selection } from "./selection";
import { Sleepers } from "./sleepers";
import { Spotlight } from "./spotlight";
import { Stage } from "./stage";
import { stylesheet } from "./style";
import { thumbnailOf, type Thumbnail } from "./thumbnail";
import { Trail } from "./trail";
import { Umbrellas } from "./umbrellas";
import { show } from "./visibility";

export interface CanvasOptions {
  /** Where subgraphs come from; default `/api/graph`. */
  readonly endpoint?: string;
  /** What the canvas is called to a screen reader. */
  readonly label?: string;
  /** Report `OnCounts` at every change of sight; off where the page counts on its own. */
  readonly counts?: boolean;
}

export interface LoadResult {
  readonly nodes: number;
  readonly edges: number;
  readonly truncated: { readonly limit: number; readonly total: number; readonly what: string } | null;
  readonly dataVersion: string;
  /** Set when nothing was loaded; what was drawn before stays. */
  readonly problem: Problem | null;
  /** True when a newer load overtook this one, which then drew nothing. */
  readonly overtaken: boolean;
}

/** Draws the graph in `element` and answers the instance that the page steers. */
export function create(element: HTMLElement, options: CanvasOptions | null, dotnet: DotNet | null): Canvas {
  return new Canvas(element, options ?? {}, dotnet);
}

/** One canvas. The parts live in their own files; this is the list of what a page may ask for. */
export class Canvas {
  readonly stage: Stage;
  private readonly cy: Core;
  private readonly source: GraphSource;
  private readonly camera: Camera;
  private readonly selection: Selection;
  private readonly history: History;
  private readonly hiding: Hiding;
  private readonly pins: Pins;
  private readonly arranger: Arranger;
  private readonly labels: Labels;
  private readonly focus: Focus;
  private readonly moves: Moves;
  private readonly bundling: Bundling;
  private readonly lasso: Lasso;
  private readonly minimap: Minimap;
  private readonly notesBoard: Notes;
  private readonly lookOf: Look;
  private readonly sleepers: Sleepers;
  private readonly way: Trail;
  private readonly changes: ChangeMarks;
  private readonly endings: (() => void)[] = [];
  private previewed: { time: string | null } | null = null;

  constructor(element: HTMLElement, options: CanvasOptions, dotnet: DotNet | null) {
    prepare(element, options.label ?? "Relationship graph");
    const palette = readPalette(element);
    this.cy = cytoscape({
      container: element,
      style: stylesheet(palette),
      minZoom: zoomLimits.min,
      maxZoom: zoomLimits.max,
      boxSelectionEnabled: true,
      selectionType: "single",
    });
    this.stage = new Stage(this.cy, element, palette, dotnet);
    this.stage.tellsCounts = options.counts ?? false;
    this.source = new GraphSource(options.endpoint ?? "/api/graph");
    this.camera = new Camera(this.stage);
    this.selection = new Selection(this.stage, this.camera);
    this.history = new History((canUndo, canRedo) => {
      this.stage.tell("OnHistory", canUndo, canRedo);
      this.stage.emit("kept", null);
    });
    this.hiding = new Hiding(this.stage, this.history);
    this.pins = new Pins(this.stage, this.history);
    this.moves = new Moves(this.stage, this.history);
    const measure = createMeasure(palette.font);
    this.arranger = new Arranger(this.stage, this.moves, measure);
    // The order of these is the order in which they hear of a change: what is bundled must be known to the labels.
    this.bundling = new Bundling(this.stage, this.history);
    this.lookOf = new Look(this.stage, this.history);
    this.labels = new Labels(this.stage, measure);
    this.focus = new Focus(this.stage, this.camera);
    this.sleepers = new Sleepers(this.stage);
    const layer = new EdgeLayer(this.stage);
    const umbrellas = new Umbrellas(this.stage);
    const spotlight = new Spotlight(this.stage, measure);
    this.minimap = new Minimap(this.stage);
    this.notesBoard = new Notes(this.stage, this.history);
    this.lasso = new Lasso(this.stage);
    this.way = new Trail(this.stage, this.camera);
    this.changes = new ChangeMarks(this.stage);
    this.endings.push(
      () => this.sleepers.dispose(),
      () => layer.dispose(),
      installDetail(this.stage),
      () => umbrellas.dispose(),
      () => spotlight.dispose(),
      () => this.minimap.dispose(),
      () => this.notesBoard.dispose(),
      () => this.lasso.dispose(),
      () => this.lookOf.dispose(),
      installPicking(this.stage, (id) => this.selection.choose(id)),
      installHover(this.stage, spotlight),
      installPointer(this.stage, this.selection),
      installKeyboard({
        stage: this.stage,
        camera: this.camera,
        focus: this.focus,
        selection: this.selection,
        history: this.history,
        hiding: this.hiding,
        pins: this.pins,
      }),
      watchTheme(() => this.restyle()),
      watchSize(element, this.cy, () => this.camera.shown()),
    );
  }

  /** Fetches the subgraph of a page's query string and draws what differs; kept nodes do not move. */
  async load(queryString: string): Promise<LoadResult> {
    const fetched = await this.source.load(queryString);
    const answer = {
      nodes: this.stage.graph.nodes.length,
      edges: this.stage.graph.edges.length,
      truncated: null,
      dataVersion: this.stage.graph.dataVersion,
      problem: null,
      overtaken: false,
    };
    if (fetched === null) return { ...answer, overtaken: true };
    if ("problem" in fetched) return { ...answer, problem: fetched.problem };
    const { graph } = fetched;
    const positions = await this.arranger.positionsFor(graph);
    if (positions === null) return { ...answer, overtaken: true };
    // One batch, so that each element is styled once for all that this does to it.
    this.cy.batch(() => this.put(graph, positions));
    this.sleepers.settle();
    return {
      ...answer,
      nodes: graph.nodes.length,
      edges: graph.edges.length,
      truncated: graph.truncated,
      dataVersion: graph.dataVersion,
    };
  }

  /** The page's whole filter; while a time is being dragged, the dragged one holds. */
  applyFilter(filter: GraphFilter): void {
    this.hiding.apply(this.previewed ? { ...filter, time: this.previewed.time } : filter);
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
    this.changes.set(changes);
  }

  select(id: string | null, reveal: boolean): void {
    this.selection.set(id, reveal);
  }

  /** Lets these stand out from all others, none for all alike, and brings one into the middle; nothing moves. */
  trail(ids: readonly string[], at: string | null): void {
    this.way.show(ids, at);
  }

  hide(ids: readonly string[]): void {
    this.hiding.hide(ids);
  }

  unhideAll(): void {
    this.hiding.unhideAll();
  }

  collapse(id: string, on: boolean): void {
    this.hiding.collapse(id, on);
  }

  pin(ids: readonly string[], on: boolean): void {
    this.pins.pin(ids, on);
  }

  isPinned(id: string): boolean {
    return this.pins.has(id);
  }

  /** What a view keeps of the canvas: where nodes stand, pins and notes. */
  arrangement(): Arrangement {
    const positions = rounded(this.moves.now([...this.stage.nodes.keys()]));
    return { positions, pins: this.pins.ids(), notes: this.notesBoard.all() };
  }

  /** Places nodes, pins and notes after a view, also those drawn later; `undoable` makes the moves one step. */
  restore({ positions, pins, notes }: Arrangement, undoable = false): void {
    this.arranger.expect(positions);
    const drawn = Object.fromEntries(Object.entries(positions).filter(([id]) => this.stage.nodes.has(id)));
    if (undoable) this.moves.arrange(drawn);
    else this.moves.place(drawn);
    this.pins.replace(pins);
    this.notesBoard.set(notes);
  }

  /** A small picture of what is in sight, as shapes. */
  thumbnail(): Thumbnail | null {
    return thumbnailOf(this.stage);
  }

  undo(): boolean {
    return this.history.undo();
  }

  redo(): boolean {
    return this.history.redo();
  }

  /** What was done and can be taken back, as plain values. */
  steps(): Steps {
    return this.history.steps();
  }

  /** Takes up the steps of before a reload. */
  resume(steps: Steps): void {
    this.history.resume(steps);
  }

  fit(): void {
    this.camera.fit();
  }

  /** Zooms about the middle: 1.25 is one step in, 0.8 one step out. */
  zoom(factor: number): void {
    this.camera.zoom(factor);
  }

  /** Arranges what is in sight anew: `force`, `rings` around the selected node, `lineage` by rows. Can be undone. */
  async layout(name: string): Promise<void> {
    if (!layoutNames.includes(name as LayoutName)) {
      throw new Error(`There is no layout "${name}"; use one of ${layoutNames.join(", ")}.`);
    }
    const chosen = this.selection.ids().find((id) => this.stage.nodes.has(id)) ?? null;
    const positions = await this.arranger.arrange(name as LayoutName, chosen, (id) => this.pins.has(id));
    if (positions) this.camera.fit(true, positions);
  }

  /** What dragging the background does: `pan`, `box` (Shift does so at any time) or `lasso`. */
  dragTo(what: "pan" | "box" | "lasso"): void {
    this.cy.userPanningEnabled(what === "pan");
    this.stage.element.classList.toggle("is-boxing", what !== "pan");
    this.lasso.turn(what === "lasso");
  }

  /** Adds an element to what is selected, or takes it out with `toggle`, as by hand. */
  extendSelection(id: string, toggle: boolean): void {
    this.selection.add(id, toggle);
  }

  /** Adds all that is linked with the selected nodes, as by hand. */
  selectNeighbours(): void {
    this.selection.addNeighbours(this.focus.node);
  }

  selectAll(): void {
    this.selection.choose(null);
    this.stage.seenNodes().select();
  }

  /** Brings the selected nodes onto one line (`left centre right top middle bottom`) or to even distances. */
  align(how: string): void {
    if (!alignments.includes(how as Alignment)) {
      throw new Error(`There is no alignment "${how}"; use one of ${alignments.join(", ")}.`);
    }
    const chosen = this.selection.ids().filter((id) => this.stage.nodes.has(id));
    this.moves.align(chosen, how as Alignment);
  }

  /** Draws parallel relationships as one line with their number, or each by itself. */
  bundle(on: boolean): void {
    this.bundling.turn(on);
  }

  showMap(on: boolean): void {
    this.minimap.show(on);
  }

  /** Colours and sizes the nodes by rules; see `ruleNames`. */
  look(choice: Partial<LookChoice>): Promise<void> {
    return this.lookOf.choose(choice);
  }

  /** The colours and sizes of an address: no step, and not reported. */
  wear(choice: LookChoice): Promise<void> {
    return this.lookOf.wear(choice);
  }

  /** What colour and size say now. */
  get wears(): LookChoice {
    return this.lookOf.chosen;
  }

  /** Values of a rule that the page has computed, by node; they replace the canvas's own. */
  colourBy(rule: RuleName, values: Readonly<Record<string, number>> | null): Promise<void> {
    this.lookOf.give(rule, values);
    return this.lookOf.choose({ colour: rule });
  }

  addNote(): void {
    this.notesBoard.add();
  }

  /** Moves the keyboard's place: next, previous, in, back, first, onward, backward. */
  focusStep(direction: StepDirection): void {
    this.focus.step(direction);
  }

  /** Gives the canvas the keyboard, at a node if one is named. */
  focusOn(id: string | null): void {
    this.stage.element.focus({ preventScroll: true });
    if (id !== null && this.stage.sight.nodes.has(id)) this.focus.moveTo(id);
  }

  /** Rings a node, or the relationship that leads on from it, while another part of the page has the keyboard. */
  point(node: string | null, edge: string | null): void {
    this.focus.point(node, edge);
  }

  /** Saves a picture of all that is in sight; `about` is written under it. */
  png(name: string, about: Provenance): Promise<void> {
    return savePng(this.stage, this.extras(), name, about);
  }

  svg(name: string, about: Provenance): void {
    saveSvg(this.stage, this.extras(), name, about);
  }

  dispose(): void {
    this.source.dispose();
    this.stage.fading.dispose();
    this.arranger.dispose();
    this.labels.dispose();
    for (const end of this.endings) end();
    this.cy.destroy();
  }

  private extras(): Extras {
    return { notes: this.notesBoard.all(), rules: this.lookOf.words };
  }

  private showTime(filter: GraphFilter): void {
    show(this.stage, filter, true);
  }

  private put(graph: Subgraph, positions: Positions): void {
    const { newcomers, anew } = this.arranger.put(graph, positions);
    this.pins.restore();
    show(this.stage, this.stage.filter);
    if (anew) this.camera.fit(false);
    else this.camera.include(newcomers.filter((element) => this.stage.isSeen(element.id())));
    this.labels.now();
  }

  private restyle(): void {
    this.stage.palette = readPalette(this.stage.element);
    this.cy.style(stylesheet(this.stage.palette));
    this.stage.emit("palette", this.stage.palette);
  }
}

function prepare(element: HTMLElement, label: string): void {
  element.tabIndex = 0;
  element.setAttribute("role", "application");
  element.setAttribute("aria-roledescription", "relationship graph");
  element.setAttribute("aria-label", label);
}

/** Panels open and close beside the canvas; Cytoscape must learn of it. */
function watchSize(element: HTMLElement, cy: Core, shown: () => void): () => void {
  const observer = new ResizeObserver(() => {
    cy.resize();
    if (cy.width() > 0) shown();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
