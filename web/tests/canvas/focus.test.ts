// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { Camera } from "../../src/canvas/camera";
import { Focus } from "../../src/canvas/focus";
import { clockAngle, waysFrom } from "../../src/canvas/walk";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { board, type Board } from "./board";
import { sampleSubgraph } from "../contract";

/** imu in the middle, iju above it, the attack to its right, the airport below the attack. */
const places = {
  imu: { x: 0, y: 0 },
  iju: { x: 0, y: -100 },
  "ev-karachi-airport-2014": { x: 100, y: 0 },
  "karachi-airport": { x: 100, y: 100 },
  "tahir-yuldashev": { x: 400, y: 400 },
};

const attack = "Islamic Movement of Uzbekistan, took part in Attack on Karachi Airport";
const splinter = "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source";

let drawn: Board;
let focus: Focus;
const said = () => drawn.told("OnAnnounce").map(([text]) => text);

beforeEach(() => {
  drawn = board(sampleSubgraph(), places);
  focus = new Focus(drawn.stage, new Camera(drawn.stage));
});

test("The clock begins at twelve and goes to the right", () => {
  const middle = { x: 0, y: 0 };
  const hours = [
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
  ].map((to) => Math.round((clockAngle(middle, to) / Math.PI) * 6));
  expect(hours).toEqual([0, 3, 6, 9]);
});

test("Ways lead clockwise, and parallel edges are each a way", () => {
  const edges = [
    { id: "e3", from: "m", to: "below" },
    { id: "e2", from: "right", to: "m" },
    { id: "e1", from: "m", to: "right" },
    { id: "e0", from: "up", to: "m" },
  ];
  const at = { m: { x: 0, y: 0 }, up: { x: 0, y: -1 }, right: { x: 1, y: 0 }, below: { x: 0, y: 1 } };
  const ways = waysFrom("m", edges, (id) => at[id as keyof typeof at]);
  expect(ways.map((way) => way.edge)).toEqual(["e0", "e1", "e2", "e3"]);
});

test("The keyboard enters at the most connected node and says what it is", () => {
  focus.enter(undefined);
  expect(said()).toEqual(["Attack on Karachi Airport, event, 2014, 2 relationships, 4 more not drawn"]);
});

test("Turning speaks each relationship in order and goes round", () => {
  focus.moveTo("imu");
  focus.step("next");
  focus.step("next");
  focus.step("next");
  focus.step("previous");
  expect(said().slice(1)).toEqual([
    `${splinter}. 1 of 2`,
    `${attack}, perpetrator, 2014, one source, contested. 2 of 2`,
    `${splinter}. 1 of 2`,
    `${attack}, perpetrator, 2014, one source, contested. 2 of 2`,
  ]);
  expect([focus.node, focus.edge]).toEqual([
    "ev-karachi-airport-2014",
    "r-participated-in.imu.ev-karachi-airport-2014",
  ]);
});

test("Going in makes the neighbour the middle, going back returns", () => {
  focus.moveTo("imu");
  focus.step("next");
  focus.step("in");
  expect([focus.node, focus.edge]).toEqual(["iju", null]);
  focus.step("back");
  expect(focus.node).toBe("imu");
  focus.step("back");
  expect(said().at(-1)).toBe("This is where the walk began.");
});

test("Page keys reach nodes without a relationship", () => {
  focus.step("first");
  focus.step("backward");
  expect(focus.node).toBe("tahir-yuldashev");
  focus.step("next");
  expect(said().at(-1)).toBe("No relationships in sight here.");
});

test("Another part of the page shows its place here without a word, and takes it away", () => {
  focus.point("imu", "r-splinter-of.iju.imu");
  expect([focus.node, focus.edge, drawn.stage.cy.$(".focused").map((each) => each.id())]).toEqual([
    "iju",
    "r-splinter-of.iju.imu",
    ["iju", "r-splinter-of.iju.imu"],
  ]);
  focus.point(null, null);
  expect([drawn.stage.cy.$(".focused").length, said()]).toEqual([0, []]);
});

test("What goes out of sight is forgotten", () => {
  focus.moveTo("imu");
  focus.step("next");
  show(drawn.stage, { ...noFilter, hide: ["iju"] });
  expect(focus.node).toBe("imu");
  show(drawn.stage, { ...noFilter, hide: ["imu"] });
  expect(focus.node).toBeNull();
});
