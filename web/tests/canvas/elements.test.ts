import { expect, test } from "vitest";
import { edgeData, nodeData, toElements } from "../../src/canvas/elements";
import { edge, node, sampleSubgraph, subgraph } from "../contract";

test("Every node and edge of the subgraph becomes one element, nodes first", () => {
  const graph = sampleSubgraph();
  expect(toElements(graph).map((element) => [element.group, element.data.id])).toEqual([
    ...graph.nodes.map((each) => ["nodes", each.id]),
    ...graph.edges.map((each) => ["edges", each.id]),
  ]);
});

test("The badge counts the relationships of the store that the canvas does not hold", () => {
  const graph = subgraph(
    [node("imu", { degree: 57 }), node("iju", { degree: 2 })],
    [edge("SPLINTER_OF", "iju", "imu"), edge("ALLIED_WITH", "iju", "imu")],
  );
  expect(
    toElements(graph)
      .slice(0, 2)
      .map((element) => element.data["more"]),
  ).toEqual([55, 0]);
});

test("A store that counted less than is drawn makes no negative badge", () => {
  expect(nodeData(node("a", { degree: 1 }), 3).more).toBe(0);
});

test("A node grows with its relationships, up to a limit", () => {
  const sizes = [0, 9, 100, 10_000].map((degree) => nodeData(node("a", { degree }), 0).size);
  expect(sizes).toEqual([30, 39, 60, 60]);
});

test("A leader is marked and a long name is cut", () => {
  const data = nodeData(node("a", { kind: "Person", labels: ["Person", "Leader"], name: "word ".repeat(20) }), 0);
  expect([data.glyph, data.label.length <= 64, data.label.at(-1)]).toEqual(["leader", true, "…"]);
});

test("Less confidence makes a thinner and fainter line, never an invisible one", () => {
  const lines = [0, 50, 100].map((confidence) => edgeData(edge("ALLIED_WITH", "a", "b", { confidence })));
  expect(lines.map((line) => line.width)).toEqual([1.32, 1.87, 2.42]);
  expect(lines.map((line) => line.opacity)).toEqual([0.5, 0.73, 0.95]);
});

test("A disputed edge says so in its label", () => {
  const data = edgeData(edge("PLEDGED_TO", "a", "b", { disputed: true, startEdtf: "2014~" }));
  expect([data.disputed, data.label]).toEqual([1, "disputed: pledged to · about 2014"]);
});
