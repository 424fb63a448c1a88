import { expect, test } from "vitest";
import { applyFilter, type GraphFilter } from "../../src/graph/filter";
import { readSubgraph } from "../../src/graph/subgraph";
import { contract } from "../contract";

interface FilterCases {
  readonly graph: unknown;
  readonly cases: readonly {
    readonly name: string;
    readonly filter: GraphFilter;
    readonly expect: {
      readonly nodes: readonly string[];
      readonly edges: readonly string[];
      readonly folded: Readonly<Record<string, number>>;
      readonly states: Readonly<Record<string, string>>;
    };
  }[];
}

const file = contract<FilterCases>("filter-cases.json");
const graph = readSubgraph(file.graph);

test.each(file.cases)("$name", ({ filter, expect: wanted }) => {
  const sight = applyFilter(graph, filter);
  expect([...sight.nodes]).toEqual(wanted.nodes);
  expect([...sight.edges]).toEqual(wanted.edges);
  expect(Object.fromEntries(sight.folded)).toEqual(wanted.folded);
  expect(Object.fromEntries(sight.states)).toEqual(wanted.states);
});
