import { expect, test } from "vitest";
import { applyFilter, noFilter } from "../../src/graph/filter";
import { step } from "../../src/graph/steps";
import { edgeStateAt, nodeStateAt, windowOf, type TimeState } from "../../src/graph/time";
import { barsOf, changesOf, itemsOf, yearsOf } from "../../src/timeline/histogram";
import { textOf, unitOf, type Unit } from "../../src/timeline/units";
import { contract, edge, node, sampleSubgraph, subgraph } from "../contract";
import { readSubgraph, type Subgraph } from "../../src/graph/subgraph";

const graph = readSubgraph(contract<{ graph: unknown }>("filter-cases.json").graph);
const items = itemsOf(graph, applyFilter(graph, noFilter));

/** Asks each element for its state in each unit, one by one. */
function slowly(of: Subgraph, first: number, last: number, unit: Unit, assumeOngoing: boolean) {
  const bars = [];
  for (let index = first; index <= last; index++) {
    const window = windowOf(textOf(index, unit));
    const count: Record<TimeState, number> = { certain: 0, possible: 0, assumed: 0, undated: 0, absent: 0 };
    for (const each of of.edges) count[edgeStateAt(each, window, assumeOngoing)]++;
    for (const each of of.nodes) count[nodeStateAt(each, window) ?? "absent"]++;
    bars.push({ certain: count.certain, possible: count.possible, assumed: count.assumed });
  }
  return bars;
}

test.each([
  ["year", 1990, 2020, true],
  ["year", 1990, 2020, false],
  ["month", 1995 * 12, 2017 * 12, true],
  ["month", 1995 * 12, 2017 * 12, false],
  ["month", 2014 * 12 + 3, 2014 * 12 + 3, true],
] as const)("A bar of each %s from %i to %i counts the states of its time, rule %s", (unit, first, last, rule) => {
  expect(barsOf(items, { unit, first, last }, "holds", rule)).toEqual(slowly(graph, first, last, unit, rule));
});

test("Random bounds are counted as one by one", () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const day = () => (1995 + random(12)) * 10000 + (1 + random(12)) * 100 + 1 + random(28);
  const edges = Array.from({ length: 200 }, (_, index) => {
    const [a, b, c, d] = [day(), day(), day(), day()].sort((one, other) => one - other) as [number, number, number, number];
    const open = random(3) === 0;
    const swap = random(2) === 0;
    return edge("NEAR", "a", "b", {
      id: `r${index}`,
      startEdtf: "x",
      endEdtf: open ? "" : "x",
      startMin: a,
      startMax: swap ? c : b,
      endMin: open ? a : swap ? b : c,
      endMax: open ? 99991231 : d,
    });
  });
  const random200 = subgraph([node("a"), node("b")], edges);
  const all = itemsOf(random200, applyFilter(random200, noFilter));
  for (const rule of [true, false]) {
    const range = { unit: "month", first: 1994 * 12, last: 2008 * 12 } as const;
    expect(barsOf(all, range, "holds", rule)).toEqual(slowly(random200, range.first, range.last, "month", rule));
  }
});

test("A change is where what is in sight or how sure it is differs, apart from the rule of assumed ends", () => {
  const states = (window: string, rule: boolean) => {
    const sight = applyFilter(graph, { ...noFilter, time: window, assumeOngoing: rule });
    return JSON.stringify([...sight.states].map(([id, state]) => [id, state === "assumed" ? "certain" : state]).sort());
  };
  for (const rule of [true, false]) {
    const changes = changesOf(items, "year", rule).filter((year) => year > 1995 && year < 2018);
    const differing = [];
    for (let year = 1996; year < 2018; year++) {
      if (states(String(year), rule) !== states(String(year - 1), rule)) differing.push(year);
    }
    expect(changes).toEqual(differing);
  }
});

test("What happens counts beginnings, ends and events, an event not once more for each that took part", () => {
  const range = { unit: "year", first: 1996, last: 2015 } as const;
  const bars = barsOf(items, range, "happens", true);
  const in2014 = bars[2014 - 1996];
  // Certain: the pledge of 2014 and the attack. Possible: the alliance that ended about 2014.
  expect(in2014).toEqual({ certain: 2, possible: 1, assumed: 0 });
  // Raids at some time from 1996 to 2003, and the alliance that began in 2001.
  expect(bars[2001 - 1996]).toEqual({ certain: 1, possible: 1, assumed: 0 });
});

test("The years are those that dates name, and an event without a date makes none", () => {
  expect(yearsOf(items)).toEqual({ from: 1996, to: 2015 });
  expect(yearsOf(items, 5)).toEqual({ from: 2011, to: 2015 });
  expect(yearsOf([])).toBeNull();
});

test("What the filter hides is not counted", () => {
  const sample = sampleSubgraph();
  const seen = applyFilter(sample, { ...noFilter, steps: [step("type", { not: true, terms: ["SPLINTER_OF"] })] });
  expect(itemsOf(sample, seen).length).toBe(itemsOf(sample, applyFilter(sample, noFilter)).length - 1);
});

test("A unit is counted, named and found again", () => {
  expect([unitOf(20140612, "year"), textOf(2014, "year")]).toEqual([2014, "2014"]);
  expect([unitOf(20140612, "month"), textOf(unitOf(20140612, "month"), "month")]).toEqual([24173, "2014-06"]);
  expect(textOf(unitOf(130131, "month"), "month")).toBe("0013-01");
});
