import { expect, test } from "vitest";
import { edgeLabel, edgeWords, nodeWords, stepWords } from "../../src/graph/describe";
import { edge, node, sampleSubgraph } from "../contract";

const graph = sampleSubgraph();
const byId = new Map(graph.nodes.map((each) => [each.id, each]));
const splinter = graph.edges[0]!;
const imu = byId.get("imu")!;
const iju = byId.get("iju")!;

test("An edge label names the type and the date as far as it is known", () => {
  expect(graph.edges.map(edgeLabel)).toEqual(["splinter of · March 2002", "took part in · 2014", "occurred in"]);
});

test("A step to a neighbour says who it is, how it is reached, when, and on how many sources", () => {
  expect(stepWords(splinter, imu, iju)).toBe(
    "Islamic Jihad Union, group, splinter of Islamic Movement of Uzbekistan, March 2002, 1 source",
  );
  expect(stepWords(splinter, iju, imu)).toBe(
    "Islamic Movement of Uzbekistan, group, has splinter Islamic Jihad Union, March 2002, 1 source",
  );
});

test("A leader is called leader and an event says when", () => {
  expect(nodeWords(byId.get("tahir-yuldashev")!)).toBe("Tahir Yuldashev, leader");
  expect(nodeWords(byId.get("ev-karachi-airport-2014")!)).toBe("Attack on Karachi Airport, event, 2014");
});

test("A disputed edge and an unsure time are said", () => {
  const pledge = edge("PLEDGED_TO", "a", "b", { disputed: true, sourceCount: 2 });
  expect(edgeWords(pledge, node("a"), node("b"), "possible")).toBe(
    "A, pledged to B, undated, 2 sources, disputed, possibly so at this time",
  );
});

test("An unknown type is read as its words", () => {
  expect(edgeLabel(edge("TRADES_WITH", "a", "b"))).toBe("trades with");
});
