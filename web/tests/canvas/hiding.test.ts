// @vitest-environment jsdom
import { expect, test } from "vitest";
import { noFilter } from "../../src/graph/filter";
import { Hiding } from "../../src/canvas/hiding";
import { History } from "../../src/canvas/history";
import { board } from "./board";
import { sampleSubgraph } from "../contract";

function open() {
  const { stage, told } = board(sampleSubgraph());
  const marks: [boolean, boolean][] = [];
  const history = new History((canUndo, canRedo) => marks.push([canUndo, canRedo]));
  return { stage, told, marks, history, hiding: new Hiding(stage, history) };
}

test("Hiding is reported, and undone and done again in steps", () => {
  const { stage, told, history, hiding, marks } = open();
  hiding.hide(["iju", "karachi-airport", "not-there"]);
  expect([...stage.sight.nodes]).toEqual(["imu", "tahir-yuldashev", "ev-karachi-airport-2014"]);
  history.undo();
  expect(stage.sight.nodes.size).toBe(5);
  history.redo();
  expect(told("OnVisibility")).toEqual([
    [["iju", "karachi-airport"], []],
    [[], []],
    [["iju", "karachi-airport"], []],
  ]);
  expect(marks).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ]);
});

test("Hiding what is not there is no step", () => {
  const { hiding, history } = open();
  hiding.hide(["nobody"]);
  expect(history.undo()).toBe(false);
});

test("Folding hides the neighbours that hang on the node alone and unfolds again", () => {
  const { stage, hiding } = open();
  hiding.collapse("imu", true);
  expect([stage.sight.nodes.has("iju"), hiding.isCollapsed("imu")]).toEqual([false, true]);
  hiding.collapse("imu", false);
  expect([stage.sight.nodes.has("iju"), hiding.isCollapsed("imu")]).toEqual([true, false]);
});

test("An old echo of the page does not undo a newer change", () => {
  const { stage, hiding } = open();
  hiding.hide(["iju"]);
  hiding.hide(["tahir-yuldashev"]);
  hiding.apply({ ...noFilter, hide: ["iju"] });
  expect([stage.sight.nodes.has("iju"), stage.sight.nodes.has("tahir-yuldashev")]).toEqual([false, false]);
  hiding.apply({ ...noFilter, hide: ["iju", "tahir-yuldashev"] });
  expect(stage.sight.nodes.has("tahir-yuldashev")).toBe(false);
});

test("The page's Back button holds over what was hidden by hand", () => {
  const { stage, hiding } = open();
  hiding.hide(["iju"]);
  hiding.apply({ ...noFilter, hide: ["iju"] });
  hiding.apply(noFilter);
  expect(stage.sight.nodes.has("iju")).toBe(true);
});
