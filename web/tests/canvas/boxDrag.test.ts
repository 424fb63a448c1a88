// @vitest-environment jsdom
import { expect, test } from "vitest";
import { installBoxDrag } from "../../src/canvas/boxDrag";
import { History } from "../../src/canvas/history";
import { Moves } from "../../src/canvas/moves";
import { Umbrellas } from "../../src/canvas/umbrellas";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { edge, node, subgraph } from "../contract";
import { board } from "./board";

const graph = subgraph(
  [node("a"), node("b"), node("c"), node("away")],
  [edge("FACTION_OF", "b", "a"), edge("FACTION_OF", "c", "a")],
);
const places = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 100, y: 160 }, away: { x: 400, y: 0 } };
const room = { x: 100, y: 60 };

function open() {
  const { stage } = board(graph, places);
  const history = new History(() => undefined);
  const moves = new Moves(stage, history);
  stage.cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  HTMLCanvasElement.prototype.getContext = () => null;
  installBoxDrag(stage, moves, new Umbrellas(stage));
  show(stage, noFilter);
  const emit = (type: string, at: { x: number; y: number }, originalEvent?: object) =>
    stage.cy.emit({ type, position: at, renderedPosition: at, originalEvent } as never);
  const stands = () =>
    Object.fromEntries(stage.cy.nodes().map((each) => [each.id(), Object.values(each.position())]));
  return { stage, history, emit, stands };
}

test("The room of a box moves the umbrella and its parts, and that is one step to undo", () => {
  const { stage, history, emit, stands } = open();
  const before = stands();
  emit("tapstart", room);
  expect([stage.cy.userPanningEnabled(), stage.cy.boxSelectionEnabled()]).toEqual([false, false]);
  emit("tapdrag", { x: 110, y: 70 });
  emit("tapdrag", { x: 130, y: 40 });
  emit("tapend", { x: 130, y: 40 });

  expect(stands()).toEqual({ a: [30, -20], b: [230, -20], c: [130, 140], away: [400, 0] });
  expect([stage.cy.userPanningEnabled(), stage.cy.boxSelectionEnabled()]).toEqual([true, true]);
  emit("tapdrag", { x: 0, y: 0 });
  history.undo();
  expect(stands()).toEqual(before);
  expect(history.undo()).toBe(false);
});

test("Pinned parts stay, and a press without a movement is no step", () => {
  const { stage, history, emit, stands } = open();
  stage.cy.getElementById("b").lock();
  emit("tapstart", room);
  emit("tapend", room);
  expect(history.undo()).toBe(false);
  emit("tapstart", room);
  emit("tapdrag", { x: 101, y: 60 });
  emit("tapend", { x: 101, y: 60 });
  expect(stands()).toEqual({ a: [1, 0], b: [200, 0], c: [101, 160], away: [400, 0] });
});

test.each([
  ["beside the box", { x: 300, y: 300 }, undefined],
  ["with Shift, which selects", room, { button: 0, shiftKey: true }],
  ["with the other button, which opens the menu", room, { button: 2 }],
  ["with two fingers, which zoom", room, { touches: [{}, {}] }],
])("A press %s moves no box", (_, at, event) => {
  const { emit, stands } = open();
  const before = stands();
  emit("tapstart", at, event);
  emit("tapdrag", { x: 110, y: 70 });
  emit("tapend", { x: 110, y: 70 });
  expect(stands()).toEqual(before);
});

test("The pointer says where a box can be taken", () => {
  const { stage, emit } = open();
  emit("mousemove", room);
  expect(stage.element.classList.contains("is-over-box")).toBe(true);
  emit("mousemove", { x: 300, y: 300 });
  expect(stage.element.classList.contains("is-over-box")).toBe(false);
});
