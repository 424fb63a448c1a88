import { tell, type DotNet } from "../page/dotnet";
import { reducedMotion } from "../page/motion";

const chosenClass = "is-chosen";

/**
 * The page writes the text with `<mark data-passage="ID">` around each passage (several ids with spaces where passages
 * overlap), and in the margin a `<button data-for="ID">` for each.
 */
export function create(element: HTMLElement, _options: null, dotnet: DotNet | null): SourceView {
  return new SourceView(element, dotnet);
}

/** The document of a source with its marked passages. `OnPassage(id, byKeyboard)` says which one the reader chose. */
export class SourceView {
  private readonly pressed = (event: MouseEvent) => this.press(event);
  private readonly keyed = (event: KeyboardEvent) => this.walk(event);

  constructor(
    private readonly element: HTMLElement,
    private readonly dotnet: DotNet | null,
  ) {
    element.addEventListener("click", this.pressed);
    element.addEventListener("keydown", this.keyed);
  }

  /** Scrolls to a passage, marks it as the chosen one and gives it the keyboard; false when it is not in the text. */
  reveal(id: string): boolean {
    const marks = this.marksOf(id);
    const [first] = marks;
    if (!first) return false;
    for (const mark of this.element.querySelectorAll(`.${chosenClass}`)) mark.classList.remove(chosenClass);
    for (const mark of marks) mark.classList.add(chosenClass);
    first.scrollIntoView({ block: "center", behavior: reducedMotion() ? "instant" : "smooth" });
    (this.buttonOf(id) ?? first).focus({ preventScroll: true });
    return true;
  }

  dispose(): void {
    this.element.removeEventListener("click", this.pressed);
    this.element.removeEventListener("keydown", this.keyed);
  }

  /** A passage that overlaps another is cut into several marks with the same id. */
  private marksOf(id: string): HTMLElement[] {
    const marks = [...this.element.querySelectorAll<HTMLElement>("mark[data-passage]")];
    return marks.filter((mark) => idsOf(mark).includes(id));
  }

  private buttonOf(id: string): HTMLElement | undefined {
    return this.buttons().find((button) => button.dataset["for"] === id);
  }

  private buttons(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button[data-for]")];
  }

  private press(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>("button[data-for]");
    // A click without a pointer is Enter or the space bar.
    if (button) return tell(this.dotnet, "OnPassage", button.dataset["for"]!, event.detail === 0);
    const mark = target.closest<HTMLElement>("mark[data-passage]");
    if (!mark || !document.getSelection()?.isCollapsed) return;
    const ids = idsOf(mark).filter((id) => id !== "found");
    const next = ids[(ids.indexOf(this.chosen()) + 1) % ids.length];
    if (next) tell(this.dotnet, "OnPassage", next, false);
  }

  /** Where several passages lie over one another, another press goes on to the next of them. */
  private chosen(): string {
    return this.element.querySelector<HTMLElement>(`button[data-for][aria-current="true"]`)?.dataset["for"] ?? "";
  }

  /** Arrows go from mark to mark in the margin. */
  private walk(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const button = (event.target as Element).closest<HTMLElement>("button[data-for]");
    if (step === 0 || !button) return;
    const buttons = this.buttons();
    const next = buttons[buttons.indexOf(button) + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}

function idsOf(mark: HTMLElement): string[] {
  return mark.dataset["passage"]!.split(" ");
}
