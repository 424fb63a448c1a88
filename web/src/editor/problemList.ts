import type { EditorView } from "@codemirror/view";
import type { Checked, Problem } from "./checking";

/** More problems than this are counted. */
const shownMax = 5;

/**
 * The problems of the text in words, below it: for those who cannot hover and for screen readers. Each line leads to
 * its place.
 */
export class ProblemList {
  readonly element = document.createElement("div");
  private readonly said = document.createElement("p");
  private readonly list = document.createElement("ul");
  private words = "";

  constructor(private readonly view: () => EditorView) {
    this.element.className = "editor-problems";
    this.said.className = "unseen";
    this.said.setAttribute("role", "status");
    this.element.append(this.said, this.list);
  }

  show({ problems, away }: Checked): void {
    const rest = problems.length - shownMax;
    this.list.replaceChildren(
      ...problems.slice(0, shownMax).map((problem) => this.line(problem)),
      ...(rest > 0 ? [note(`${rest} more`)] : []),
      ...(away === null ? [] : [note(away)]),
    );
    const words = [...problems.map((problem) => this.wordsOf(problem)), ...(away === null ? [] : [away])].join(" ");
    // Said once, not again at every key.
    if (words !== this.words) this.said.textContent = words === "" && this.words !== "" ? "No problems." : words;
    this.words = words;
  }

  private line(problem: Problem): HTMLElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = `editor-problem is-${problem.severity}`;
    button.title = problem.code;
    const place = document.createElement("span");
    place.className = "editor-place";
    place.textContent = this.placeOf(problem);
    button.append(place, " ", inOneLine(problem.message));
    button.addEventListener("click", () => this.lead(problem));
    item.append(button);
    return item;
  }

  private lead({ from }: Problem): void {
    const view = this.view();
    const at = Math.min(from, view.state.doc.length);
    view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    view.focus();
  }

  private wordsOf(problem: Problem): string {
    return `${problem.severity === "error" ? "Error" : "Note"}, ${this.placeOf(problem)} ${inOneLine(problem.message)}`;
  }

  private placeOf({ from }: Problem): string {
    const { doc } = this.view().state;
    const line = doc.lineAt(Math.min(from, doc.length));
    return `line ${line.number}, column ${Math.min(from, doc.length) - line.from + 1}:`;
  }
}

function note(words: string): HTMLElement {
  const item = document.createElement("li");
  item.className = "editor-note";
  item.textContent = words;
  return item;
}

function inOneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ". ").replaceAll(".. ", ". ");
}
