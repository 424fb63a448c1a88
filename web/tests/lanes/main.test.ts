import { expect, test } from "vitest";
import { noFilter } from "../../src/graph/filter";
import { mainGroups } from "../../src/lanes/main";
import { planOf } from "../../src/lanes/plan";
import { node, subgraph } from "../contract";
import { group, imuGraph, tie } from "./sample";

const parts = [
  group("root", [19800101, 19801231]),
  group("parent", [19900101, 19901231]),
  group("child", [20000101, 20001231]),
  group("quiet", [20000101, 20001231]),
  group("lonely", null),
  node("person", { kind: "Person" }),
];
const in2000 = [20000101, 20001231] as const;
const edges = [
  tie("SPLINTER_OF", "child", "parent", "2000", in2000),
  tie("SPLINTER_OF", "parent", "root", "1990", [19900101, 19901231]),
  tie("ALLIED_WITH", "child", "quiet", "2000", in2000),
  tie("RIVAL_OF", "child", "quiet", "2000", in2000),
  tie("LEADS", "person", "child", "2000", in2000),
];

test("The best connected groups have a lane, with all that they came out of", () => {
  const { groups, leftOut } = mainGroups(parts, edges, 1, null);
  expect([...groups].sort()).toEqual(["child", "parent", "root"]);
  expect([...leftOut].sort()).toEqual(["lonely", "quiet"]);
});

test("A group that is asked for has its lane however lonely it is; what is no group has none", () => {
  expect([...mainGroups(parts, edges, 1, "lonely").groups].sort()).toEqual(["child", "lonely", "parent", "root"]);
  expect([...mainGroups(parts, edges, 1, "person").groups].sort()).toEqual(["child", "parent", "root"]);
});

test("Where all can be taken in, none is left out", () => {
  expect(mainGroups(parts, edges, 5, null).leftOut.size).toBe(0);
});

test("The order in which a network comes changes nothing", () => {
  for (const most of [0, 1, 2, 3, 4, 5]) {
    const forth = mainGroups(parts, edges, most, null);
    const back = mainGroups([...parts].reverse(), [...edges].reverse(), most, null);
    expect([...back.groups].sort()).toEqual([...forth.groups].sort());
  }
});

test("A plan leaves out what touches a group without a lane, says how many there are, and begins at the best connected", () => {
  const graph = subgraph(parts, edges);
  const plan = planOf({ graph, filter: noFilter }, undefined, { most: 1, also: null });
  expect(plan.rows.rows.map(({ lane }) => lane.id).sort()).toEqual(["child", "parent", "root"]);
  expect([plan.leftOut.size, plan.main]).toEqual([2, "child"]);
  expect(plan.model.ties.map(({ type }) => type)).toEqual(["SPLINTER_OF", "SPLINTER_OF"]);
});

test("To select a group that has its lane already plans nothing anew", () => {
  const stage = { graph: imuGraph(), filter: noFilter };
  const before = planOf(stage, undefined, { most: 3, also: null });
  expect(planOf(stage, before, { most: 3, also: "imu" })).toBe(before);
  expect(planOf(stage, before, { most: 3, also: "nobody" })).toBe(before);
  const [left] = before.leftOut;
  expect(planOf(stage, before, { most: 3, also: left! }).leftOut.has(left!)).toBe(false);
});
