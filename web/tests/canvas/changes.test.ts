// @vitest-environment jsdom
import { expect, test } from "vitest";
import { changeMarks, changeNames, markChanges } from "../../src/canvas/changes";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const graph = subgraph(
  [node("a"), node("b"), node("c")],
  [...changeNames.map((name) => edge("NEAR", "a", "b", { id: name })), edge("NEAR", "b", "c", { id: "same" })],
);
const changes = Object.fromEntries(changeNames.map((name) => [name, name]));

test("Each change differs from the others in colour, in the mark of its line and in the sign of its words", () => {
  const { stage } = board(graph);
  markChanges(stage, changes);
  const lines = changeNames.map((name) => stage.cy.getElementById(name));
  const looks = (name: string) => new Set(lines.map((line) => String(line.style(name))));
  expect(looks("mid-target-arrow-shape").size).toBe(changeNames.length);
  expect(new Set(lines.map((line) => String(line.data("label")).slice(0, 1)))).toEqual(
    new Set(changeNames.map((name) => changeMarks[name].sign)),
  );
});

test("What did not change is faint, but the ends of a change are not", () => {
  const { stage } = board(graph);
  markChanges(stage, { added: "added" });
  const faint = stage.cy.elements(".unchanged").map((each) => each.id());
  expect(faint.sort()).toEqual(["c", ...changeNames.filter((name) => name !== "added"), "same"].sort());
});

test("Marks can be set anew and taken off, and the sign is written once", () => {
  const { stage } = board(graph);
  markChanges(stage, { added: "added" });
  markChanges(stage, { added: "added" });
  expect(stage.cy.getElementById("added").data("label")).toBe("+ near");
  markChanges(stage, {});
  expect(stage.cy.elements(".unchanged, .change-added").length).toBe(0);
});
