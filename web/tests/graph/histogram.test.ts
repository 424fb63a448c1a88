import { expect, test } from "vitest";
import { histogramOf } from "../../src/graph/histogram";
import { edge, node, sampleSubgraph } from "../contract";

test("Each year counts what certainly, possibly or by assumption holds, and the undated apart", () => {
  const histogram = histogramOf(sampleSubgraph())!;
  expect([histogram.from, histogram.to, histogram.undated]).toEqual([2002, 2014, 1]);
  expect(histogram.bars[0]).toEqual({ year: 2002, certain: 1, possible: 0, assumed: 0 });
  expect(histogram.bars[11]).toEqual({ year: 2013, certain: 0, possible: 0, assumed: 1 });
  expect(histogram.bars[12]).toEqual({ year: 2014, certain: 2, possible: 0, assumed: 1 });
});

test("Nothing dated makes no histogram", () => {
  expect(histogramOf({ nodes: [node("a"), node("b")], edges: [edge("NEAR", "a", "b")] })).toBeNull();
});
