import type { Canvas } from "../canvas/canvas";
import { dateWords } from "../graph/edtf";
import { applyFilter, type Sight } from "../graph/filter";
import { tell, type DotNet } from "../page/dotnet";
import { drawBars, wordsOf } from "./bars";
import { choiceOf, inMode, modeOf, moved, movedByUnits, put, unitAt, type Choice, type End, type Mode } from "./choice";
import { Handles } from "./handles";
import { barsOf, changesOf, itemsOf, yearsOf, type Bar, type Count, type Item } from "./histogram";
import { Player } from "./player";
import { isFinest, panned, revealing, wholeIn, wholeScale, zoomed, type Scale, type Years } from "./scale";
import { countsOf, heldByRule } from "./tally";
import { textOf } from "./units";

export interface TimelineOptions {
  readonly canvas: Canvas;
  /** The instant or range of the page's URL; null shows all time. */
  readonly time: string | null;
}

const settleMs = 220;
/** Years that are shown after the last date: what is assumed to go on is seen there. */
const yearsAfter = 1;
/** Bars of a page that is not laid out yet are drawn this wide, in pixels. */
const widthDefault = 600;

export function create(element: HTMLElement, options: TimelineOptions, dotnet: DotNet | null): Timeline {
  return new Timeline(element, options, dotnet);
}

/**
 * Histogram and slider of time. The markup is the page's (its parts are listed in DESIGN.md). Dragging, playing and
 * stepping act on the canvas at once, without a way to the server; `OnTime` tells the page when a time has settled, and
 * `OnAssume` when the rule of assumed ends is switched.
 */
export class Timeline {
  private readonly ends = new AbortController();
  private readonly handles: Handles;
  private readonly player: Player;
  private readonly unlisten: (() => void)[];
  private items: readonly Item[] = [];
  private years: Years | null = null;
  private scale: Scale = { unit: "year", first: 0, last: 0 };
  private count: Count = "holds";
  private mode: Mode = "instant";
  private choice: Choice | null;
  private settle: number | undefined;
  /** The filter apart from the time, as it was when the bars were drawn. */
  private drawn = "";

  constructor(
    private readonly element: HTMLElement,
    private readonly options: TimelineOptions,
    private readonly dotnet: DotNet | null,
  ) {
    const { stage } = options.canvas;
    this.choice = choiceOf(options.time);
    this.mode = modeOf(this.choice) ?? "instant";
    this.player = new Player(
      (first) => this.advance(first),
      (playing) => this.sayPlaying(playing),
    );
    const track = this.part(".time-slider");
    this.handles = new Handles(
      track,
      {
        move: (end, by) => this.move(end, by),
        put: (end, at) => this.put(end, at),
        toChange: (direction) => this.toChange(direction),
        zoom: (factor, around) => this.zoom(factor, around),
        pan: (by) => this.look(this.years && panned(this.scale, by, this.years)),
        all: () => this.choose(null),
      },
      this.ends.signal,
    );
    this.listen();
    const sizes = new ResizeObserver(() => this.draw());
    sizes.observe(track);
    this.unlisten = [
      stage.on("graph", () => this.begin()),
      stage.on("sight", () => this.follow()),
      () => sizes.disconnect(),
    ];
    this.begin();
  }

  /** The page's time, after Back or a link; a hand that is dragging is not pulled back. */
  setTime(time: string | null): void {
    if (this.player.playing || this.settle !== undefined) return;
    this.choice = choiceOf(time);
    this.mode = modeOf(this.choice) ?? this.mode;
    this.reveal("first");
    this.mark();
  }

  dispose(): void {
    window.clearTimeout(this.settle);
    this.player.dispose();
    this.ends.abort();
    for (const end of this.unlisten) end();
  }

