import type { Canvas } from "../canvas/canvas";
import { saveSvgAsPng, saveSvgInReport, saveSvgText } from "../download/pictures";
import { tell, type DotNet } from "../page/dotnet";
import { createMeasure, type Measure } from "../page/measure";
import type { Provenance } from "../page/provenance";
import { make, write } from "./element";
import { installGestures } from "./gestures";
import { installKeys } from "./keys";
import { drawLabels } from "./labels";
import { drawList } from "./list";
import { locate, type Location } from "./locate";
import { MarkLayer } from "./markLayer";
import { marksOf, spokesOf, type Mark } from "./marks";
import { distribute, type Distribution } from "./presence";
import { canPart, spotsOf, type Placed } from "./spots";
import { fitted, moved, resized, revealed, toScreen, zoomed, zoomMax, type Point, type Size, type View } from "./view";
import { FlatWorld, loadCountries, meridianOf, type Country } from "./world";
import { WorldLayer } from "./worldLayer";

export interface MapOptions {
  /** The canvas whose graph, filter, time and selection the map shows. */
  readonly canvas: Canvas;
  /** Where the countries come from; those of the program where nothing else is said. */
  readonly countries?: () => Promise<readonly Country[]>;
}

const sizeWithoutScreen: Size = { width: 960, height: 600 };
/** Opening a spot by zoom magnifies at least so much. */
const partFactor = 2.2;

/** Draws the map in the markup of the page and answers the instance that the page steers. */
export function create(element: HTMLElement, options: MapOptions, dotnet: DotNet | null): WorldMap {
  return new WorldMap(element, options, dotnet);
}

/**
 * What is on the canvas, on a map of the world: places where they are, and around them what is there at the chosen
 * time. It holds no data of its own; it draws the canvas's subgraph and sight and selects through the page. The markup
 * is the page's: `.map-area` is filled here, `.map-list` is the list that `.map-listed` opens, and
 * `.map-said` says how much is on the map and how much is not.
 */
