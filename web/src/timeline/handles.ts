import { dateWords } from "../graph/edtf";
import { meaningOf } from "../page/shortcuts";
import { isDaily, unitAt, type Choice, type End, type Limits, type Mode } from "./choice";
import type { Scale } from "./scale";
import { extentOf } from "./units";

/** What hands and keys ask for. */
export interface HandleActs {
  /** An end moved by some units. */
  move(end: End, by: number): void;
  /** An end was put at a unit. */
  put(end: "first" | "last", at: number): void;
  /** The next change after the chosen time (1), or the one before it (-1). */
  toChange(direction: 1 | -1): void;
  zoom(factor: number, around?: number): void;
  pan(by: number): void;
  all(): void;
}

export interface Shown {
  readonly choice: Choice | null;
  readonly mode: Mode;
  readonly scale: Scale;
  readonly limits: Limits;
  /** What is in sight, said to a screen reader with the time. */
  readonly words: string;
}

/** Steps of Page Up and Page Down: five years, or twelve months. */
const pages = { year: 5, month: 12 } as const;
/** Of a time that is a day. */
const pageDays = 30;

/**
 * The one or two handles over the bars, with the stretch between them: drawn here, and turned into acts. The elements
 * are the page's: `.time-slider` holds `.time-span` and two `.time-handle`.
 */
export class Handles {
  private shown: Shown | null = null;
  private dragged: { end: End; at: number } | null = null;
  private readonly handles: readonly [HTMLElement, HTMLElement];
  private readonly span: HTMLElement;

  constructor(
    private readonly track: HTMLElement,
    private readonly acts: HandleActs,
    signal: AbortSignal,
  ) {
    const [first, last] = track.querySelectorAll<HTMLElement>(".time-handle");
    const span = track.querySelector<HTMLElement>(".time-span");
    if (!first || !last || !span) throw new Error("The slider needs two .time-handle and a .time-span inside it.");
    this.handles = [first, last];
    this.span = span;
    first.addEventListener("keydown", (event) => this.key(event, "first"), { signal });
    last.addEventListener("keydown", (event) => this.key(event, "last"), { signal });
    track.addEventListener("pointerdown", (event) => this.grab(event), { signal });
    track.addEventListener("pointermove", (event) => this.drag(event), { signal });
    for (const name of ["pointerup", "pointercancel"] as const) {
      track.addEventListener(name, () => this.release(), { signal });
    }
    track.addEventListener("wheel", (event) => this.wheel(event), { signal, passive: false });
  }

  get isDragging(): boolean {
    return this.dragged !== null;
  }

  /** Puts handles and span where the time stands. */
  show(shown: Shown): void {
    this.shown = shown;
    const { choice, mode, scale, limits } = shown;
    const { from, to } = choice ? extentOf(choice.window, scale.unit) : { from: limits.first, to: limits.last + 1 };
    const [left, right] = [share(from, scale), share(to, scale)];
    this.span.style.left = `${clampShare(left) * 100}%`;
    this.span.style.width = `${(clampShare(right) - clampShare(left)) * 100}%`;
    this.span.hidden = choice === null;
    const [first, last] = this.handles;
    last.hidden = mode === "instant";
    first.setAttribute("aria-label", mode === "instant" ? "Time" : "From");
    this.stand(first, mode === "range" ? left : choice === null ? 1 : (left + right) / 2, "first", shown);
    this.stand(last, right, "last", shown);
  }

  private stand(handle: HTMLElement, at: number, end: "first" | "last", shown: Shown): void {
    const { choice, mode, scale, limits, words } = shown;
    handle.style.left = `${clampShare(at) * 100}%`;
    handle.classList.toggle("is-beyond", at < 0 || at > 1);
    const parts = choice?.text.split("/") ?? [];
    const text = parts[end === "last" ? parts.length - 1 : 0];
    const name = text === undefined ? "All time" : dateWords(text);
    handle.setAttribute("aria-valuemin", String(limits.first));
    handle.setAttribute("aria-valuemax", String(limits.last));
    handle.setAttribute(
      "aria-valuenow",
      String(unitAt(choice, mode === "instant" && choice === null ? "last" : end, scale.unit, limits)),
    );
    handle.setAttribute("aria-valuetext", `${name}: ${words}`);
  }

