import { expect, test } from "vitest";
import { applyFilter, noFilter, type GraphFilter } from "../../src/graph/filter";
import type { Hidden } from "../../src/graph/sieve";
import { step, type FilterStep } from "../../src/graph/steps";
import { readSubgraph } from "../../src/graph/subgraph";
import { contract } from "../contract";

interface FilterCases {
  readonly graph: unknown;
  readonly cases: readonly {
    readonly name: string;
    readonly filter: GraphFilter;
    readonly expect: {
      readonly nodes: readonly string[];
      readonly hidden?: readonly Hidden[];
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
  if (wanted.hidden) expect(sight.hidden).toEqual(wanted.hidden);
  expect(Object.fromEntries(sight.folded)).toEqual(wanted.folded);
  expect(Object.fromEntries(sight.states)).toEqual(wanted.states);
});

interface GeneratedCases {
  readonly graphs: readonly unknown[];
  readonly cases: readonly {
    readonly graph: number;
    readonly f: readonly string[];
    readonly steps: readonly (Partial<FilterStep> & Pick<FilterStep, "rule">)[];
    readonly nodes: readonly string[];
    readonly edges: readonly string[];
    readonly hidden: readonly Hidden[];
  }[];
}

test("Random chains leave of random graphs what the oracle says", () => {
  const generated = contract<GeneratedCases>("filter-generated.json");
  const graphs = generated.graphs.map(readSubgraph);
  for (const wanted of generated.cases) {
    const steps = wanted.steps.map((each) => step(each.rule, each));
    const sight = applyFilter(graphs[wanted.graph]!, { ...noFilter, steps });
    const found = { nodes: [...sight.nodes], edges: [...sight.edges], hidden: sight.hidden };
    expect(found, wanted.f.join(" & ")).toEqual({ nodes: wanted.nodes, edges: wanted.edges, hidden: wanted.hidden });
  }
});
