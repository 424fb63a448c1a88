// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noFilter } from "../../src/graph/filter";
import { show } from "../../src/canvas/visibility";
import { board } from "./board";
import { edge, node, subgraph } from "../contract";

const from = (year: number) => ({
  startEdtf: String(year),
  startMin: year * 10000 + 101,
  startMax: year * 10000 + 1231,
  endMin: year * 10000 + 101,
});
const oneYear = (year: number) => ({ ...from(year), endEdtf: String(year), endMax: year * 10000 + 1231 });

/** A thousand relationships, one more of them each year from 1000 on; one of 1500 alone. */
const graph = subgraph(
  [node("a"), node("b")],
  [
    ...Array.from({ length: 1000 }, (_, index) => edge("NEAR", "a", "b", { id: `r${index}`, ...from(1000 + index) })),
    edge("NEAR", "a", "b", { id: "single", ...oneYear(1500) }),
  ],
);

/** Motion is wanted here, unlike in the other tests. */
function movingBoard(of = graph) {
  const opened = board(of);
  window.matchMedia = (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as never;
  return opened.stage;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("A step of time touches only the elements that look different", () => {
  const { stage } = board(graph);
  show(stage, { ...noFilter, time: "1499" });
  const restyled = new Set<string>();
  stage.cy.on("style", "node, edge", (event) => restyled.add(event.target.id() as string));
  const changed = show(stage, { ...noFilter, time: "1500" });
  // r499 is assumed to go on from here, r500 and the single one begin.
  expect([[...changed].sort(), [...restyled].sort()]).toEqual([
    ["r499", "r500", "single"],
    ["r499", "r500", "single"],
  ]);
});

test("The same time again touches nothing", () => {
  const { stage } = board(graph);
  show(stage, { ...noFilter, time: "1500" });
  expect(show(stage, { ...noFilter, time: "1500" })).toEqual([]);
});

test("What goes is deaf while it fades and hidden when it has faded; what comes is there at once", () => {
  const stage = movingBoard();
  show(stage, { ...noFilter, time: "1500" });
  show(stage, { ...noFilter, time: "1501" }, true);
  const single = stage.cy.getElementById("single");
  const comer = stage.cy.getElementById("r501");
  expect([single.hasClass("leaving"), single.style("visibility"), single.style("events")]).toEqual([true, "visible", "no"]);
  expect([comer.style("visibility"), comer.style("opacity")]).toEqual(["visible", "0"]);
  vi.advanceTimersByTime(250);
  expect([single.hasClass("leaving"), single.style("visibility")]).toEqual([false, "hidden"]);
  expect([comer.style("opacity"), single.style("opacity")]).toEqual(["1", "1"]);
});

test("A step in the middle of a fade ends it, and what came back is seen", () => {
  const stage = movingBoard();
  show(stage, { ...noFilter, time: "1500" });
  show(stage, { ...noFilter, time: "1501" }, true);
  show(stage, { ...noFilter, time: "1500" }, true);
  vi.advanceTimersByTime(250);
  const single = stage.cy.getElementById("single");
  expect([single.style("visibility"), single.style("opacity"), single.classes()]).toEqual(["visible", "1", []]);
  expect(stage.cy.getElementById("r501").style("visibility")).toBe("hidden");
});

test("Where less motion is wanted, and where very much changes, all happens at once", () => {
  const still = board(graph).stage;
  show(still, { ...noFilter, time: "1500" });
  show(still, { ...noFilter, time: "1501" }, true);
  expect(still.cy.getElementById("single").style("visibility")).toBe("hidden");
  const moving = movingBoard();
  show(moving, { ...noFilter, time: "1500" }, true);
  expect(moving.cy.getElementById("r900").style("visibility")).toBe("hidden");
});

test("Fading moves nothing", () => {
  const stage = movingBoard();
  const places = () => stage.cy.nodes().map((each) => ({ ...each.position() }));
  const before = places();
  for (let year = 1400; year < 1440; year++) show(stage, { ...noFilter, time: String(year) }, true);
  expect(places()).toEqual(before);
});
