// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { Arranger } from "../../src/canvas/arrange";
import { History } from "../../src/canvas/history";
import { estimate } from "../../src/page/measure";
import { Moves } from "../../src/canvas/moves";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import type { Subgraph } from "../../src/graph/subgraph";
import { computeLayout } from "../../src/layout/compute";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const here = {
  run: (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request)),
  dispose: () => undefined,
};
const small = subgraph([node("a"), node("b"), node("c")], [edge("NEAR", "a", "b"), edge("NEAR", "b", "c")]);
const larger = subgraph([...small.nodes, node("d")], [...small.edges, edge("NEAR", "c", "d")]);

function open(graph: Subgraph = subgraph([], [])) {
  const drawn = board(graph);
  const history = new History(() => undefined);
  const moves = new Moves(drawn.stage, history);
  const arranger = new Arranger(drawn.stage, moves, estimate, here);
  const positions = () => Object.fromEntries(drawn.stage.cy.nodes().map((each) => [each.id(), { ...each.position() }]));
  return { ...drawn, history, arranger, positions };
}

beforeEach(() => sessionStorage.clear());

test("The same data gives the same picture", async () => {
  const [first, second] = [open(), open()];
  await first.arranger.draw(larger);
  await second.arranger.draw({ ...larger, nodes: [...larger.nodes].reverse() });
  expect(first.positions()).toEqual(second.positions());
});

test("What is drawn stays where it is when more comes, goes, and comes back", async () => {
  const { arranger, positions, stage } = open();
  await arranger.draw(small);
  const before = positions();
  const more = await arranger.draw(larger);
  expect(more!.newcomers.map((each) => each.id())).toEqual(["d", "r-near.c.d"]);
  expect(positions()).toMatchObject(before);
  const full = positions();
  await arranger.draw(small);
  expect(stage.cy.nodes().map((each) => each.id())).toEqual(["a", "b", "c"]);
  await arranger.draw(larger);
  expect(positions()).toEqual(full);
});

test("A changed element is brought up to date in place", async () => {
  const { arranger, stage } = open();
  await arranger.draw(small);
  await arranger.draw({ ...small, nodes: [node("a", { name: "Renamed" }), node("b"), node("c")] });
  expect(stage.cy.getElementById("a").data("label")).toBe("Renamed");
});

test("A layout moves what is in sight, leaves pinned nodes, and is one step to undo", async () => {
  const { arranger, positions, stage, history } = open();
  await arranger.draw(larger);
  show(stage, { ...noFilter, hide: ["d"] });
  const before = positions();
  await arranger.arrange("lineage", null, (id) => id === "a");
  const after = positions();
  expect([after["a"], after["d"]]).toEqual([before["a"], before["d"]]);
  expect(after["b"]).not.toEqual(before["b"]);
  history.undo();
  expect(positions()).toEqual(before);
});

test("A load that was overtaken draws nothing", async () => {
  const { stage } = board(subgraph([], []));
  const never = { run: () => Promise.resolve(null), dispose: () => undefined };
  const arranger = new Arranger(stage, new Moves(stage, new History(() => undefined)), estimate, never);
  expect(await arranger.draw(small)).toBeNull();
  expect(stage.cy.nodes().length).toBe(0);
});
