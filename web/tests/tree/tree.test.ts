// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Canvas } from "../../src/canvas/canvas";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { shortcutsOf } from "../../src/page/shortcuts";
import { create, type Tree } from "../../src/tree/tree";
import { board, type Board } from "../canvas/board";
import { edge, node, subgraph } from "../contract";

const splinter = edge("SPLINTER_OF", "iju", "imu", { startEdtf: "2002-03", startMin: 20020301, startMax: 20020331 });
const pledge = edge("PLEDGED_TO", "imu", "isis", {
  ...{ startEdtf: "2015", startMin: 20150101, startMax: 20151231 },
  ...{ sourceCount: 2, disputed: true, properties: { level: "leader" } },
});
const graph = subgraph([node("imu", { startMin: 19980101, startMax: 19981231 }), node("iju"), node("isis")], [splinter, pledge]);

let drawn: Board;
let tree: Tree;
let pointed: unknown[][];
let panel: HTMLElement;

const spoken = (line: Element) => line.querySelector(":scope > :not([aria-hidden])")!.textContent;
const focused = () => spoken(document.activeElement!);
const labels = () => [...panel.querySelectorAll("[role=treeitem]")].map(spoken);

function press(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

beforeEach(() => {
  document.body.innerHTML = `<section id="panel"><span class="tree-count"></span><div class="tree-body"></div></section>`;
  panel = document.querySelector("#panel")!;
  Element.prototype.scrollIntoView = () => undefined;
  drawn = board(graph);
  pointed = [];
  const { stage } = drawn;
  const canvas = {
    stage,
    select: (id: string) => {
      stage.cy.$(":selected").unselect();
      stage.cy.getElementById(id).select();
      stage.emit("emphasis", stage.cy.collection());
    },
    extendSelection: (id: string, toggle: boolean) => {
      const element = stage.cy.getElementById(id);
      if (toggle && element.selected()) element.unselect();
      else element.select();
      stage.emit("emphasis", stage.cy.collection());
    },
    point: (...call: unknown[]) => pointed.push(call),
  } as unknown as Canvas;
  tree = create(panel, { canvas }, null);
  tree.show(true, true);
});

afterEach(() => tree.dispose());

test("The keyboard comes to the first entity and goes along a relationship to its other end and back", () => {
  expect(focused()).toBe("IMU, group, 2 relationships");
  press("ArrowRight");
  expect(document.activeElement!.getAttribute("aria-expanded")).toBe("true");
  press("ArrowRight");
  expect(focused()).toBe("IJU, splinter of IMU, March 2002, one source");
  press("ArrowDown");
  expect(focused()).toBe("IMU, pledged to ISIS, leader, 2015, two sources, contested");
  press("ArrowLeft");
  press("ArrowLeft");
  expect([focused(), document.activeElement!.getAttribute("aria-expanded")]).toEqual(["IMU, group, 2 relationships", "false"]);
});

test("One line alone can be reached by Tab, and it is the one with the keyboard", () => {
  press("End");
  const reachable = [...panel.querySelectorAll("[tabindex='0']")];
  expect(reachable).toEqual([document.activeElement]);
  expect(focused()).toBe("ISIS, group, 1 relationship");
});

test("Letters go to the next name that begins with them", () => {
  press("i");
  press("s");
  expect(focused()).toBe("ISIS, group, 1 relationship");
});

test("Enter selects the relationship on the canvas and tells the page, Shift and Enter its other end", () => {
  press("ArrowRight");
  press("ArrowRight");
  press("Enter");
  expect([document.activeElement!.getAttribute("aria-selected"), drawn.told("OnSelect")]).toEqual(["true", [[splinter.id, true]]]);
  press("Enter", { shiftKey: true });
  expect(drawn.told("OnSelect").at(-1)).toEqual(["iju", false]);
});

test("What is selected on the canvas is marked, and found again when the tree is opened", () => {
  tree.show(false, false);
  drawn.stage.cy.getElementById(pledge.id).select();
  tree.show(true, true);
  expect(focused()).toBe("IMU, pledged to ISIS, leader, 2015, two sources, contested");
  expect(document.activeElement!.getAttribute("aria-selected")).toBe("true");
});

test("The canvas shows where the keyboard is, and lets go when it leaves", () => {
  press("ArrowRight");
  press("ArrowRight");
  (document.activeElement as HTMLElement).blur();
  expect(pointed.slice(-2)).toEqual([
    ["imu", splinter.id],
    [null, null],
  ]);
});

test("A filter of the canvas holds here, and the keyboard goes to what is left", () => {
  press("End");
  show(drawn.stage, { ...noFilter, hide: ["isis"] });
  expect(labels()).toEqual(["IMU, group, 1 relationship", "IJU, group, 1 relationship"]);
  expect(focused()).toBe("IJU, group, 1 relationship");
});

test("A closed tree does nothing while the canvas changes", () => {
  tree.show(false, false);
  show(drawn.stage, { ...noFilter, hide: ["isis"] });
  expect(labels()).toHaveLength(3);
});

test("The menu key asks for the menu of the entity", () => {
  press("F10", { shiftKey: true });
  expect(drawn.told("OnMenu")).toEqual([["imu", false, expect.any(Number), expect.any(Number)]]);
});

test("The tree does what the table of keys says, all of it and nothing else", () => {
  const [line] = (tree as unknown as { lines: Parameters<Tree["acts"]>[0][] }).lines;
  expect(Object.keys(tree.acts(line!)).sort()).toEqual(
    shortcutsOf("tree")
      .map((each) => each.id)
      .sort(),
  );
});

test("Shift with the arrows and Control with Enter add lines to the selection", () => {
  const selected = () => [...panel.querySelectorAll("[aria-selected=true]")].map(spoken);
  expect(panel.querySelector("[role=tree]")!.getAttribute("aria-multiselectable")).toBe("true");
  press("ArrowDown", { shiftKey: true });
  expect([selected().length, selected()[0]]).toEqual([2, "IMU, group, 2 relationships"]);
  press("End");
  press("Enter", { ctrlKey: true });
  expect(selected().length).toBe(3);
  press("Enter", { ctrlKey: true });
  press("ArrowUp", { shiftKey: true });
  expect(selected().length).toBe(3);
});
