import { applyFilter, type GraphFilter, type Sight } from "../graph/filter";
import type { HeldGraph } from "../graph/heldGraph";
import type { Bar } from "./histogram";

/** Edges and events in sight by how sure they are at the time. */
export function countsOf(sight: Pick<Sight, "states">): Bar {
  const counts = { certain: 0, possible: 0, assumed: 0 };
  for (const state of sight.states.values()) {
    if (state === "certain" || state === "possible" || state === "assumed") counts[state]++;
  }
  return counts;
}

/**
 * What the rule of assumed ends does now. At a time it names the edges that only the rule holds in sight, or that it
 * would hold if it were on; without a time it holds nothing, and how many ends are not known is said instead.
 */
export function heldByRule(held: HeldGraph, filter: GraphFilter, sight: Sight): string {
  const { graph } = held;
  if (filter.time === null) {
    const open = graph.edges.filter((edge) => sight.edges.has(edge.id) && edge.endEdtf === "" && edge.startEdtf !== "");
    return `choose a time to apply it; ${relationships(open.length)} without a given end`;
  }
  if (filter.assumeOngoing) return `holds ${relationships(countsOf(sight).assumed)}`;
  const ruled = countsOf(applyFilter(graph, { ...filter, assumeOngoing: true }, held)).assumed;
  return `off: holds 0 relationships, leaves out ${ruled}`;
}

function relationships(count: number): string {
  return count === 1 ? "1 relationship" : `${count} relationships`;
}
