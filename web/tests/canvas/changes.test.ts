// @vitest-environment jsdom
import { expect, test } from "vitest";
import { ChangeMarks, changeMarks, changeNames } from "../../src/canvas/changes";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const graph = subgraph(
  [node("a"), node("b"), node("c")],
  [...changeNames.map((name) => edge("NEAR", "a", "b", { id: name })), edge("NEAR", "b", "c", { id: "same" })],
);
const changes = Object.fromEntries(changeNames.map((name) => [name, name]));

test("Each change differs from the others in colour, in the mark of its line and in the sign of its words", () => {
  const { stage } = board(graph);
  new ChangeMarks(stage).set(changes);
  const lines = changeNames.map((name) => stage.cy.getElementById(name).addClass("labelled"));
  const looks = (name: string) => new Set(lines.map((line) => String(line.style(name))));
  expect(looks("line-color").size).toBe(changeNames.length);
  expect(looks("mid-target-arrow-shape").size).toBe(changeNames.length);
  expect([...looks("label")]).toEqual(changeNames.map((name) => `${changeMarks[name].sign} near`));
});

test("What did not change is faint, but the ends of a change are not", () => {
  const { stage } = board(graph);
  new ChangeMarks(stage).set({ added: "added" });
  const faint = stage.cy.elements(".unchanged").map((each) => each.id());
  expect(faint.sort()).toEqual(["c", ...changeNames.filter((name) => name !== "added"), "same"].sort());
});

test("A changed edge is woken for its mark, and an unchanged one is faint when it wakes", () => {
  const { stage } = board(graph);
  for (const id of ["added", "same"]) {
    stage.cy.getElementById(id).remove();
    stage.asleep.add(id);
  }
  new ChangeMarks(stage).set({ added: "added" });
  expect([stage.cy.getElementById("added").hasClass("change-added"), stage.asleep.has("same")]).toEqual([true, true]);
  stage.wake(["same"]);
  expect(stage.cy.getElementById("same").hasClass("unchanged")).toBe(true);
});

test("Marks can be set anew and taken off", () => {
  const { stage } = board(graph);
  const marks = new ChangeMarks(stage);
  marks.set({ added: "added" });
  marks.set({ ended: "ended" });
  expect(stage.cy.elements(".change-added, .change-ended").map((each) => each.id())).toEqual(["ended"]);
  marks.set({});
  expect(stage.cy.elements(".unchanged, .change-ended").length).toBe(0);
});