  private key(event: KeyboardEvent, end: "first" | "last"): void {
    const meaning = meaningOf(event, "time");
    if (!this.shown || meaning === undefined) return;
    this.keyed(end, this.shown.scale.unit)[meaning]?.();
    event.preventDefault();
    event.stopPropagation();
  }

  /** What each line of the table of shortcuts for the slider does. */
  keyed(end: "first" | "last", unit: Scale["unit"]): Readonly<Record<string, () => void>> {
    const page = isDaily(this.shown?.choice ?? null, end) ? pageDays : pages[unit];
    return {
      "time.later": () => this.acts.move(end, 1),
      "time.earlier": () => this.acts.move(end, -1),
      "time.muchLater": () => this.acts.move(end, page),
      "time.muchEarlier": () => this.acts.move(end, -page),
      "time.first": () => this.acts.move(end, -Infinity),
      "time.last": () => this.acts.move(end, Infinity),
      "time.bothLater": () => this.acts.move("both", 1),
      "time.bothEarlier": () => this.acts.move("both", -1),
      "time.nextChange": () => this.acts.toChange(1),
      "time.previousChange": () => this.acts.toChange(-1),
      "time.finer": () => this.acts.zoom(0.5),
      "time.coarser": () => this.acts.zoom(2),
      "time.all": () => this.acts.all(),
    };
  }

  private grab(event: PointerEvent): void {
    if (!this.shown || event.button !== 0) return;
    const at = this.unitUnder(event);
    const end = this.endAt(event.target as Element, at, this.shown);
    this.dragged = { end, at };
    this.track.setPointerCapture?.(event.pointerId);
    this.handles[end === "last" ? 1 : 0].focus({ preventScroll: true });
    event.preventDefault();
    if (end !== "both" && !this.handles.includes(event.target as HTMLElement)) this.acts.put(end, at);
  }

  /** A handle moves itself, the stretch between them moves as a whole, and elsewhere the nearer end comes. */
  private endAt(target: Element, at: number, { choice, mode, scale, limits }: Shown): End {
    if (mode === "instant" || target === this.handles[0]) return "first";
    if (target === this.handles[1]) return "last";
    const [first, last] = [unitAt(choice, "first", scale.unit, limits), unitAt(choice, "last", scale.unit, limits)];
    if (choice !== null && at >= first && at <= last) return "both";
    return Math.abs(at - first) <= Math.abs(at - last) ? "first" : "last";
  }

  private drag(event: PointerEvent): void {
    if (!this.dragged) return;
    const at = this.unitUnder(event);
    if (at === this.dragged.at) return;
    const { end } = this.dragged;
    if (end === "both") this.acts.move("both", at - this.dragged.at);
    else this.acts.put(end, at);
    this.dragged = { end, at };
  }

  private release(): void {
    this.dragged = null;
  }

  /** With Ctrl, as on a map, the wheel zooms; sideways it moves along. The plain wheel scrolls the page. */
  private wheel(event: WheelEvent): void {
    if (!this.shown) return;
    const by = event.shiftKey ? event.deltaY : event.deltaX;
    if (event.ctrlKey) this.acts.zoom(event.deltaY > 0 ? 2 : 0.5, this.unitUnder(event));
    else if (by !== 0) this.acts.pan(Math.sign(by) * (this.shown.scale.unit === "year" ? 1 : 3));
    else return;
    event.preventDefault();
  }

  private unitUnder(event: MouseEvent): number {
    const { first, last } = this.shown!.scale;
    const box = this.track.getBoundingClientRect();
    const part = box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    return Math.min(last, Math.max(first, first + Math.floor(part * (last - first + 1))));
  }
}

/** Where a coordinate lies between the ends of the scale: 0 to 1, beyond them less or more. */
function share(coordinate: number, { first, last }: Scale): number {
  return (coordinate - first) / (last - first + 1);
}

function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
