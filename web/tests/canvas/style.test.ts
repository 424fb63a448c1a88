// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { knownTypes, relationOf } from "../../src/graph/relations";
import { kindNames } from "../../src/graph/kinds";
import { applyFilter, noFilter } from "../../src/graph/filter";
import { step } from "../../src/graph/steps";
import { show } from "../../src/canvas/visibility";
import { board } from "./board";
import { edge, node, sampleSubgraph, subgraph } from "../contract";

const everything = subgraph(
  [...kindNames.map((kind) => node(kind, { kind })), node("other", { kind: "Something" })],
  knownTypes.map((type) =>
    edge(type, "Group", "Person", {
      directed: !["ALLIED_WITH", "RIVAL_OF", "FOUGHT", "FOUGHT_ALONGSIDE"].includes(type),
    }),
  ),
);

test("Cytoscape takes every property and value of the style", () => {
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  board(everything);
  board(sampleSubgraph());
  expect(warnings.mock.calls).toEqual([]);
  warnings.mockRestore();
});

test("Each kind has an own shape and an own colour", () => {
  const { stage } = board(everything);
  const nodes = kindNames.map((kind) => stage.cy.getElementById(kind));
  expect(new Set(nodes.map((each) => each.style("shape"))).size).toBe(kindNames.length);
  expect(new Set(nodes.map((each) => each.style("background-color"))).size).toBe(kindNames.length);
});

test("Each line has the ends of its type", () => {
  const { stage } = board(everything);
  stage.cy.edges().forEach((line) => {
    const relation = relationOf(line.data("type") as string);
    expect([
      line.style("source-arrow-shape"),
      line.style("target-arrow-shape"),
      line.style("target-arrow-fill"),
    ]).toEqual([relation.source, relation.target, relation.hollow ? "hollow" : "filled"]);
  });
});

test("The pattern of a line says how sure it is at the time", () => {
  const graph = subgraph(
    [node("a"), node("b")],
    [
      edge("NEAR", "a", "b", {
        id: "certain",
        startEdtf: "2014",
        endEdtf: "2014",
        startMin: 20140101,
        startMax: 20141231,
        endMin: 20140101,
        endMax: 20141231,
      }),
      edge("NEAR", "a", "b", {
        id: "possible",
        startEdtf: "[2010..2020]",
        endEdtf: "[2010..2020]",
        startMin: 20100101,
        startMax: 20201231,
        endMin: 20100101,
        endMax: 20201231,
      }),
      edge("NEAR", "a", "b", {
        id: "assumed",
        startEdtf: "2010",
        startMin: 20100101,
        startMax: 20101231,
        endMin: 20100101,
        endMax: 99991231,
      }),
      edge("NEAR", "a", "b", { id: "undated" }),
      edge("NEAR", "a", "b", {
        id: "absent",
        startEdtf: "2001",
        endEdtf: "2001",
        startMin: 20010101,
        startMax: 20011231,
        endMin: 20010101,
        endMax: 20011231,
      }),
    ],
  );
  const { stage } = board(graph);
  show(stage, { ...noFilter, time: "2014" });
  const look = (id: string) => {
    const line = stage.cy.getElementById(id);
    return [
      line.style("visibility"),
      line.style("line-style"),
      line.style("line-style") === "dashed" ? String(line.style("line-dash-pattern")) : "",
    ];
  };
  expect(look("certain")).toEqual(["visible", "solid", ""]);
  expect(look("possible")).toEqual(["visible", "dashed", "7 4"]);
  expect(look("assumed")).toEqual(["visible", "dashed", "1.5 4"]);
  expect(look("undated")).toEqual(["visible", "dashed", "10 3 1.5 3"]);
  expect(look("absent")[0]).toBe("hidden");
});

test("Without a time no line is patterned", () => {
  const { stage } = board(sampleSubgraph());
  expect(stage.cy.edges().map((line) => line.style("line-style"))).toEqual(["solid", "solid", "solid"]);
});

test("A disputed edge carries a mark in its middle that needs no colour", () => {
  const { stage } = board(sampleSubgraph());
  expect(stage.cy.edges().map((line) => line.style("mid-target-arrow-shape"))).toEqual(["none", "diamond", "none"]);
});

test("A pinned node shows its pin, and a folded one counts what it holds", () => {
  const { stage } = board(sampleSubgraph());
  const node = stage.cy.getElementById("imu").addClass("pictured");
  const pictures = () =>
    (node as unknown as { pstyle(name: string): { value: string[] } }).pstyle("background-image").value;
  const before = pictures();
  node.addClass("pinned");
  expect([before[2], pictures()[2]?.startsWith("data:image/svg+xml")]).toEqual(["none", true]);
  node.data("folded", 12);
  expect(decodeURIComponent(pictures()[1]!)).toContain("+12");
});

test("Nothing moves when the time or a filter changes", () => {
  const graph = sampleSubgraph();
  const places = Object.fromEntries(graph.nodes.map((each, index) => [each.id, { x: index * 100, y: index * 37 }]));
  const { stage } = board(graph, places);
  for (const time of ["1998", "2002-03", "2013/2014", "2020", null]) show(stage, { ...noFilter, time });
  show(stage, { ...noFilter, steps: [step("kind", { terms: ["Place"], not: true }), step("disputed")] });
  expect(Object.fromEntries(stage.cy.nodes().map((each) => [each.id(), { ...each.position() }]))).toEqual(places);
});

test("What the canvas hides is what the filter leaves out", () => {
  const graph = sampleSubgraph();
  const { stage } = board(graph);
  const filter = { ...noFilter, time: "2013", collapse: ["imu"] };
  show(stage, filter);
  const sight = applyFilter(graph, filter);
  const visible = stage.cy
    .elements()
    .filter((each) => each.visible())
    .map((each) => each.id());
  expect(visible.sort()).toEqual([...sight.nodes, ...sight.edges].sort());
  expect(stage.cy.getElementById("imu").data("folded")).toBe(1);
});
