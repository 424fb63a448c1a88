import { make, write } from "./element";
import type { Mark } from "./marks";
import type { Point } from "./view";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The marks as elements that can be focused and pressed. A mark that stays is moved, not made anew, so that the focus
 * and the screen reader stay on it while the map moves. One of them is in the order of the Tab key.
 */
export class MarkLayer {
  readonly element = make("g", { class: "map-marks" });
  private marks: readonly Mark[] = [];
  private readonly elements = new Map<string, { readonly element: SVGElement; look: string }>();
  private current: string | null = null;

  constructor(private readonly press: (mark: Mark) => void) {
    this.element.addEventListener("click", (event) => {
      const mark = this.markOf(event.target as Element);
      if (mark) this.press(mark);
    });
    this.element.addEventListener("focusin", (event) => this.settle(this.markOf(event.target as Element)?.key ?? null));
  }

  show(marks: readonly Mark[]): void {
    const hadFocus = this.focused();
    const lost = hadFocus && !marks.some((mark) => mark.key === hadFocus.key) ? hadFocus : null;
    this.marks = marks;
    const kept = new Set(marks.map((mark) => mark.key));
    for (const [key, { element }] of this.elements) {
      if (kept.has(key)) continue;
      element.remove();
      this.elements.delete(key);
    }
    marks.forEach((mark, index) => this.place(mark, index));
    if (lost) this.focus(marks.find((mark) => mark.spot.stands.some((stand) => lost.key.startsWith(stand.place.id))));
    this.settle(this.current);
  }

  /** The mark that has the keyboard. */
  focused(): Mark | null {
    return this.element.contains(document.activeElement) ? this.markOf(document.activeElement!) : null;
  }

  /** Gives the keyboard to a mark; false when there is none. */
  focus(mark: Mark | undefined): boolean {
    if (!mark) return false;
    this.elements.get(mark.key)?.element.focus({ preventScroll: true });
    return true;
  }

  /** The nearest mark on that side of the focused one, or the first of all. */
  step(direction: Direction): Mark | undefined {
    const from = this.focused();
    return from ? nearest(this.marks, from, direction) : this.marks[0];
  }

  /** The mark so many places on in the order of reading, round the end. */
  turn(by: number): Mark | undefined {
    const from = this.marks.indexOf(this.focused()!);
    const count = this.marks.length;
    return count === 0 ? undefined : this.marks[from < 0 ? 0 : (((from + by) % count) + count) % count];
  }

  end(last: boolean): Mark | undefined {
    return last ? this.marks.at(-1) : this.marks[0];
  }

  private place(mark: Mark, index: number): void {
    let known = this.elements.get(mark.key);
    if (!known) {
      const element = make("g", { class: "map-mark", role: "button", tabindex: -1, "data-key": mark.key });
      known = { element, look: "" };
      this.elements.set(mark.key, known);
    }
    const { element } = known;
    if (known.look !== mark.look) {
      const focus = make("circle", { class: "map-focus", r: mark.radius + 5 });
      element.replaceChildren(make("title", {}), ...mark.draw(), focus);
      known.look = mark.look;
    }
    element.firstElementChild!.textContent = mark.words;
    write(element, { "aria-label": mark.words, transform: `translate(${round(mark.at.x)} ${round(mark.at.y)})` });
    const there = this.element.children[index] ?? null;
    if (there !== element) this.element.insertBefore(element, there);
  }

  /** Exactly one mark is reached by Tab: the one that had the keyboard last, else the first. */
  private settle(key: string | null): void {
    this.current = this.marks.some((mark) => mark.key === key) ? key : (this.marks[0]?.key ?? null);
    for (const [each, { element }] of this.elements) write(element, { tabindex: each === this.current ? 0 : -1 });
  }

  private markOf(target: Element): Mark | null {
    const key = target.closest("[data-key]")?.getAttribute("data-key");
    return this.marks.find((mark) => mark.key === key) ?? null;
  }
}

/** The mark that lies nearest in a direction; what lies aside counts double. */
export function nearest(marks: readonly Mark[], from: Mark, direction: Direction): Mark | undefined {
  const along = (to: Point): number => {
    const [dx, dy] = [to.x - from.at.x, to.y - from.at.y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    return ahead > 0.5 ? ahead + 2 * aside : Infinity;
  };
  const far = marks.filter((mark) => mark !== from && Number.isFinite(along(mark.at)));
  return far.sort((a, b) => along(a.at) - along(b.at))[0];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
