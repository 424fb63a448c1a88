import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, ViewPlugin, type Tooltip, type ViewUpdate } from "@codemirror/view";
import type { Language } from "./language";
import type { Signature } from "./questions";

interface Shown {
  readonly signature: Signature;
  readonly at: number;
}

const shown = StateEffect.define<Shown | null>();

const state = StateField.define<Shown | null>({
  create: () => null,
  update(value, transaction) {
    const given = transaction.effects.find((effect) => effect.is(shown));
    if (given) return given.value;
    return value && { ...value, at: transaction.changes.mapPos(value.at) };
  },
  provide: (field) => showTooltip.from(field, (value) => value && tooltip(value)),
});

/** The arguments of the function that is being written, above the line; Escape puts them away. */
export function signatures(language: Language): Extension {
  const asker = ViewPlugin.define((view) => {
    let asked = 0;
    const ask = async () => {
      const job = ++asked;
      const { doc, selection } = view.state;
      const caret = selection.main.head;
      const signature = isInCall(doc.sliceString(Math.max(0, caret - 2_000), caret))
        ? await language.ask({ ask: "signature", text: doc.toString(), caret })
        : null;
      if (job === asked) put(view, signature && { signature, at: caret });
    };
    return {
      update: (update: ViewUpdate) =>
        void ((update.docChanged || update.selectionSet) && queueMicrotask(() => void ask())),
      destroy: () => void (asked = -1),
    };
  });
  const escape = keymap.of([{ key: "Escape", run: (view) => Boolean(view.state.field(state)) && put(view, null) }]);
  return [state, asker, escape];
}

/** Whether a bracket before the caret is still open; the grammar is asked only then. */
export function isInCall(before: string): boolean {
  let open = 0;
  for (const sign of before) {
    if (sign === "(") open++;
    else if (sign === ")") open = Math.max(0, open - 1);
  }
  return open > 0;
}

function put(view: EditorView, value: Shown | null): boolean {
  if (value !== null || view.state.field(state) !== null) view.dispatch({ effects: shown.of(value) });
  return true;
}

function tooltip({ signature, at }: Shown): Tooltip {
  return { pos: at, above: true, arrow: false, create: () => ({ dom: element(signature) }) };
}

function element({ label, about, active }: Signature): HTMLElement {
  const box = document.createElement("div");
  box.className = "editor-signature";
  const line = document.createElement("code");
  if (active) {
    const strong = document.createElement("strong");
    strong.textContent = label.slice(active.from, active.to);
    line.append(label.slice(0, active.from), strong, label.slice(active.to));
  } else {
    line.textContent = label;
  }
  box.append(line);
  for (const words of [active?.about ?? "", about].filter((text) => text !== "")) {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    box.append(paragraph);
  }
  return box;
}
