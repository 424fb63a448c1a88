import type { Umbrella } from "./boxes";
import type { Frame } from "./frame";
import { shape, toElement, type Shape } from "./markup";
import type { Row } from "./rows";
import { axisShapes, sceneOf } from "./scene";

const axisHeight = 28;

/** What is drawn on: the axis above, and beneath it the drawing, of which only the rows in view are drawn. */
export class Sheet {
  readonly drawing = part("lanes-drawing");
  private readonly axis = part("lanes-axis");
  private readonly scroll = part("lanes-scroll");
  private readonly sizer = part("lanes-sizer");
  private readonly sizes: ResizeObserver;

  /** `moved` is called when another part comes into view. */
  constructor(element: HTMLElement, moved: () => void) {
    this.sizer.append(this.drawing);
    this.scroll.append(this.sizer);
    this.axis.setAttribute("aria-hidden", "true");
    this.drawing.setAttribute("aria-hidden", "true");
    // What scrolls must be reached by keyboard; the words are in the list.
    this.scroll.tabIndex = 0;
    this.scroll.setAttribute("role", "region");
    this.scroll.setAttribute("aria-label", "Drawing of the lanes");
    element.append(this.axis, this.scroll);
    this.scroll.addEventListener("scroll", moved);
    this.sizes = new ResizeObserver(moved);
    this.sizes.observe(this.scroll);
  }

  /** Size of the view in pixels, and how far it is scrolled down. */
  get view(): { readonly width: number; readonly height: number; readonly top: number } {
    const { clientWidth, clientHeight, scrollTop } = this.scroll;
    return { width: clientWidth, height: clientHeight, top: scrollTop };
  }

  /** Room for all rows. */
  setHeight(height: number): void {
    this.sizer.style.height = `${height}px`;
  }

  scrollBy(pixels: number): void {
    this.scroll.scrollTop += pixels;
  }

  /** Scrolls just as far as a row needs to be seen. */
  reveal(row: Row): void {
    const { top, height } = this.view;
    if (row.top < top) this.scroll.scrollTop = row.top - 8;
    else if (row.line + 40 > top + height) this.scroll.scrollTop = row.line + 60 - height;
  }

  /** Scrolls to a row that would stand near the lower end of the first view, or below it. */
  begin(row: Row): void {
    const { height } = this.view;
    this.scroll.scrollTop = row.line < height * 0.7 ? 0 : row.top - height / 4;
  }

  draw(frame: Frame, umbrellas: readonly Umbrella[]): void {
    const { width, height, top } = this.view;
    const drawn = { width, height, viewBox: `0 ${top} ${width} ${height}` };
    this.drawing.style.height = `${height}px`;
    this.drawing.replaceChildren(toElement(svg(drawn, sceneOf(frame, umbrellas))));
    const axis = { width, height: axisHeight, viewBox: `0 0 ${width} ${axisHeight}` };
    this.axis.replaceChildren(toElement(svg(axis, axisShapes(frame, 18))));
  }

  dispose(): void {
    this.sizes.disconnect();
  }
}

/** An empty element of the lanes. */
export function part(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

function svg(attributes: Readonly<Record<string, string | number>>, children: readonly Shape[]): Shape {
  return shape("svg", attributes, ...children);
}
