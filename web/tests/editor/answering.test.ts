import { expect, test } from "vitest";
import { answer, schemaOf } from "../../src/editor/answering";
import type { Answers, Question, Vocabulary } from "../../src/editor/questions";

const routine = {
  description: "The first value that is not null.",
  arguments: [
    { name: "first", type: "ANY", description: "tried first" },
    { name: "second", type: "ANY", description: "tried then" },
  ],
  category: "Scalar",
  returns: "ANY",
  yields: [],
  mode: "READ",
  isAggregating: false,
  isDeprecated: false,
};

const vocabulary: Vocabulary = {
  labels: ["Group", "State actor"],
  relationshipTypes: ["ALLIED_WITH", "SPLINTER_OF"],
  propertyKeys: ["name", "startMin"],
  functions: [{ ...routine, name: "coalesce", signature: "coalesce(first :: ANY, second :: ANY) :: ANY" }],
  procedures: [{ ...routine, name: "db.labels", signature: "db.labels() :: (label :: STRING)", arguments: [] }],
};

const schema = schemaOf({ vocabulary, parameters: ["id"] });

function ask<Q extends Question>(question: Q): Answers[Q["ask"]] {
  return answer(question, schema) as Answers[Q["ask"]];
}

test.each([
  ["MATCH (n:", ["Group", "State actor"]],
  ["MATCH (n:Group)-[:", ["ALLIED_WITH", "SPLINTER_OF"]],
  ["MATCH (n) WHERE n.", ["name", "startMin"]],
  ["MATCH (n {id: $", ["$id"]],
  ["CALL db.", ["labels"]],
])("After %s the names of the graph are offered", (text, names) => {
  const found = ask({ ask: "complete", text, caret: text.length, byHand: false });
  expect(found.map((each) => each.label)).toEqual(names);
});

test("A name that needs backticks is put in with them", () => {
  const found = ask({ ask: "complete", text: "MATCH (n:", caret: 9, byHand: false });
  expect(found.map((each) => each.insert)).toEqual([null, "`State actor`"]);
});

test("The tokens of a text lie in order and count UTF-16", () => {
  const text = "// é\nMATCH (n:Group {name: '😀'}) RETURN n";
  const found = ask({ ask: "colours", text });
  const words = found.map(({ from, to, as }) => [text.slice(from, to), as]);
  expect(words).toContainEqual(["// é", "comment"]);
  expect(words).toContainEqual(["Group", "label"]);
  expect(words).toContainEqual(["'😀'", "stringLiteral"]);
  expect(words).toContainEqual(["RETURN", "keyword"]);
  expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort((a, b) => a - b));
});

test("The signature names the argument that is being written", () => {
  const text = "RETURN coalesce(1, ";
  const found = ask({ ask: "signature", text, caret: text.length })!;
  expect(found.label.slice(found.active!.from, found.active!.to)).toBe("second :: ANY");
  expect([found.active!.about, found.about]).toEqual(["tried then", routine.description]);
  expect(ask({ ask: "signature", text: "RETURN 1", caret: 8 })).toBeNull();
});

test("Behind signs of two halves everything keeps its place", () => {
  const text = "WITH '😀😀😀😀' AS x MATCH (n:Gr";
  const found = ask({ ask: "complete", text: `${text}) RETURN n`, caret: text.length, byHand: false });
  expect(found.map((each) => each.label)).toEqual(vocabulary.labels);
  const call = "RETURN '😀😀😀😀', coalesce(1, ";
  expect(ask({ ask: "signature", text: call, caret: call.length })!.active!.about).toBe("tried then");
});

test("A text is set out in lines, with the caret behind what it stood behind", () => {
  const text = "match (n) return '😀' as x limit 3";
  const made = ask({ ask: "format", text, caret: text.indexOf(" as") });
  expect(made.text).toBe("MATCH (n)\nRETURN '😀' AS x\nLIMIT 3");
  expect(made.text.slice(0, made.caret)).toBe("MATCH (n)\nRETURN '😀'");
});

test("A text that cannot be read keeps its words", () => {
  expect(ask({ ask: "format", text: "match (n retrn '", caret: 0 }).text.toLowerCase()).toBe("match (n retrn '");
});
