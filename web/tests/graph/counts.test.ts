import { expect, test } from "vitest";
import { countSight } from "../../src/graph/counts";
import { applyFilter, noFilter } from "../../src/graph/filter";
import { sampleSubgraph } from "../contract";

test("The counts of a time name what is shown, what is held and how sure it is", () => {
  const graph = sampleSubgraph();
  const filter = { ...noFilter, time: "2013" };
  const counts = countSight(graph, applyFilter(graph, filter), filter);
  expect(counts).toEqual({
    nodes: { shown: 4, total: 5 },
    edges: { shown: 1, total: 3 },
    kinds: {
      Group: { shown: 2, total: 2 },
      Person: { shown: 1, total: 1 },
      Event: { shown: 0, total: 1 },
      Place: { shown: 1, total: 1 },
    },
    types: {
      SPLINTER_OF: { shown: 1, total: 1 },
      PARTICIPATED_IN: { shown: 0, total: 1 },
      OCCURRED_IN: { shown: 0, total: 1 },
    },
    states: { certain: 0, possible: 0, assumed: 1, undated: 1, absent: 2 },
    disputed: { shown: 0, total: 1 },
    folded: 0,
    time: "2013",
  });
});
