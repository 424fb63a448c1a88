// @vitest-environment jsdom
import { CompletionContext } from "@codemirror/autocomplete";
import { forEachDiagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { diagnosticsOf, type Problem } from "../../src/editor/checking";
import { marksOf } from "../../src/editor/colours";
import { complete } from "../../src/editor/completing";
import { create, type CypherEditor } from "../../src/editor/editor";
import { Language } from "../../src/editor/language";
import type { Completed, FromWorker, ToWorker } from "../../src/editor/questions";
import { isInCall } from "../../src/editor/signatures";

const wrong: Problem = { severity: "error", code: "Neo.ClientError", message: "No.\nHint: yes", from: 0, to: 6 };

let editor: CypherEditor;
let element: HTMLElement;
let heard: string[];
let asked: { text: string; parameters: string[] }[];
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  sessionStorage.clear();
  [heard, asked] = [[], []];
  answer = () => new Response(JSON.stringify({ kind: "read", problems: [wrong] }));
  vi.stubGlobal("fetch", async (address: string, init?: RequestInit) => {
    if (!address.endsWith("check")) return new Response("{}", { status: 503 });
    asked.push(JSON.parse(String(init!.body)) as (typeof asked)[0]);
    return answer();
  });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  editor = open("RETRUN 1");
});

afterEach(() => {
  editor.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("What the store says is marked, said and leads to its place", async () => {
  await vi.advanceTimersByTimeAsync(400);

  expect(asked).toEqual([{ text: "RETRUN 1", parameters: ["id"] }]);
  const marks: unknown[] = [];
  forEachDiagnostic(view().state, ({ severity, message }, from, to) => marks.push([severity, message, from, to]));
  expect(marks).toEqual([["error", "No.\nHint: yes", 0, 6]]);
  expect(element.querySelector("[role=status]")!.textContent).toBe("Error, line 1, column 1: No. Hint: yes");
  view().dispatch({ selection: { anchor: 8 } });
  element.querySelector<HTMLElement>(".editor-problem")!.click();
  expect([view().state.selection.main.head, view().hasFocus]).toEqual([0, true]);
});

test("The store is asked once for a burst of keys, and about the newest text only", async () => {
  await vi.advanceTimersByTimeAsync(400);
  answer = () => new Response(JSON.stringify({ kind: "read", problems: [] }));
  for (const text of ["RE", "RET", "RETURN 1"]) {
    type(text);
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(400);

  expect(asked.map(({ text }) => text)).toEqual(["RETRUN 1", "RETURN 1"]);
  expect(element.querySelector("[role=status]")!.textContent).toBe("No problems.");
  editor.know(["id", "limit"]);
  await vi.advanceTimersByTimeAsync(400);
  expect(asked.at(-1)!.parameters).toEqual(["id", "limit"]);
});

test("A store that is away is said and costs nothing else", async () => {
  answer = () =>
    new Response(JSON.stringify({ title: "The graph is out of reach", detail: "Nobody answers." }), { status: 503 });
  await vi.advanceTimersByTimeAsync(400);
  expect(element.querySelector(".editor-note")!.textContent).toBe("The graph is out of reach. Nobody answers.");
});

test("What was typed outlives a reload until the page opens with another text", () => {
  type("RETURN 2");
  editor.dispose();
  editor = open("RETRUN 1");
  expect(new TextDecoder().decode(editor.read())).toBe("RETURN 2\n");
  editor.dispose();
  editor = open("RETURN 3");
  expect(new TextDecoder().decode(editor.read())).toBe("RETURN 3\n");
});

test("Control and Enter run, Tab is left to the page", () => {
  const run = new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, cancelable: true, bubbles: true });
  const tab = new KeyboardEvent("keydown", { key: "Tab", cancelable: true, bubbles: true });
  for (const event of [run, tab]) view().contentDOM.dispatchEvent(event);
  expect([heard, tab.defaultPrevented]).toEqual([["OnRun"], false]);
});

test("A place past the end of a text is its last character", () => {
  expect(diagnosticsOf([{ ...wrong, from: 9, to: 12 }], 5)).toMatchObject([{ from: 4, to: 5 }]);
  expect(diagnosticsOf([{ ...wrong, from: 2, to: 2 }], 5)).toMatchObject([{ from: 2, to: 3 }]);
  expect(diagnosticsOf([wrong], 0)).toMatchObject([{ from: 0, to: 0 }]);
});

test("Colours lie over no character twice, and what has no colour has no mark", () => {
  const marks = marksOf([
    { from: 0, to: 5, as: "keyword" },
    { from: 3, to: 6, as: "label" },
    { from: 7, to: 8, as: "bracket" },
    { from: 9, to: 10, as: "stringLiteral" },
  ]);
  const found: number[][] = [];
  marks.between(0, 20, (from, to) => void found.push([from, to]));
  expect(found).toEqual([
    [0, 5],
    [9, 10],
  ]);
});

test.each([
  ["MATCH (n:Gro", 9, ["Group", "`State actor`"]],
  ["MATCH (n:`Sta", 9, ["Group", "`State actor`"]],
  ["RETURN $", 8, ["id", "Group", "`State actor`"]],
])("Completions of %s replace what was begun", async (text, from, names) => {
  const all: Completed[] = [
    { label: "$id", insert: null, kind: "variable", detail: "", about: "" },
    { label: "Group", insert: null, kind: "class", detail: "", about: "" },
    { label: "State actor", insert: "`State actor`", kind: "class", detail: "", about: "" },
  ];
  const language = new Language(() => worker(all.filter(({ label }) => text.endsWith("$") || !label.startsWith("$"))));
  const state = EditorState.create({ doc: text });
  const found = (await complete(new CompletionContext(state, text.length, false), language))!;
  expect(found.from).toBe(from);
  expect(found.options.map((option) => option.apply ?? option.label)).toEqual(names);
});

test("Nothing is offered after a blank unless it is asked for", async () => {
  const language = new Language(() => worker([]));
  expect(await complete(new CompletionContext(EditorState.create({ doc: "RETURN " }), 7, false), language)).toBeNull();
});

test.each([
  ["RETURN coalesce(1, ", true],
  ["RETURN coalesce(1) ", false],
  ["", false],
])("Whether a call is open in '%s': %s", (text, open) => expect(isInCall(text)).toBe(open));

function open(text: string): CypherEditor {
  document.body.innerHTML = '<p id="name">Cypher</p><div id="field"></div>';
  element = document.querySelector("#field")!;
  return create(
    element,
    { text, key: "test", labelledBy: "name", parameters: ["id"] },
    {
      invokeMethodAsync: (name) => {
        heard.push(name);
        return Promise.resolve();
      },
    },
  );
}

function view(): EditorView {
  return EditorView.findFromDOM(element)!;
}

function type(text: string): void {
  view().dispatch({ changes: { from: 0, to: view().state.doc.length, insert: text } });
}

/** Answers every question with the same. */
function worker(answer: unknown): Worker {
  const target = new EventTarget() as Worker;
  target.postMessage = ((message: ToWorker) => {
    if (!("job" in message)) return;
    const data = { job: message.job, answer } as FromWorker;
    queueMicrotask(() => target.dispatchEvent(new MessageEvent("message", { data })));
  }) as Worker["postMessage"];
  return target;
}
