import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";

/** A problem as `/api/queries/check` gives it; `from` and `to` count UTF-16. */
export interface Problem {
  readonly severity: "error" | "warning" | "information";
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What the store said of a text; `away` = it could not be asked. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly away: string | null;
}

/** The store is asked once no key has been pressed for so long, in milliseconds. */
const quiet = 350;

/**
 * Marks what the store says of the text, which it explains and does not run. A newer text ends the question about an
 * older one, here and on the server.
 */
export function checking(
  address: string,
  parameters: () => readonly string[],
  said: (checked: Checked) => void,
): Extension {
  return ViewPlugin.define((view) => {
    let wait = 0;
    let asked: AbortController | null = null;
    const ask = async () => {
      asked?.abort();
      const mine = (asked = new AbortController());
      const checked = await check(address, view.state.doc.toString(), parameters(), mine.signal);
      if (!checked || mine.signal.aborted) return;
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(checked.problems, view.state.doc.length)));
      said(checked);
    };
    const later = (delay: number) => {
      window.clearTimeout(wait);
      wait = window.setTimeout(() => void ask(), delay);
    };
    later(0);
    return {
      update: (update: ViewUpdate) => {
        if (!update.docChanged && !update.transactions.some((each) => each.isUserEvent("check"))) return;
        asked?.abort();
        later(quiet);
      },
      destroy: () => {
        window.clearTimeout(wait);
        asked?.abort();
      },
    };
  });
}

/** Asks once more, because what holds for the text has changed: its parameters, or the graph. */
export function checkAgain(view: EditorView): void {
  view.dispatch({ userEvent: "check" });
}

/** Null when a newer question has taken the place of this one. */
export async function check(
  address: string,
  text: string,
  parameters: readonly string[],
  signal: AbortSignal,
): Promise<Checked | null> {
  if (text.trim() === "") return { problems: [], away: null };
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      // Half of a pair cannot be sent as UTF-8; the place of what follows stays the same.
      body: JSON.stringify({ text: text.toWellFormed?.() ?? text, parameters }),
      signal,
    });
    const said = (await answer.json()) as { problems?: Problem[]; title?: string; detail?: string };
    if (answer.ok) return { problems: said.problems ?? [], away: null };
    return { problems: [], away: `${said.title ?? "The query was not checked"}. ${said.detail ?? ""}`.trim() };
  } catch (error) {
    if (signal.aborted) return null;
    return {
      problems: [],
      away: `The query was not checked: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** A mark needs at least one character, and none that the text has not. */
export function diagnosticsOf(problems: readonly Problem[], length: number): Diagnostic[] {
  return problems.map(({ severity, message, from, to }) => {
    const end = Math.min(Math.max(to, from + 1), length);
    return {
      from: Math.max(0, Math.min(from, end - 1)),
      to: end,
      severity: severity === "information" ? "info" : severity,
      message,
    };
  });
}
