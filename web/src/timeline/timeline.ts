import type { Canvas } from "../canvas/canvas";
import type { Histogram, YearBar } from "../graph/histogram";
import { tell, type DotNet } from "../page/dotnet";
import { drawBars } from "./bars";

export interface TimelineOptions {
  readonly canvas: Canvas;
  /** The instant or range of the page's URL; null shows all time. */
  readonly time: string | null;
}

const settleMs = 220;
const playMs = 900;

export function create(element: HTMLElement, options: TimelineOptions, dotnet: DotNet | null): Timeline {
  return new Timeline(element, options, dotnet);
}

/**
 * The histogram and the year slider. The markup is the page's: `.time-bars` is filled here, `.time-range` is the
 * slider, `.time-play`, `.time-all`, `.time-year` and `.time-said` are its buttons and words. Dragging and playing
 * act on the canvas at once, without a way to the server; `OnTime` tells the page when a time has settled.
 */
export class Timeline {
  private readonly range: HTMLInputElement;
  private readonly ends: (() => void)[] = [];
  private histogram: Histogram | null = null;
  private year: number | null;
  private settle: number | undefined;
  private playing: number | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: TimelineOptions,
    private readonly dotnet: DotNet | null,
  ) {
    this.range = part<HTMLInputElement>(element, ".time-range");
    this.year = yearOf(options.time);
    this.listen(this.range, "input", () => this.drag(Number(this.range.value)));
    this.listen(part(element, ".time-all"), "click", () => this.choose(null));
    this.listen(part(element, ".time-play"), "click", () => (this.playing === undefined ? this.play() : this.pause()));
    this.listen(part(element, ".time-bars"), "pointerdown", (event) => this.pick(event as PointerEvent));
    this.ends.push(options.canvas.stage.on("graph", () => this.redraw()));
    this.redraw();
  }

  /** The page's time, after Back or a link. */
  setTime(time: string | null): void {
    if (this.playing !== undefined || this.settle !== undefined) return;
    this.year = yearOf(time);
    this.mark();
  }

  dispose(): void {
    window.clearTimeout(this.settle);
    window.clearInterval(this.playing);
    for (const end of this.ends) end();
  }

  private redraw(): void {
    this.histogram = this.options.canvas.histogram();
    this.element.classList.toggle("is-empty", this.histogram === null);
    if (this.histogram) {
      this.range.min = String(this.histogram.from);
      this.range.max = String(this.histogram.to);
      drawBars(part(this.element, ".time-bars"), this.histogram);
    }
    this.range.disabled = this.histogram === null;
    this.mark();
  }

  private drag(year: number): void {
    this.pause();
    this.preview(year);
    window.clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.settled(), settleMs);
  }

  private choose(year: number | null): void {
    this.pause();
    this.preview(year);
    this.settled();
  }

  private pick(event: PointerEvent): void {
    const bar = (event.target as Element).closest<SVGElement>("[data-year]");
    if (bar) this.choose(Number(bar.dataset["year"]));
  }

  private preview(year: number | null): void {
    this.year = year;
    this.options.canvas.previewTime(textOf(year));
    this.mark();
  }

  private settled(): void {
    window.clearTimeout(this.settle);
    this.settle = undefined;
    this.options.canvas.setTime(textOf(this.year));
    tell(this.dotnet, "OnTime", textOf(this.year));
  }

  /** From the chosen year, or from the first one, to the last; a second press stops. */
  private play(): void {
    if (!this.histogram) return;
    const { from, to } = this.histogram;
    this.preview(this.year === null || this.year >= to ? from : this.year + 1);
    this.playing = window.setInterval(() => {
      if (this.year === null || this.year >= to) this.pause();
      else this.preview(this.year + 1);
    }, playMs);
    this.sayPlaying();
  }

  private pause(): void {
    if (this.playing === undefined) return;
    window.clearInterval(this.playing);
    this.playing = undefined;
    this.sayPlaying();
    this.settled();
  }

  private sayPlaying(): void {
    const button = part(this.element, ".time-play");
    button.setAttribute("aria-pressed", String(this.playing !== undefined));
    button.setAttribute("aria-label", this.playing === undefined ? "Play through the years" : "Stop playing");
  }

  private mark(): void {
    const { year, histogram } = this;
    this.element.classList.toggle("is-all", year === null);
    part(this.element, ".time-all").setAttribute("aria-pressed", String(year === null));
    part(this.element, ".time-year").textContent = year === null ? "All years" : String(year);
    const bar = histogram?.bars.find((each) => each.year === year) ?? null;
    const words = wordsOf(year, bar, histogram);
    part(this.element, ".time-said").textContent = words;
    if (histogram) this.range.value = String(year ?? histogram.to);
    this.range.setAttribute("aria-valuetext", year === null ? "All years" : `${year}: ${words}`);
    for (const each of this.element.querySelectorAll<SVGElement>("[data-year]")) {
      each.classList.toggle("is-chosen", each.dataset["year"] === String(year));
    }
  }

  private listen(target: Element, name: string, act: (event: Event) => void): void {
    target.addEventListener(name, act);
    this.ends.push(() => target.removeEventListener(name, act));
  }
}

/** "12 certain, 3 possible, 5 assumed, 31 undated" */
export function wordsOf(year: number | null, bar: YearBar | null, histogram: Histogram | null): string {
  if (!histogram) return "Nothing here is dated.";
  const undated = `${histogram.undated} undated`;
  if (year === null) return `${histogram.from} to ${histogram.to}, ${undated}`;
  if (!bar) return undated;
  return `${bar.certain} certain, ${bar.possible} possible, ${bar.assumed} assumed, ${undated}`;
}

function textOf(year: number | null): string | null {
  return year === null ? null : String(year).padStart(4, "0");
}

function yearOf(time: string | null): number | null {
  return time === null ? null : Number(time.slice(0, 4));
}

function part<E extends Element>(element: HTMLElement, selector: string): E {
  const found = element.querySelector<E>(selector);
  if (!found) throw new Error(`The timeline needs an element "${selector}" inside it.`);
  return found;
}
