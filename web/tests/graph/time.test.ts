import { expect, test } from "vitest";
import { edgeStateAt, nodeStateAt, windowOf } from "../../src/graph/time";
import { contract, edge, node } from "../contract";

const splinter = edge("SPLINTER_OF", "iju", "imu", {
  startEdtf: "2002-03",
  startMin: 20020301,
  startMax: 20020331,
  endMin: 20020301,
  endMax: 99991231,
});
const pledge = edge("PLEDGED_TO", "ghazi", "isis", {
  startEdtf: "2014",
  endEdtf: "2014",
  startMin: 20140101,
  startMax: 20141231,
  endMin: 20140101,
  endMax: 20141231,
});
const still = edge("ACTIVE_IN", "imu", "afghanistan", {
  startEdtf: "2001",
  endEdtf: "..",
  startMin: 20010101,
  startMax: 20011231,
  endMin: 20150901,
  endMax: 99991231,
});
const late1990s = edge("BASED_IN", "imu", "tajikistan", {
  startEdtf: "[1996..1999]",
  endEdtf: "[1996..1999]",
  startMin: 19960101,
  startMax: 19991231,
  endMin: 19960101,
  endMax: 19991231,
});

test.each([
  ["a start without an end is absent before it", splinter, 2001, "absent"],
  ["a start without an end is certain in its own year", splinter, 2002, "certain"],
  ["a start without an end is assumed afterwards", splinter, 2010, "assumed"],
  ["a point event is absent before", pledge, 2013, "absent"],
  ["a point event is certain in its year", pledge, 2014, "certain"],
  ["a point event is absent after", pledge, 2015, "absent"],
  ["what is still so is certain up to the source", still, 2015, "certain"],
  ["what is still so is only possible after the source", still, 2016, "possible"],
  ["one of several years is possible in each", late1990s, 1997, "possible"],
  ["an edge without any date is undated", edge("ALLIED_WITH", "imu", "ttp"), 1900, "undated"],
])("%s", (_, subject, year, state) => {
  expect(edgeStateAt(subject, windowOf(String(year)))).toBe(state);
});

test("without a time a dated edge is certain and an undated one undated", () => {
  expect([edgeStateAt(late1990s, null), edgeStateAt(edge("NEAR", "a", "b"), null)]).toEqual(["certain", "undated"]);
});

test("an event has a time and a group has none", () => {
  const dated = { startMin: 20140101, startMax: 20141231, endMin: 20140101, endMax: 20141231, when: "2014" };
  expect(nodeStateAt(node("ev", { kind: "Event", ...dated }), windowOf("2013"))).toBe("absent");
  expect(nodeStateAt(node("ev", { kind: "Event" }), windowOf("2013"))).toBe("undated");
  expect(nodeStateAt(node("imu", { kind: "Group", ...dated }), windowOf("2013"))).toBeNull();
});

test("without the rule of assumed ends nothing is assumed to go on", () => {
  const states = ["2001", "2002", "2002-04"].map((time) => edgeStateAt(splinter, windowOf(time), false));
  expect(states).toEqual(["absent", "certain", "absent"]);
});

interface WindowCases {
  readonly windows: readonly { readonly time: string; readonly first: number; readonly last: number }[];
  readonly refused: readonly string[];
}

const cases = contract<WindowCases>("time-windows.json");

test.each(cases.windows)("$time is a window of whole days", ({ time, first, last }) => {
  expect(windowOf(time)).toEqual({ first, last });
});

test.each(cases.refused)("'%s' is no window", (time) => {
  expect(windowOf(time)).toBeNull();
});
