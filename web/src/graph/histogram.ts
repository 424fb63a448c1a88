import type { Subgraph } from "./subgraph";
import { edgeStateAt, isUndated, noEarliest, noLatest, nodeStateAt, windowOf, type TimeState } from "./time";

/** Edges and events that hold in one year, by how sure that is. */
export interface YearBar {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
  readonly assumed: number;
}

export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly YearBar[];
  readonly undated: number;
}

/** A slider longer than this would have no room for its years. */
const yearsMax = 150;

/** Bars over the years that the data speaks of; null when nothing is dated. */
export function histogramOf(graph: Pick<Subgraph, "nodes" | "edges">): Histogram | null {
  const edges = graph.edges.filter((edge) => !isUndated(edge));
  const events = graph.nodes.filter((node) => nodeStateAt(node, null) === "certain");
  const years = [...edges, ...events].flatMap(namedYears);
  const undatedEvents = graph.nodes.filter((node) => nodeStateAt(node, null) === "undated").length;
  const undated = graph.edges.length - edges.length + undatedEvents;
  if (years.length === 0) return null;
  const to = Math.max(...years);
  const from = Math.max(Math.min(...years), to - yearsMax + 1);
  const bars: YearBar[] = [];
  for (let year = from; year <= to; year++) {
    const window = windowOf(String(year).padStart(4, "0"));
    const counts: Record<TimeState, number> = { certain: 0, possible: 0, assumed: 0, undated: 0, absent: 0 };
    for (const edge of edges) counts[edgeStateAt(edge, window)]++;
    for (const event of events) counts[nodeStateAt(event, window) ?? "absent"]++;
    bars.push({ year, certain: counts.certain, possible: counts.possible, assumed: counts.assumed });
  }
  return { from, to, bars, undated };
}

/** Open bounds name no year. */
function namedYears(dated: { startMin: number; startMax: number; endMin: number; endMax: number }): number[] {
  return [dated.startMin, dated.startMax, dated.endMin, dated.endMax]
    .filter((day) => day !== noEarliest && day !== noLatest)
    .map((day) => Math.floor(day / 10000));
}
