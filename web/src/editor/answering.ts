import "./iterators";
import {
  autocomplete,
  formatQuery,
  highlightSyntax,
  signatureHelp,
  type CompletionItem,
  type DbSchema,
} from "@neo4j-cypher/language-support";
import { caretAfter, Offsets } from "./offsets";
import type { Answers, Coloured, Completed, Formatted, Known, Question, Routine, Signature } from "./questions";

/** Numbers of the language server protocol (3.17, CompletionItemKind), as CodeMirror calls what they mean. */
const kinds: Readonly<Record<number, string>> = {
  2: "method",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  15: "text",
  23: "class",
  25: "class",
};

/** Answers from the text alone and the names that are known. */
export function answer(question: Question, schema: DbSchema): Answers[keyof Answers] {
  switch (question.ask) {
    case "colours":
      return colours(question.text);
    case "complete":
      return complete(question.text, question.caret, question.byHand, schema);
    case "signature":
      return signature(question.text, question.caret, schema);
    case "format":
      return format(question.text, question.caret);
  }
}

/** What the language support calls a schema. Both versions of Cypher have the same names here. */
export function schemaOf({ vocabulary, parameters }: Known): DbSchema {
  const functions = registry(vocabulary.functions, (each) => ({
    name: each.name,
    category: each.category,
    description: each.description,
    isBuiltIn: true,
    argumentDescription: argumentsOf(each),
    returnDescription: each.returns,
    signature: each.signature,
    aggregating: each.isAggregating,
    isDeprecated: each.isDeprecated,
  }));
  const procedures = registry(vocabulary.procedures, (each) => ({
    name: each.name,
    description: each.description,
    mode: each.mode as "READ",
    worksOnSystem: false,
    argumentDescription: argumentsOf(each),
    returnDescription: each.yields.map((column) => ({ ...column, isDeprecated: false })),
    signature: each.signature,
    admin: false,
    option: { deprecated: each.isDeprecated },
  }));
  return {
    labels: [...vocabulary.labels],
    relationshipTypes: [...vocabulary.relationshipTypes],
    propertyKeys: [...vocabulary.propertyKeys],
    parameters: Object.fromEntries(parameters.map((name) => [name, ""])),
    functions: { "CYPHER 5": functions, "CYPHER 25": functions },
    procedures: { "CYPHER 5": procedures, "CYPHER 25": procedures },
  };
}

function registry<T>(routines: readonly Routine[], made: (routine: Routine) => T): Record<string, T> {
  return Object.fromEntries(routines.map((each) => [each.name, made(each)]));
}

function argumentsOf(routine: Routine) {
  return routine.arguments.map((each) => ({ ...each, isDeprecated: false }));
}

function colours(text: string): Coloured[] {
  const offsets = new Offsets(text);
  return highlightSyntax(text, { consoleCommandsEnabled: false })
    .map(({ position, length, tokenType }) => {
      const from = offsets.toUtf16(position.startOffset);
      return { from, to: from + length, as: tokenType as string };
    })
    .filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
    .sort((a, b) => a.from - b.from);
}

function complete(text: string, caret: number, byHand: boolean, schema: DbSchema): Completed[] {
  return autocomplete(text, schema, {
    caretPosition: new Offsets(text).toCodePoints(caret),
    manual: byHand,
    consoleCommandsEnabled: false,
  }).map((item) => ({
    label: item.label,
    insert: item.insertText ?? null,
    kind: kinds[item.kind ?? 0] ?? "text",
    detail: item.signature ?? item.detail ?? "",
    about: aboutOf(item),
  }));
}

function aboutOf({ documentation }: CompletionItem): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

function signature(text: string, caret: number, schema: DbSchema): Signature | null {
  const help = signatureHelp(text, schema, {
    caretPosition: new Offsets(text).toCodePoints(caret),
    consoleCommandsEnabled: false,
  });
  const chosen = help.signatures[help.activeSignature ?? 0];
  if (!chosen) return null;
  const index = help.activeParameter ?? 0;
  const before = chosen.parameters?.slice(0, index) ?? [];
  const argument = chosen.parameters?.[index];
  const label = typeof argument?.label === "string" ? argument.label : "";
  const skipped = before.reduce((at, each) => after(chosen.label, String(each.label), at), 0);
  const from = label === "" ? -1 : chosen.label.indexOf(label, skipped);
  return {
    label: chosen.label,
    about: plain(chosen.documentation),
    active: from < 0 ? null : { from, to: from + label.length, about: plain(argument?.documentation) },
  };
}

function after(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? from : at + part.length;
}

function plain(documentation: string | { value: string } | undefined): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

function format(text: string, caret: number): Formatted {
  const { formattedQuery } = formatQuery(text);
  return { text: formattedQuery, caret: caretAfter(text.slice(0, caret), formattedQuery) };
}
