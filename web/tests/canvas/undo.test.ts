// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { OpenBundles } from "../../src/canvas/arrangement";
import { Bundling } from "../../src/canvas/bundling";
import { Hiding } from "../../src/canvas/hiding";
import { History, type Steps } from "../../src/canvas/history";
import { Look } from "../../src/canvas/look";
import { Moves } from "../../src/canvas/moves";
import { freshId, Notes } from "../../src/canvas/notes";
import { umbrellasOf } from "../../src/canvas/umbrellas";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const graph = subgraph(
  [node("a"), node("b"), node("c", { kind: "Person" })],
  [
    edge("LEADS", "c", "a", { confidence: 90 }),
    edge("FOUNDED", "c", "a"),
    edge("FACTION_OF", "b", "a"),
    edge("FACTION_OF", "c", "a"),
  ],
);
const [leads, founded] = graph.edges.map(({ id }) => id) as [string, string];

function open() {
  const drawn = board(graph, { a: { x: 0, y: 0 }, b: { x: 50, y: 10 }, c: { x: 90, y: 40 } });
  const history = new History(() => undefined);
  return { ...drawn, history };
}

test("Parallel relationships are one line with their number until it is opened, and again when that is undone", () => {
  const { stage, history } = open();
  const bundling = new Bundling(stage, history);
  stage.emit("graph", graph);
  show(stage, noFilter);
  const seen = () => stage.seenEdges().map((each) => each.id());
  const label = () => stage.cy.getElementById(leads).data("label") as string;
  expect([seen().includes(leads), seen().includes(founded), label().startsWith("3 × leads")]).toEqual([true, false, true]);
  expect([bundling.openOf(leads), seen().includes(founded), label().startsWith("3 ×")]).toEqual([true, true, false]);
  history.undo();
  expect(seen().includes(founded)).toBe(false);
  bundling.turn(false);
  expect(seen().length).toBe(4);
  history.undo();
  expect(seen().length).toBe(2);
});

test("Which bundles are open outlives a reload, and is no step then", () => {
  const before = open();
  const opened = new Bundling(before.stage, before.history);
  before.stage.emit("graph", graph);
  show(before.stage, noFilter);
  opened.openOf(leads);
  const kept = JSON.parse(JSON.stringify(opened.opened)) as OpenBundles;

  const { stage, history } = open();
  new Bundling(stage, history).restore(kept);
  stage.emit("graph", graph);
  show(stage, noFilter);
  expect([stage.stacked.size, history.undo()]).toEqual([0, false]);
});

test("A relationship that is selected comes out of its bundle", () => {
  const { stage, history } = open();
  new Bundling(stage, history);
  stage.emit("graph", graph);
  show(stage, noFilter);
  stage.cy.getElementById(founded).select();
  expect(stage.stacked.has(founded)).toBe(false);
});

test("Notes are written and deleted in steps, and told to what keeps views", () => {
  const { stage, history } = open();
  const notes = new Notes(stage, history);
  let kept = 0;
  stage.on("kept", () => kept++);
  notes.add();
  const area = stage.element.querySelector("textarea")!;
  area.value = "Check the date";
  area.dispatchEvent(new Event("change"));
  expect(notes.all().map(({ id, text }) => [id, text])).toEqual([["note-1", "Check the date"]]);
  history.undo();
  expect(notes.all()[0]!.text).toBe("");
  history.redo();
  stage.element.querySelector<HTMLButtonElement>(".canvas-card button")!.click();
  expect(notes.all()).toEqual([]);
  history.undo();
  expect([notes.all()[0]!.text, kept]).toEqual(["Check the date", 6]);
});

test("Notes of a saved view are no step and are not told back", () => {
  const { stage, history } = open();
  const notes = new Notes(stage, history);
  notes.set([{ id: "note-2", x: 1, y: 2, text: "Kept" }]);
  expect([notes.all().length, history.undo()]).toEqual([1, false]);
  expect([freshId(notes.all()), freshId([])]).toEqual(["note-1", "note-1"]);
});

test("A rule colours by what is in view, says so in the legend, and is a step", async () => {
  const { stage, history, told } = open();
  const look = new Look(stage, history);
  await look.choose({ colour: "degree" });
  const tints = () => stage.cy.nodes().map((each) => each.data("tint") as string | undefined);
  expect(new Set(tints()).size).toBe(3);
  expect(stage.element.querySelector(".canvas-rule")!.textContent).toContain("how many relationships in view touch it");
  history.undo();
  expect(tints()).toEqual([undefined, undefined, undefined]);
  expect(told("OnLook").at(-1)).toEqual(["kind", "degree"]);
});

test("Aligning is one step and leaves locked nodes where they are", () => {
  const { stage, history } = open();
  stage.cy.getElementById("b").lock();
  new Moves(stage, history).align(["a", "b", "c"], "top");
  const ys = () => stage.cy.nodes().map((each) => each.position("y"));
  expect(ys()).toEqual([0, 10, 0]);
  history.undo();
  expect(ys()).toEqual([0, 10, 40]);
});

test("An umbrella is what has two parts inside it, as far as they are in sight", () => {
  const { stage } = open();
  expect(umbrellasOf(stage)).toEqual([{ id: "a", members: ["b", "c"] }]);
  show(stage, { ...noFilter, hide: ["b"] });
  expect(umbrellasOf(stage)).toEqual([]);
});

test("What was done before a reload is undone and done again on a new canvas", () => {
  const before = open();
  new Hiding(before.stage, before.history).hide(["b"]);
  new Moves(before.stage, before.history).arrange({ a: { x: 30, y: 30 } });
  before.history.undo();
  const kept = JSON.parse(JSON.stringify(before.history.steps())) as Steps;

  const { stage, history } = open();
  new Hiding(stage, history);
  new Moves(stage, history);
  history.resume(kept);
  show(stage, { ...noFilter, hide: ["b"] });
  history.redo();
  expect(stage.cy.getElementById("a").position()).toEqual({ x: 30, y: 30 });
  history.undo();
  history.undo();
  expect([stage.cy.getElementById("a").position(), stage.filter.hide]).toEqual([{ x: 0, y: 0 }, []]);
});

test("The look of an address is no step and is not told back", async () => {
  const { stage, history, told } = open();
  const look = new Look(stage, history);
  await look.wear({ colour: "degree", size: "kind" });
  expect([look.chosen, history.undo(), told("OnLook")]).toEqual([{ colour: "degree", size: "kind" }, false, []]);
});

test("A note that is being written is kept as it stands", () => {
  const { stage, history } = open();
  const notes = new Notes(stage, history);
  notes.add();
  stage.element.querySelector("textarea")!.value = "Half a sen";
  expect(notes.all()[0]!.text).toBe("Half a sen");
});