  private listen(): void {
    const acts: Readonly<Record<string, () => void>> = {
      ".time-play": () => (this.player.playing ? this.player.stop() : this.player.start()),
      ".time-all": () => this.choose(null),
      ".time-more": () => this.unfold(),
      ".time-before": () => this.toChange(-1),
      ".time-after": () => this.toChange(1),
      ".time-in": () => this.zoom(0.5),
      ".time-out": () => this.zoom(2),
      ".time-instant": () => this.setMode("instant"),
      ".time-span-mode": () => this.setMode("range"),
    };
    for (const [selector, act] of Object.entries(acts)) this.on(selector, "click", act);
    this.on(".time-speed", "change", (target) => this.player.setSpeed(Number((target as HTMLSelectElement).value)));
    this.on(".time-count", "change", (target) => {
      this.count = (target as HTMLSelectElement).value === "happens" ? "happens" : "holds";
      this.draw();
    });
    this.on(".time-rule", "change", (target) => this.assume((target as HTMLInputElement).checked));
  }

  /** On a narrow screen the bar is one line until its rest is asked for. */
  private unfold(): void {
    const open = this.element.classList.toggle("is-open");
    this.part(".time-more").setAttribute("aria-expanded", String(open));
  }

  /** Another graph, or another filter than that of time: the bars are counted anew. */
  private begin(): void {
    const { graph, held, filter } = this.options.canvas.stage;
    this.drawn = this.filterKey();
    this.items = itemsOf(graph, applyFilter(graph, { ...filter, time: null }, held));
    const before = this.years;
    const dated = yearsOf(this.items);
    this.years = dated && { from: dated.from, to: dated.to + yearsAfter };
    this.element.classList.toggle("is-empty", this.years === null);
    const same = before?.from === this.years?.from && before?.to === this.years?.to;
    if (this.years && !same) this.scale = wholeScale(this.years);
    this.draw();
  }

  /** Something came into sight or went out of it. */
  private follow(): void {
    if (this.drawn !== this.filterKey()) this.begin();
    else this.mark();
  }

  private filterKey(): string {
    return JSON.stringify({ ...this.options.canvas.stage.filter, time: null });
  }

  private draw(): void {
    const bars = this.part(".time-bars");
    if (!this.years) bars.replaceChildren();
    else drawBars(bars, this.scale, this.bars(), this.part(".time-slider").clientWidth || widthDefault);
    this.mark();
  }

  private bars(): Bar[] {
    return barsOf(this.items, this.scale, this.count, this.options.canvas.stage.filter.assumeOngoing);
  }

  private get limits(): { first: number; last: number } {
    return wholeIn(this.scale.unit, this.years ?? { from: 0, to: 0 });
  }

  private move(end: End, by: number): void {
    this.player.stop();
    const time = moved(this.choice, this.mode, end, by, this.scale.unit, this.limits);
    this.preview(time, end === "last" ? "last" : "first");
  }

  private put(end: "first" | "last", at: number): void {
    this.player.stop();
    this.preview(put(this.choice, this.mode, end, at, this.scale.unit, this.limits), end);
  }

  /** A time that is being looked for: the canvas shows it at once, the page hears of it when the hand rests. */
  private preview(time: string | null, end: "first" | "last"): void {
    if (!this.years) return;
    this.choice = choiceOf(time);
    this.reveal(end);
    this.options.canvas.previewTime(time);
    this.mark();
    window.clearTimeout(this.settle);
    this.settle = this.player.playing ? undefined : window.setTimeout(() => this.settled(), settleMs);
  }

  private settled(): void {
    window.clearTimeout(this.settle);
    this.settle = undefined;
    const time = this.choice?.text ?? null;
    this.options.canvas.setTime(time);
    tell(this.dotnet, "OnTime", time);
  }

  private choose(time: string | null): void {
    this.player.stop();
    this.preview(time, "first");
    this.settled();
  }

  private setMode(mode: Mode): void {
    const time = inMode(this.choice, mode, this.scale.unit);
    this.mode = mode;
    if (time !== (this.choice?.text ?? null)) this.choose(time);
    else this.mark();
  }