export class WorldMap {
  private readonly root = make("svg", { class: "map-svg" });
  private readonly worldLayer = new WorldLayer();
  private readonly spokes = make("g", { "aria-hidden": "true" });
  private readonly labels = make("g", { "aria-hidden": "true" });
  private readonly marks = new MarkLayer((mark) => this.press(mark));
  private readonly measure: Measure;
  private readonly area: HTMLElement;
  private readonly list: HTMLElement;
  private readonly endings: (() => void)[] = [];
  private size: Size = sizeWithoutScreen;
  private view: View | null = null;
  private world: FlatWorld | null = null;
  private locations: ReadonlyMap<string, Location> = new Map();
  private distribution: Distribution = { stands: [], unplaced: [] };
  private placed: readonly Placed[] = [];
  private selected: ReadonlySet<string> = new Set();
  private opened: string | null = null;
  private frame: number | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: MapOptions,
    private readonly dotnet: DotNet | null,
  ) {
    this.area = part(element, ".map-area");
    this.list = part(element, ".map-list");
    this.measure = createMeasure(getComputedStyle(element).fontFamily);
    this.root.append(this.worldLayer.element, this.spokes, this.labels, this.marks.element);
    this.area.append(this.root);
    const { stage } = options.canvas;
    this.endings.push(
      stage.on("graph", () => this.locateAnew()),
      stage.on("sight", () => this.distributeAnew()),
      stage.on("emphasis", () => this.followSelection()),
      this.watchSize(),
      installGestures(this.area, {
        zoom: (factor, about) => this.zoomAbout(factor, about),
        move: (by) => this.move(by),
        ground: () => this.clear(),
      }),
      installKeys(this.area, {
        layer: this.marks,
        zoom: (factor) => this.zoom(factor),
        fit: () => this.fit(),
        move: (by) => this.move(by),
        press: (mark) => this.press(mark),
        hide: (id) => options.canvas.hide([id]),
        escape: () => this.clear(),
      }),
    );
    this.button(".map-listed", () => this.toggleList());
    this.selected = this.selectedIds();
    this.locateAnew();
    void this.drawCountries();
  }

  /** Zooms about the middle: above 1 in, below 1 out. */
  zoom(factor: number): void {
    this.zoomAbout(factor, { x: this.size.width / 2, y: this.size.height / 2 });
  }

  /** Brings all places with something at them into sight. */
  fit(): void {
    const held = this.placed.filter(({ stand }) => stand.presences.length > 0);
    const points = (held.length > 0 ? held : this.placed).map(({ world }) => world);
    this.look(fitted(points, this.size));
  }

  svg(name: string, about: Provenance): Promise<void> {
    return this.picture(about).then((svg) => saveSvgText(svg, name));
  }

  png(name: string, about: Provenance): Promise<void> {
    return this.picture(about).then((svg) => saveSvgAsPng(svg, name));
  }

  report(name: string, about: Provenance, address: string): Promise<void> {
    return this.picture(about).then((svg) => saveSvgInReport(svg, name, address));
  }

  dispose(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    for (const end of this.endings) end();
    this.root.remove();
  }

  private async picture(about: Provenance): Promise<string> {
    const { pictureOf } = await import("./picture");
    this.draw();
    return pictureOf(this.root, this.size, about);
  }

  /** Another graph: places are looked up anew; the view stays as long as it still shows one of them. */
  private locateAnew(): void {
    const { graph } = this.options.canvas.stage;
    this.locations = locate(graph);
    if (!this.world && this.locations.size > 0) {
      this.world = new FlatWorld(meridianOf([...this.locations.values()].map((location) => location.lon)));
    }
    this.distributeAnew();
    if (this.placed.length > 0 && !this.showsAny()) this.fit();
  }

  /** Another sight: what is at the places changes, the view does not. */
  private distributeAnew(): void {
    const { graph, sight } = this.options.canvas.stage;
    this.distribution = distribute(graph, sight, this.locations);
    const { world } = this;
    this.placed = world
      ? this.distribution.stands.map((stand) => ({
          stand,
          world: world.point(stand.location.lon, stand.location.lat),
        }))
      : [];
    this.say();
    if (!this.list.hidden) this.drawWords();
    this.schedule();
  }

  private showsAny(): boolean {
    if (!this.view) return false;
    return this.placed.some(({ world }) => {
      const at = toScreen(this.view!, world);
      return at.x >= 0 && at.y >= 0 && at.x <= this.size.width && at.y <= this.size.height;
    });
  }

  private async drawCountries(): Promise<void> {
    const countries = await (this.options.countries ?? loadCountries)();
    this.world ??= new FlatWorld(0);
    this.worldLayer.hold(this.world, countries);
    this.distributeAnew();
  }

  private followSelection(): void {
    this.selected = this.selectedIds();
    const at = this.placed.find(({ stand }) => this.selected.has(stand.place.id))
      ?? this.placed.find(({ stand }) => stand.presences.some((each) => this.selected.has(each.node.id)));
    if (at && this.view) this.look(revealed(this.view, at.world, this.size));
    else this.schedule();
  }

  private selectedIds(): ReadonlySet<string> {
    return new Set(this.options.canvas.stage.cy.$(":selected").map((element) => element.id()));
  }

  private select(id: string | null): void {
    this.options.canvas.select(id, false);
    tell(this.dotnet, "OnSelect", id);
  }

  /** An item or a single place is selected; a count is opened, by a zoom where that takes its places apart. */
  private press(mark: Mark): void {
    if (mark.node) {
      this.select(mark.node);
    } else if (mark.spot.held.length === 0 || mark.spot.isFanned) {
      this.select(mark.spot.id);
    } else if (this.view && canPart(mark.spot) && this.view.k < zoomMax / partFactor) {
      const ids = new Set(mark.spot.stands.map((stand) => stand.place.id));
      const points = this.placed.filter(({ stand }) => ids.has(stand.place.id)).map(({ world }) => world);
      const near = zoomed(this.view, partFactor, mark.at, this.size);
      const all = fitted(points, this.size);
      this.look(all.k > near.k ? all : near);
    } else {
      this.opened = mark.spot.id;
      this.schedule();
    }
  }

  private clear(): void {
    this.opened = null;
    this.select(null);
    this.schedule();
  }

  private zoomAbout(factor: number, about: Point): void {
    if (this.view) this.look(zoomed(this.view, factor, about, this.size));
  }

  private move(by: Point): void {
    if (this.view) this.look(moved(this.view, by, this.size));
  }

  private look(view: View): void {
    this.view = view;
    this.schedule();
  }

  private schedule(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw();
    });
  }

  private draw(): void {
    this.view ??= fitted([], this.size);
    const { stage } = this.options.canvas;
    const { width, height } = this.size;
    write(this.root, { width, height, viewBox: `0 0 ${width} ${height}` });
    const spots = spotsOf(this.placed, this.view, this.opened);
    const marks = marksOf(spots, this.selected, stage.filter.time !== null);
    this.worldLayer.show(this.view, this.distribution.stands);
    this.spokes.replaceChildren(...spokesOf(spots));
    this.marks.show(marks);
    const names = this.worldLayer.names(this.view, this.size);
    this.labels.replaceChildren(...drawLabels(spots, marks, names, this.size, this.measure));
  }

  private say(): void {
    const { stands, unplaced } = this.distribution;
    const held = stands.filter((stand) => stand.presences.length > 0).length;
    const words = `${held} ${held === 1 ? "place" : "places"} with something there; ${unplaced.length} not on the map`;
    part(this.element, ".map-said").textContent = words;
  }

  private toggleList(): void {
    this.list.hidden = !this.list.hidden;
    part(this.element, ".map-listed").setAttribute("aria-expanded", String(!this.list.hidden));
    if (!this.list.hidden) this.drawWords();
  }

  private drawWords(): void {
    drawList(this.list, this.distribution, (id) => this.select(id));
  }

  private watchSize(): () => void {
    const measureArea = (): void => {
      const { clientWidth: width, clientHeight: height } = this.area;
      if (width === 0 || height === 0) return;
      const to = { width, height };
      const first = this.size === sizeWithoutScreen;
      if (this.view) this.view = first ? null : resized(this.view, this.size, to);
      this.size = to;
      if (first && this.placed.length > 0) this.fit();
      else this.schedule();
    };
    if (typeof ResizeObserver === "undefined") return () => undefined;
    const observer = new ResizeObserver(measureArea);
    observer.observe(this.area);
    return () => observer.disconnect();
  }

  private button(selector: string, act: () => void): void {
    const button = part(this.element, selector);
    button.addEventListener("click", act);
    this.endings.push(() => button.removeEventListener("click", act));
  }
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The map needs an element "${selector}" inside it.`);
  return found;
}
