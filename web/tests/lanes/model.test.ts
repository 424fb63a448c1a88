import { expect, test } from "vitest";
import { modelOf } from "../../src/lanes/model";
import { chaptersOf } from "../../src/lanes/reading";
import { planOf } from "../../src/lanes/plan";
import { noFilter } from "../../src/graph/filter";
import { imuGraph } from "./sample";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const model = modelOf(imuGraph());
const lane = (id: string) => model.lanes.find((each) => each.id === id)!;
const tie = (id: string) => model.ties.find((each) => each.id === id)!;

test("A lane is possible while its founding is uncertain, certain as long as it is shown, then assumed to go on", () => {
  expect(lane("imu").pieces.map(({ from, to, certainty }) => [from, to, certainty])).toEqual([
    [day("1998-09-01"), day("1999-01-01"), "possible"],
    [day("1999-01-01"), day("2015-09-01"), "certain"],
    [day("2015-09-01"), model.span.to, "assumed"],
  ]);
  expect([lane("imu").openStart, lane("imu").end]).toEqual([false, "assumed"]);
});

test("A lane without a founding date is open to earlier, and one with an end is not assumed to go on", () => {
  expect(lane("zabul").pieces.map(({ from, to, certainty }) => [from, to, certainty])).toEqual([
    [day("2015-09-01"), day("2016-01-01"), "possible"],
  ]);
  expect([lane("zabul").openStart, lane("zabul").end]).toEqual([true, "ended"]);
  expect(lane("zabul").ended).toEqual({ from: day("2015-09-01"), to: null });
});

test("A rename puts the new name on the same lane at its date", () => {
  expect(lane("imu").names.map(({ text, period }) => [text, period])).toEqual([
    ["Islamic Movement of Uzbekistan (IMU)", null],
    ["Islamic Party of Turkestan", { from: day("2001-01-01"), to: day("2002-01-01") }],
  ]);
});

test("A pledge of a leader starts from the lane of his group, as his own, with the width of its date", () => {
  const { lanes, persons, period, words } = tie("r-pledged-to.ghazi.isis");
  expect([lanes, persons]).toEqual([
    ["imu", "isis"],
    [true, false],
  ]);
  expect(period).toEqual({ from: day("2014-01-01"), to: day("2015-01-01") });
  expect(words).toBe("Usman Ghazi, pledged to Islamic State, leader, 2014, one source");
  expect(tie("r-pledged-to.imu.isis").period).toEqual({ from: day("2013-01-01"), to: day("2016-01-01") });
});

test("A splinter that is only known to be no later than a day is open to earlier", () => {
  expect(tie("r-splinter-of.zabul.imu").period).toEqual({ from: null, to: day("2016-01-01") });
});

test("An event of two perpetrators joins their lanes, one of a single group is a mark", () => {
  expect([tie("ev-karachi").lanes, tie("ev-karachi").text]).toEqual([["imu", "ttp"], "joint: Karachi Airport attack"]);
  expect(model.marks.filter((mark) => mark.sort === "event").map((mark) => [mark.id, mark.lane])).toEqual([
    ["ev-bomb", "imu"],
  ]);
});

test("An event that only tells of a change which the lane shows is not drawn twice, but read", () => {
  expect(model.told.map((mark) => mark.id)).toEqual(["ev-rename"]);
});

test("Undated groups and ties are listed and have no place", () => {
  expect(model.unplaced.map(({ id, sort }) => [id, sort])).toEqual([
    ["r-faction-of.northern.imu", "tie"],
    ["northern", "group"],
  ]);
  expect(model.lanes.map((each) => each.id)).not.toContain("northern");
  expect(model.elsewhere).toBe(1);
});

test("The list follows time, and each line says who, what, when and on how many sources", () => {
  const chapters = chaptersOf(model, () => true);
  expect(chapters.map((chapter) => chapter.title)).toEqual([
    "1998",
    "1999",
    "2001",
    "2002",
    "2012",
    "2013",
    "2014",
    "2015",
    "By 2015",
    "Without a date",
  ]);
  expect(chapters[0]!.items.map((item) => item.words)).toEqual([
    "Islamic Movement of Uzbekistan (IMU), group, founded late 1998",
  ]);
  expect(chapters[3]!.items.map((item) => item.words)).toEqual([
    "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source",
    "Islamic Jihad Union (IJU), group, founded March 2002",
  ]);
  expect(chapters.flatMap((chapter) => chapter.items).map((item) => item.words)).toContain(
    "Unnamed IMU splinter group, ended late 2015 or later",
  );
});

test("The order of what comes does not matter", () => {
  const graph = imuGraph();
  const turned = { nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() };
  expect(modelOf(turned)).toEqual(model);
});

test("A chosen time changes neither the lanes nor their places", () => {
  const graph = imuGraph();
  const plan = planOf({ graph, filter: noFilter }, undefined);
  expect(planOf({ graph, filter: { ...noFilter, time: "2014" } }, plan)).toBe(plan);
});

test("Without the rule of assumed ends a lane stops where the sources do, and is not said to have ended", () => {
  const strict = modelOf(imuGraph(), false).lanes.find((each) => each.id === "imu")!;
  expect(strict.pieces.at(-1)).toEqual({ from: day("1999-01-01"), to: day("2015-09-01"), certainty: "certain" });
  expect(strict.end).toBe("unsaid");
});
