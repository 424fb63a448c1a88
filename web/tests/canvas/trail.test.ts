// @vitest-environment jsdom
import { expect, test } from "vitest";
import { Camera } from "../../src/canvas/camera";
import { Trail } from "../../src/canvas/trail";
import { board } from "./board";
import { sampleSubgraph } from "../contract";

function open() {
  const { stage } = board(sampleSubgraph(), { imu: { x: 10, y: 20 } });
  const at = () => Object.fromEntries(stage.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const marked = (name: string) => stage.cy.$(`.${name}`).map((element) => element.id());
  return { stage, at, marked, trail: new Trail(stage, new Camera(stage)) };
}

test("A path stands out, the rest steps back and nothing moves", () => {
  const { stage, trail, at, marked } = open();
  const before = at();
  const edge = stage.graph.edges[0]!;
  trail.show([edge.from, edge.id, edge.to], edge.id);
  expect(marked("trail").sort()).toEqual([edge.from, edge.id, edge.to].sort());
  expect(marked("aside").length).toBe(stage.cy.elements().length - 3);
  expect(at()).toEqual(before);
});

test("An empty path makes all alike again", () => {
  const { trail, marked } = open();
  trail.show(["imu"], null);
  trail.show([], null);
  expect([marked("trail"), marked("aside")]).toEqual([[], []]);
});

test("What is not drawn is passed over", () => {
  const { stage, trail, marked } = open();
  trail.show(["imu", "nobody"], "nobody");
  expect(marked("trail")).toEqual(["imu"]);
  expect(marked("aside").length).toBe(stage.cy.elements().length - 1);
});
