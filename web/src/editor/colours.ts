import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import type { Language } from "./language";
import type { Coloured } from "./questions";

/** A longer text keeps its plain look: it would be read anew at every key. */
export const colouredLengthMax = 60_000;

/** Kinds of tokens of the language support, and the token of `tokens.css` that colours them. */
const classes: Readonly<Record<string, string>> = {
  comment: "code-comment",
  keyword: "code-keyword",
  keywordLiteral: "code-keyword",
  label: "code-label",
  predicateFunction: "code-function",
  function: "code-function",
  procedure: "code-function",
  namespace: "code-function",
  paramDollar: "code-parameter",
  paramValue: "code-parameter",
  stringLiteral: "code-string",
  numberLiteral: "code-number",
  booleanLiteral: "code-number",
  property: "code-property",
};

const painted = StateEffect.define<DecorationSet>();

const paint = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const given = transaction.effects.find((effect) => effect.is(painted));
    return given ? given.value : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Colours the text. Between a key and the worker's answer, what stands keeps its colours. */
export function colours(language: Language): Extension {
  const asker = ViewPlugin.define((view) => {
    let isGone = false;
    const ask = async () => {
      const { doc } = view.state;
      if (doc.length > colouredLengthMax) return view.dispatch({ effects: painted.of(Decoration.none) });
      const found = await language.ask({ ask: "colours", text: doc.toString() });
      // An answer about an older text is passed over: the one about this text is under way.
      if (!isGone && found && view.state.doc === doc) view.dispatch({ effects: painted.of(marksOf(found)) });
    };
    queueMicrotask(() => void ask());
    return {
      update: (update: ViewUpdate) => void (update.docChanged && ask()),
      destroy: () => void (isGone = true),
    };
  });
  return [paint, asker];
}

export function marksOf(found: readonly Coloured[]): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  let end = 0;
  for (const { from, to, as } of found) {
    const name = classes[as];
    if (!name || from < end) continue;
    marks.add(from, to, Decoration.mark({ class: name }));
    end = to;
  }
  return marks.finish();
}
