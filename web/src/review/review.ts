import { tell, type DotNet } from "../page/dotnet";
import { reducedMotion } from "../page/motion";

const chosenClass = "is-chosen";

/** Words that the reader has selected: code points of the text, the first included and the last not. */
export interface SelectedWords {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The page writes the text with `<mark data-candidate="ID ID">` around the words of each candidate. */
export function create(element: HTMLElement, _options: null, dotnet: DotNet | null): ReviewText {
  return new ReviewText(element, dotnet);
}

/** A document under review. `OnCandidate(id)` says whose words were pressed. */
export class ReviewText {
  private shown = "";
  private readonly pressed = (event: Event) => this.press(event);

  constructor(
    private readonly element: HTMLElement,
    private readonly dotnet: DotNet | null,
  ) {
    element.addEventListener("click", this.pressed);
  }

  /** Scrolls to the words of a candidate and marks them; the keyboard stays where it is. */
  show(id: string): void {
    this.shown = id;
    for (const mark of this.marks()) mark.classList.toggle(chosenClass, idsOf(mark).includes(id));
    const first = this.element.querySelector(`.${chosenClass}`);
    first?.scrollIntoView({ block: "center", behavior: reducedMotion() ? "instant" : "smooth" });
  }

  /** What is selected within the text; null when nothing is. */
  selection(): SelectedWords | null {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.startContainer) || !this.element.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(this.element);
    before.setEnd(range.startContainer, range.startOffset);
    const quote = range.toString();
    const start = codePoints(before.toString());
    return { start, end: start + codePoints(quote), quote };
  }

  dispose(): void {
    this.element.removeEventListener("click", this.pressed);
  }

  /** Where the words of several candidates overlap, another press goes on to the next of them. */
  private press(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>("mark[data-candidate]");
    if (!mark || document.getSelection()?.isCollapsed === false) return;
    const ids = idsOf(mark);
    tell(this.dotnet, "OnCandidate", ids[(ids.indexOf(this.shown) + 1) % ids.length]);
  }

  private marks(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("mark[data-candidate]")];
  }
}

function idsOf(mark: HTMLElement): string[] {
  return mark.dataset["candidate"]!.split(" ");
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