  /** To where the picture differs next: an instant goes there, a range keeps its length. */
  private toChange(direction: 1 | -1): void {
    const { unit } = this.scale;
    const { first, last } = this.limits;
    const outside = direction > 0 ? first - 1 : last + 1;
    const at = this.choice === null ? outside : unitAt(this.choice, "first", unit, this.limits);
    const changes = changesOf(this.items, unit, this.options.canvas.stage.filter.assumeOngoing);
    const known = changes.filter((each) => each >= first && each <= last);
    const next = direction > 0 ? known.find((each) => each > at) : known.findLast((each) => each < at);
    if (next === undefined) return;
    if (this.mode === "instant" || this.choice === null) this.put("first", next);
    else {
      this.player.stop();
      this.preview(movedByUnits(this.choice, this.mode, "both", next - at, unit, this.limits), "first");
    }
  }

  /** A step of playing: from the chosen time, or from the first one, to the last. */
  private advance(isFirst: boolean): boolean {
    if (!this.years) return false;
    const { unit } = this.scale;
    const { first, last } = this.limits;
    const isAtEnd = this.choice === null || unitAt(this.choice, "last", unit, this.limits) >= last;
    if (isAtEnd && !isFirst) return false;
    const begin = this.choice ?? choiceOf(inMode(choiceOf(textOf(first, unit)), this.mode, unit));
    const by = isAtEnd ? -Infinity : 1;
    // Bars are what playing goes by, also from a day.
    this.preview(movedByUnits(begin, this.mode, "both", by, unit, this.limits), "last");
    return true;
  }

  private sayPlaying(playing: boolean): void {
    const button = this.part(".time-play");
    button.setAttribute("aria-pressed", String(playing));
    button.setAttribute("aria-label", playing ? "Stop playing" : "Play through time");
    if (!playing) this.settled();
  }

  private assume(on: boolean): void {
    this.options.canvas.assumeOngoing(on);
    tell(this.dotnet, "OnAssume", on);
  }

  private zoom(factor: number, around?: number): void {
    if (!this.years) return;
    const { unit, first, last } = this.scale;
    const middle = this.choice ? unitAt(this.choice, "first", unit, this.limits) : Math.floor((first + last) / 2);
    this.look(zoomed(this.scale, factor, around ?? middle, this.years));
  }

  private look(scale: Scale | null): void {
    if (!scale) return;
    this.scale = scale;
    this.draw();
  }

  /** Moves the stretch that is shown as far as an end of the time needs it. */
  private reveal(end: "first" | "last"): void {
    if (!this.years || !this.choice) return;
    const scale = revealing(this.scale, unitAt(this.choice, end, this.scale.unit, this.limits), this.years);
    if (scale.first !== this.scale.first) this.look(scale);
  }

  /** Writes the time and what is in sight at it. */
  private mark(): void {
    const { stage } = this.options.canvas;
    const { filter, sight } = stage;
    const words = this.wordsOf(sight);
    this.handles.show({ choice: this.choice, mode: this.mode, scale: this.scale, limits: this.limits, words });
    this.part(".time-label").textContent = this.choice ? dateWords(this.choice.text) : "All time";
    this.part(".time-said").textContent = words;
    this.press(".time-all", this.choice === null);
    this.press(".time-instant", this.mode === "instant" && this.choice !== null);
    this.press(".time-span-mode", this.mode === "range");
    this.part<HTMLInputElement>(".time-rule").checked = filter.assumeOngoing;
    this.part(".time-held").textContent = heldByRule(stage.held, filter, sight);
    this.part<HTMLButtonElement>(".time-in").disabled = !this.years || isFinest(this.scale);
    this.part<HTMLButtonElement>(".time-out").disabled = !this.years || this.isWhole();
  }

  private isWhole(): boolean {
    const { first, last } = this.limits;
    return this.scale.first === first && this.scale.last === last;
  }

  private wordsOf(sight: Sight): string {
    if (!this.years) return "Nothing here is dated.";
    if (!this.choice) return `dates from ${this.years.from} to ${this.years.to - yearsAfter}`;
    return wordsOf(countsOf(sight));
  }

  private press(selector: string, on: boolean): void {
    this.part(selector).setAttribute("aria-pressed", String(on));
  }

  private on(selector: string, name: string, act: (target: EventTarget) => void): void {
    const part = this.part(selector);
    part.addEventListener(name, () => act(part), { signal: this.ends.signal });
  }

  private part<E extends Element = HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (!found) throw new Error(`The timeline needs an element "${selector}" inside it.`);
    return found;
  }
}
