import { closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tell, type DotNet } from "../page/dotnet";
import { checkAgain, checking } from "./checking";
import { colours } from "./colours";
import { completing } from "./completing";
import { KeptText, tabStorage } from "./keeping";
import { Language } from "./language";
import { look } from "./look";
import { ProblemList } from "./problemList";
import type { Vocabulary } from "./questions";
import { signatures } from "./signatures";

export interface EditorOptions {
  /** The text that the page opens with. */
  readonly text: string;
  /** Under which name what is typed outlives a reload. */
  readonly key: string;
  /** Ids of the elements that name the field and say how it is used. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  /** Names of the parameters that a run would have. */
  readonly parameters?: readonly string[];
  readonly check?: string;
  readonly schema?: string;
}

/** `element` is empty and becomes the field, with the problems of the text below it. */
export function create(element: HTMLElement, options: EditorOptions, dotnet: DotNet | null): CypherEditor {
  return new CypherEditor(element, options, dotnet);
}

/**
 * A field for Cypher. `OnRun()` asks the page to run the text, which it then reads with `read()`: no key makes a round
 * trip. Tab goes on to the next control, so the keyboard is never caught.
 */
export class CypherEditor {
  private readonly language = new Language();
  private readonly problems: ProblemList;
  private readonly view: EditorView;
  private readonly gone = new AbortController();
  private kept: KeptText;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: EditorOptions,
    private readonly dotnet: DotNet | null,
  ) {
    this.kept = new KeptText(options.key, options.text, tabStorage());
    this.problems = new ProblemList(() => this.view);
    this.view = new EditorView({ parent: element, doc: this.kept.recall(), extensions: this.extensions() });
    element.append(this.problems.element);
    this.language.know({ parameters: options.parameters ?? [] });
    void this.learn();
  }

  /**
   * The text in UTF-8, streamed to the page: a long one does not fit into a message of the circuit. A line end follows
   * it, since a stream of nothing cannot be opened.
   */
  read(): Uint8Array {
    return new TextEncoder().encode(`${this.view.state.doc.toString()}\n`);
  }

  /** Puts another text in, such as a query that was opened; what was typed can be taken back. */
  write(text: string): void {
    this.kept = new KeptText(this.options.key, text, tabStorage());
    this.replace(text, 0);
  }

  know(parameters: readonly string[]): void {
    if (parameters.join() === this.language.parameters.join()) return;
    this.language.know({ parameters });
    checkAgain(this.view);
  }

  focus(): void {
    this.view.focus();
  }

  /** Sets the text out in lines as Neo4j's style guide does; false when it cannot be read. */
  async format(): Promise<boolean> {
    const { doc, selection } = this.view.state;
    const text = doc.toString();
    const made = await this.language.ask({ ask: "format", text, caret: selection.main.head });
    if (!made || this.view.state.doc !== doc) return false;
    if (made.text !== text) this.replace(made.text, made.caret);
    return true;
  }

  dispose(): void {
    this.gone.abort();
    this.language.dispose();
    this.view.destroy();
    this.element.replaceChildren();
  }

  /** Names that are not known yet are only not offered. */
  private async learn(): Promise<void> {
    try {
      const answer = await fetch(this.options.schema ?? "api/queries/schema", { signal: this.gone.signal });
      if (answer.ok) this.language.know({ vocabulary: (await answer.json()) as Vocabulary });
    } catch (error) {
      if (!this.gone.signal.aborted) console.warn("The names of the graph were not read:", error);
    }
  }

  private replace(text: string, caret: number): void {
    const { state } = this.view;
    const at = Math.min(caret, state.toText(text).length);
    this.view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: text },
      selection: { anchor: at },
      scrollIntoView: true,
    });
  }

  private extensions(): Extension[] {
    const { labelledBy, describedBy, check } = this.options;
    return [
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      drawSelection(),
      dropCursor(),
      history(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      search({ top: true }),
      EditorView.lineWrapping,
      EditorState.languageData.of(() => [{ commentTokens: { line: "//", block: { open: "/*", close: "*/" } } }]),
      EditorView.contentAttributes.of({
        "aria-labelledby": labelledBy,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        spellcheck: "false",
        autocapitalize: "off",
        autocorrect: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.kept.keep(update.state.doc.toString());
      }),
      look,
      colours(this.language),
      completing(this.language),
      signatures(this.language),
      checking(
        check ?? "api/queries/check",
        () => this.language.parameters,
        (checked) => this.problems.show(checked),
      ),
      this.keys(),
    ];
  }

  private keys(): Extension {
    return keymap.of([
      { key: "Mod-Enter", run: (view) => this.run(view) },
      { key: "Shift-Alt-f", run: () => this.formatByKey() },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...defaultKeymap,
    ]);
  }

  private run(view: EditorView): boolean {
    closeCompletion(view);
    tell(this.dotnet, "OnRun");
    return true;
  }

  private formatByKey(): boolean {
    void this.format();
    return true;
  }
}
