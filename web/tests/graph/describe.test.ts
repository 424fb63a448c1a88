import { expect, test } from "vitest";
import { edgeLabel, edgeWords, nodeWords, reachWords } from "../../src/graph/describe";
import { edge, node, sampleSubgraph } from "../contract";

const graph = sampleSubgraph();
const byId = new Map(graph.nodes.map((each) => [each.id, each]));
const splinter = graph.edges[0]!;
const imu = byId.get("imu")!;
const iju = byId.get("iju")!;

test("An edge label names the type and the date as far as it is known", () => {
  expect(graph.edges.map(edgeLabel)).toEqual(["splinter of · March 2002", "took part in · 2014", "occurred in"]);
});

test("An edge is a sentence with level, date, number of sources and dispute", () => {
  expect(edgeWords(splinter, iju, imu)).toBe(
    "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source",
  );
  const pledge = edge("PLEDGED_TO", "a", "b", {
    ...{ startEdtf: "2015", sourceCount: 2, disputed: true, properties: { level: "leader" } },
  });
  const [imuNode, isis] = [node("a", { name: "IMU" }), node("b", { name: "Islamic State" })];
  expect(edgeWords(pledge, imuNode, isis)).toBe("IMU, pledged to Islamic State, leader, 2015, two sources, contested");
});

test("A node says what leads on from it, drawn and not drawn", () => {
  expect(reachWords(iju, 1, 0)).toBe("Islamic Jihad Union, group, 1 relationship");
  expect(reachWords(iju, 3, 2)).toBe("Islamic Jihad Union, group, 3 relationships, 2 more not drawn");
});

test("A leader is called leader and an event says when", () => {
  expect(nodeWords(byId.get("tahir-yuldashev")!)).toBe("Tahir Yuldashev, leader");
  expect(nodeWords(byId.get("ev-karachi-airport-2014")!)).toBe("Attack on Karachi Airport, event, 2014");
});

test("A disputed edge and an unsure time are said", () => {
  const pledge = edge("PLEDGED_TO", "a", "b", { disputed: true, sourceCount: 2 });
  expect(edgeWords(pledge, node("a"), node("b"), "possible")).toBe(
    "A, pledged to B, undated, two sources, contested, possibly so at this time",
  );
});

test("An unknown type is read as its words", () => {
  expect(edgeLabel(edge("TRADES_WITH", "a", "b"))).toBe("trades with");
});
