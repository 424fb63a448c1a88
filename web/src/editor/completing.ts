import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { Language } from "./language";
import type { Completed } from "./questions";

/** What stands before the caret and is replaced: a word, or a name in backticks that is not closed. */
const begun = /`[^`]*$|[\p{L}\p{N}_]*$/u;

/** What keeps the list open while it is typed. */
const goesOn = /^`?[\p{L}\p{N}_]*$/u;

/** After these signs names are offered without being asked for. */
const opening = /[:.$|&!]\s?$/;

/** Names of the graph come before the words of the language. */
const ranks: Readonly<Record<string, number>> = {
  class: 3,
  property: 3,
  variable: 2,
  method: 1,
  function: 0,
  keyword: 0,
};

export function completing(language: Language): Extension {
  return autocompletion({ override: [(context) => complete(context, language)], icons: false });
}

/** Completions at the caret from the names of the graph and the words of the language. */
export async function complete(context: CompletionContext, language: Language): Promise<CompletionResult | null> {
  const text = context.state.doc.toString();
  const before = text.slice(0, context.pos);
  const word = begun.exec(before)?.[0] ?? "";
  if (!context.explicit && word === "" && !opening.test(before)) return null;
  const found = await language.ask({ ask: "complete", text, caret: context.pos, byHand: context.explicit });
  if (!found || found.length === 0) return null;
  const from = context.pos - word.length;
  const isParameter = before.slice(0, from).endsWith("$");
  const options = found.map((each) => optionOf(each, isParameter));
  // What is in the list is what the grammar allows here; further letters only narrow it.
  return { from, options, validFor: goesOn };
}

function optionOf({ label, insert, kind, detail, about }: Completed, isParameter: boolean): Completion {
  const shown = isParameter && label.startsWith("$") ? label.slice(1) : label;
  return {
    label: shown,
    type: kind,
    boost: ranks[kind] ?? 0,
    ...(insert !== null && insert !== shown ? { apply: insert } : {}),
    ...(detail === "" || detail.startsWith("(")
      ? {}
      : { detail: detail.startsWith(label) ? detail.slice(label.length) : detail }),
    ...(about === "" ? {} : { info: about }),
  };
}
