// @vitest-environment jsdom
import { expect, test } from "vitest";
import { Arranger } from "../../src/canvas/arrange";
import { History } from "../../src/canvas/history";
import { estimate } from "../../src/page/measure";
import { Moves } from "../../src/canvas/moves";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";
import { computeLayout } from "../../src/layout/compute";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const here = {
  run: (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request)),
  dispose: () => undefined,
};
const year = (from: number, to: number) => ({
  startEdtf: String(from),
  endEdtf: String(to),
  startMin: from * 10_000 + 101,
  startMax: from * 10_000 + 1231,
  endMin: to * 10_000 + 101,
  endMax: to * 10_000 + 1231,
});
const dated = subgraph(
  ["a", "b", "c", "d"].map((id) => node(id)),
  [
    edge("LEADS", "a", "b", { ...year(2000, 2004), endMax: 20061231 }),
    edge("LEADS", "b", "c", year(2003, 2010)),
    edge("LEADS", "c", "d", year(1995, 2012)),
  ],
);
const [first, second, third] = dated.edges.map((each) => each.id) as [string, string, string];

async function drawn(sleeping: boolean) {
  const { stage } = board(subgraph([], []));
  stage.paintsSleepers = sleeping;
  await new Arranger(stage, new Moves(stage, new History(() => undefined)), estimate, here).draw(dated);
  show(stage, noFilter);
  return stage;
}

test("A step of time touches exactly the elements that it changes", async () => {
  const stage = await drawn(false);
  const at = (time: string) => show(stage, { ...noFilter, time }).length;
  at("2004");
  // The first ended some time from 2004 to 2006: it becomes possible, stays so, and goes.
  expect([at("2005"), at("2005"), at("2006"), at("2007"), at("2008")]).toEqual([1, 0, 0, 1, 0]);
  // The second ended in 2010, the third in 2012.
  expect([at("2010"), at("2011"), at("2012"), at("2013")]).toEqual([0, 1, 0, 1]);
});

test("Edges of a first picture sleep, and a step of time touches no sleeping one", async () => {
  const stage = await drawn(true);
  expect([stage.cy.edges().length, stage.asleep.size]).toEqual([0, 3]);
  show(stage, { ...noFilter, time: "2004" });
  show(stage, { ...noFilter, time: "2011" });
  expect(stage.cy.edges().length).toBe(0);
});

test("A woken edge is dressed for the time of the moment", async () => {
  const stage = await drawn(true);
  show(stage, { ...noFilter, time: "2005" });
  stage.wake([first, third]);
  const classes = (id: string) => [...stage.cy.getElementById(id).classes()];
  expect([classes(first), classes(third)]).toEqual([["possible"], []]);
  show(stage, { ...noFilter, time: "2011" });
  stage.wake([second, second, "not there"]);
  expect(classes(second)).toEqual(["hidden"]);
  expect(stage.asleep.size).toBe(0);
});

test("What is around a node wakes with it", async () => {
  const stage = await drawn(true);
  stage.wakeAround("d");
  expect(stage.cy.edges().map((each) => each.id())).toEqual([third]);
});
