import { expect, test } from "vitest";
import { applyFilter, noFilter } from "../../src/graph/filter";
import { step } from "../../src/graph/steps";
import { edge, node, sampleSubgraph, subgraph } from "../contract";

test("No filter leaves nothing out", () => {
  const graph = sampleSubgraph();
  const sight = applyFilter(graph, noFilter);
  expect([sight.nodes.size, sight.edges.size]).toEqual([graph.nodes.length, graph.edges.length]);
});

test("An edge goes out of sight with either of its ends", () => {
  const sight = applyFilter(sampleSubgraph(), { ...noFilter, steps: [step("kind", { terms: ["Event"], not: true })] });
  expect([...sight.edges]).toEqual(["r-splinter-of.iju.imu"]);
});

test("Disputed only leaves the disputed edges and their ends", () => {
  const sight = applyFilter(sampleSubgraph(), { ...noFilter, steps: [step("disputed")] });
  expect([...sight.nodes]).toEqual(["imu", "ev-karachi-airport-2014"]);
  expect([...sight.edges]).toEqual(["r-participated-in.imu.ev-karachi-airport-2014"]);
});

test("Collapsing folds the neighbours that hang on the node alone, also by two edges", () => {
  const graph = subgraph(
    [node("hub"), node("leaf"), node("twice"), node("bridge"), node("far")],
    [
      edge("NEAR", "hub", "leaf"),
      edge("NEAR", "hub", "twice"),
      edge("FROM", "twice", "hub"),
      edge("NEAR", "hub", "bridge"),
      edge("NEAR", "bridge", "far"),
    ],
  );
  const sight = applyFilter(graph, { ...noFilter, collapse: ["hub"] });
  expect([...sight.nodes]).toEqual(["hub", "bridge", "far"]);
  expect([...sight.folded]).toEqual([["hub", 2]]);
});

test("A hidden edge may leave a leaf that then folds away", () => {
  const graph = subgraph(
    [node("hub"), node("a"), node("b")],
    [edge("NEAR", "a", "hub"), edge("NEAR", "a", "b"), edge("NEAR", "b", "hub")],
  );
  const sight = applyFilter(graph, { ...noFilter, hide: ["r-near.a.b"], collapse: ["hub"] });
  expect([...sight.nodes]).toEqual(["hub"]);
});
