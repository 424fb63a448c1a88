export interface LegendRow {
  readonly colour: string;
  readonly words: string;
  readonly count: number;
}

export interface LegendWords {
  readonly title: string;
  /** The rule in words: "how many relationships in view touch it". */
  readonly words: string;
  readonly rows: readonly LegendRow[];
}

/** What colour and size say; null where they say the usual. */
export interface RuleWords {
  readonly colour: LegendWords | null;
  readonly size: string | null;
}

/** Says on the canvas what colours and sizes mean, when they do not mean the usual. */
export class Legend {
  private readonly box: HTMLElement;
  private readonly colours = document.createElement("div");
  private readonly size = document.createElement("p");
  /** What is said at the moment. */
  said: RuleWords = { colour: null, size: null };

  constructor(element: HTMLElement) {
    this.box = document.createElement("section");
    this.box.className = "canvas-rule";
    this.box.setAttribute("aria-label", "What colour and size mean");
    this.box.append(this.colours, this.size);
    this.box.hidden = this.size.hidden = true;
    element.append(this.box);
  }

  show(legend: LegendWords | null): void {
    this.said = { ...this.said, colour: legend };
    this.colours.replaceChildren();
    if (legend !== null) {
      const [title, words, list] = ["strong", "p", "ul"].map((name) => document.createElement(name));
      title!.textContent = `Colour: ${legend.title.toLowerCase()}`;
      words!.textContent = `Shows ${legend.words}.`;
      list!.append(...legend.rows.map(rowOf));
      this.colours.append(title!, words!, list!);
    }
    this.box.hidden = this.size.hidden && this.colours.childElementCount === 0;
  }

  saySize(words: string | null): void {
    this.said = { ...this.said, size: words };
    this.size.textContent = words === null ? "" : `Size shows ${words}.`;
    this.size.hidden = words === null;
    this.box.hidden = this.size.hidden && this.colours.childElementCount === 0;
  }

  dispose(): void {
    this.box.remove();
  }
}

function rowOf({ colour, words, count }: LegendRow): HTMLElement {
  const [row, dot, name, number] = ["li", "i", "span", "span"].map((tag) => document.createElement(tag));
  dot!.style.background = colour;
  name!.textContent = words;
  number!.textContent = String(count);
  number!.className = "count";
  row!.append(dot!, name!, number!);
  return row!;
}
