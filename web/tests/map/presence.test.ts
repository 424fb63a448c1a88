import { expect, test } from "vitest";
import { applyFilter, noFilter } from "../../src/graph/filter";
import { locate } from "../../src/map/locate";
import { distribute, presenceWords } from "../../src/map/presence";
import { edge, node, subgraph } from "../contract";

const kabul = node("kabul", {
  kind: "Place",
  name: "Kabul",
  properties: { lat: 34.53, lon: 69.17, geoPrec: 1, kind: "city" },
});
const turkestan = node("turkestan", { kind: "Place", name: "Turkestan" });
const happened = { startMin: 20010101, startMax: 20011231, endMin: 20010101, endMax: 20011231 };
const raid = node("raid", { kind: "Event", name: "Raid", when: "2001", ...happened });
const begun = { startEdtf: "1998", startMin: 19980101, startMax: 19981231, endMin: 19980101 };
const graph = subgraph(
  [kabul, turkestan, node("imu"), node("iju"), raid, node("lone")],
  [
    edge("RECRUITS_FROM", "imu", "kabul", begun),
    edge("BASED_IN", "imu", "kabul", begun),
    edge("RECRUITS_FROM", "iju", "kabul"),
    edge("OCCURRED_IN", "raid", "kabul", { startEdtf: "2001", endEdtf: "2001", ...happened }),
    edge("ASPIRES_TO_CONTROL", "iju", "turkestan"),
    edge("NEAR", "kabul", "turkestan"),
  ],
);
const at = (time: string | null) => {
  const sight = applyFilter(graph, { ...noFilter, time });
  return distribute(graph, sight, locate(graph));
};

test("What is at a place comes first, what is only linked to it after it, each once", () => {
  const [stand] = at(null).stands;
  const found = stand!.presences;
  expect(found.map(({ node: { id }, isThere, edges }) => [id, isThere, edges.map((each) => each.type)])).toEqual([
    ["imu", true, ["BASED_IN", "RECRUITS_FROM"]],
    ["raid", true, ["OCCURRED_IN"]],
    ["iju", false, ["RECRUITS_FROM"]],
  ]);
});

test("Time takes what did not hold then off the map and says how sure the rest is", () => {
  const [stand] = at("1999").stands;
  expect(stand!.presences.map(({ node: { id }, state }) => [id, state])).toEqual([
    ["imu", "assumed"],
    ["iju", "undated"],
  ]);
});

test("What has no place is listed with the reason", () => {
  expect(at(null).unplaced.map((each) => [each.node.id, each.reason])).toEqual([
    ["lone", "no place in sight is named"],
    ["turkestan", "no coordinates are given"],
  ]);
  const only = subgraph([turkestan, node("iju")], [edge("ASPIRES_TO_CONTROL", "iju", "turkestan")]);
  expect(distribute(only, applyFilter(only, noFilter), new Map()).unplaced[0]!.reason).toBe(
    "no coordinates are given for Turkestan",
  );
});

test("A presence is said with its relationship, date and certainty", () => {
  const [stand] = at("1999").stands;
  expect(stand!.presences.map((each) => presenceWords(each, stand!.place))).toEqual([
    "IMU, group, based in Kabul, 1998, assumed to go on at this time",
    "IJU, group, recruits from Kabul, undated",
  ]);
});
