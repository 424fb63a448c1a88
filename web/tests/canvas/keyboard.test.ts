// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { Camera } from "../../src/canvas/camera";
import { Focus } from "../../src/canvas/focus";
import { Hiding } from "../../src/canvas/hiding";
import { History } from "../../src/canvas/history";
import { installKeyboard } from "../../src/canvas/keyboard";
import { Pins } from "../../src/canvas/pins";
import { Selection } from "../../src/canvas/selection";
import { board, type Board } from "./board";
import { sampleSubgraph } from "../contract";

let drawn: Board;
let pins: Pins;
let end: () => void;

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  drawn.stage.element.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  drawn = board(sampleSubgraph(), {
    imu: { x: 0, y: 0 },
    iju: { x: 0, y: -100 },
    "ev-karachi-airport-2014": { x: 100, y: 0 },
  });
  const { stage } = drawn;
  const camera = new Camera(stage);
  const history = new History(() => undefined);
  pins = new Pins(stage, history);
  const focus = new Focus(stage, camera);
  end = installKeyboard({
    stage,
    camera,
    focus,
    selection: new Selection(stage, camera),
    history,
    hiding: new Hiding(stage, history),
    pins,
  });
  focus.moveTo("imu");
});

test("Enter opens, E expands and M asks for the menu of the node", () => {
  press("Enter");
  press("e");
  press("m");
  expect(drawn.calls.filter(([name]) => name !== "OnAnnounce")).toEqual([
    ["OnOpen", "imu"],
    ["OnExpand", "imu"],
    ["OnMenu", "imu", false, expect.any(Number), expect.any(Number)],
  ]);
});

test("Space selects the node, Shift and Space the relationship walked to it, Escape nothing", () => {
  press(" ");
  press("ArrowRight");
  press(" ", { shiftKey: true });
  press("Escape");
  expect(drawn.told("OnSelect")).toEqual([
    ["imu", false],
    ["r-splinter-of.iju.imu", true],
    [null, false],
  ]);
  expect(drawn.told("OnAnnounce").at(-1)).toEqual([
    "Selected: Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source",
  ]);
});

test("P pins, H hides, C folds, and Control with Z takes each back", () => {
  press("p");
  expect([pins.has("imu"), drawn.stage.cy.getElementById("imu").locked()]).toEqual([true, true]);
  press("c");
  expect(drawn.stage.filter.collapse).toEqual(["imu"]);
  press("h");
  expect(drawn.stage.filter.hide).toEqual(["imu"]);
  press("z", { ctrlKey: true });
  press("z", { ctrlKey: true });
  press("z", { ctrlKey: true });
  expect([drawn.stage.filter.hide, drawn.stage.filter.collapse, pins.has("imu")]).toEqual([[], [], false]);
  press("y", { ctrlKey: true });
  expect(pins.has("imu")).toBe(true);
});

test("Keys that mean nothing here are left to the page", () => {
  expect([
    press("Tab").defaultPrevented,
    press("q").defaultPrevented,
    press("f", { ctrlKey: true }).defaultPrevented,
  ]).toEqual([false, false, false]);
  expect(press("ArrowDown").defaultPrevented).toBe(true);
});

test("After the end no key is heard", () => {
  end();
  press("Enter");
  expect(drawn.told("OnOpen")).toEqual([]);
});

test("V, Shift with the arrows and B add to the selection and say so", () => {
  const selected = () => drawn.stage.cy.$(":selected").map((element) => element.id()).sort();
  const said = () => drawn.told("OnAnnounce").at(-1)![0] as string;
  press("v");
  expect([selected(), said()]).toEqual([["imu"], "Added to the selection: Islamic Movement of Uzbekistan. 1 selected"]);
  press("ArrowRight", { shiftKey: true });
  expect(selected()).toEqual(["iju", "imu"]);
  expect(said()).toMatch(/^Islamic Jihad Union, splinter of .*\. Added to the selection: Islamic Jihad Union\. 2 selected$/);
  press("v");
  expect([selected(), said()]).toEqual([["imu"], "Taken out of the selection: Islamic Jihad Union. 1 selected"]);
  press("b");
  const around = drawn.stage.seenLinks().around("imu").flatMap(({ from, to }) => [from, to]);
  expect(selected()).toEqual([...new Set(["imu", ...around])].sort());
  expect(said()).toBe(`${selected().length - 1} added to the selection, ${selected().length} selected`);
});
