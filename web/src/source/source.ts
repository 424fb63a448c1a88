import { tell, type DotNet } from "../page/dotnet";
import { reducedMotion } from "../page/motion";

const chosenClass = "is-chosen";

/** The page writes the text with `<mark id="passage-ID" data-passage="ID" tabindex="0">` around each passage. */
export function create(element: HTMLElement, _options: null, dotnet: DotNet | null): SourceView {
  return new SourceView(element, dotnet);
}

/** The document of a source with its marked passages. `OnPassage(id)` says which one the reader chose. */
export class SourceView {
  private readonly chosen = (event: Event) => this.choose(event);

  constructor(
    private readonly element: HTMLElement,
    private readonly dotnet: DotNet | null,
  ) {
    element.addEventListener("click", this.chosen);
    element.addEventListener("keydown", this.chosen);
  }

  /** Scrolls to a passage, marks it as the chosen one and gives it the keyboard; false when it is not in the text. */
  reveal(id: string): boolean {
    const marks = this.marksOf(id);
    const [first] = marks;
    if (!first) return false;
    for (const mark of this.element.querySelectorAll(`.${chosenClass}`)) mark.classList.remove(chosenClass);
    for (const mark of marks) mark.classList.add(chosenClass);
    first.scrollIntoView({ block: "center", behavior: reducedMotion() ? "instant" : "smooth" });
    first.focus({ preventScroll: true });
    return true;
  }

  dispose(): void {
    this.element.removeEventListener("click", this.chosen);
    this.element.removeEventListener("keydown", this.chosen);
  }

  /** A passage that overlaps another is cut into several marks with the same id. */
  private marksOf(id: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[data-passage]")].filter((mark) =>
      mark.dataset["passage"]!.split(" ").includes(id),
    );
  }

  private choose(event: Event): void {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    const mark = (event.target as Element).closest<HTMLElement>("[data-passage]");
    if (!mark) return;
    event.preventDefault();
    tell(this.dotnet, "OnPassage", mark.dataset["passage"]!.split(" ")[0]);
  }
}
