import { expect, test } from "vitest";
import { bundlesOf, parallelEdges } from "../../src/graph/bundles";
import { edge } from "../contract";

const edges = [
  edge("LEADS", "a", "b", { confidence: 50 }),
  edge("FOUNDED", "b", "a", { confidence: 90 }),
  edge("RIVAL_OF", "a", "b", { confidence: 70 }),
  edge("LEADS", "b", "c"),
  edge("SAME_AS", "c", "c"),
];
const [leads, founded, rival] = edges.map(({ id }) => id) as [string, string, string];
const sight = (ids: readonly string[], states: [string, "certain" | "assumed"][] = []) => ({
  edges: new Set(ids),
  states: new Map(states),
});

test("Edges with the same two ends are parallel whichever way they point; a tie to itself is none", () => {
  expect([...parallelEdges(edges)].map(([pair, members]) => [pair, members.length])).toEqual([["a b", 3]]);
});

test("The surest in time leads, then the one with most confidence", () => {
  const all = [leads, founded, rival];
  const lead = (states: [string, "certain" | "assumed"][]) =>
    bundlesOf(parallelEdges(edges), sight(all, states), new Set()).map((bundle) => bundle.lead);
  const certain = all.map((id): [string, "certain"] => [id, "certain"]);
  expect(lead(certain)).toEqual([founded]);
  expect(lead([...certain, [founded, "assumed"]])).toEqual([rival]);
});

test("What is out of sight does not count, and one edge alone or an open pair is no bundle", () => {
  const bundles = (ids: readonly string[], open: readonly string[] = []) =>
    bundlesOf(parallelEdges(edges), sight(ids), new Set(open)).map(({ members }) => members.map(({ id }) => id));
  expect(bundles([leads, rival])).toEqual([[leads, rival]]);
  expect(bundles([leads])).toEqual([]);
  expect(bundles([leads, rival], ["a b"])).toEqual([]);
});
