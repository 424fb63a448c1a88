import type { Stage } from "../canvas/stage";
import { applyFilter, type GraphFilter, type Sight } from "../graph/filter";
import type { GraphEdge, Subgraph } from "../graph/subgraph";
import { umbrellasOf, type Umbrella } from "./boxes";
import { middleOf, periodOfTime, type Period } from "./days";
import { modelOf } from "./model";
import { orderLanes, type OrderTie } from "./order";
import { rowsOf, type Rows } from "./rows";
import { genealogy, type Model } from "./types";

/** What is drawn, and where each lane stands. It does not depend on the chosen time, so nothing moves with that. */
export interface Plan {
  readonly graph: Subgraph;
  readonly key: string;
  readonly model: Model;
  readonly rows: Rows;
  readonly umbrellas: readonly Umbrella[];
  /** What the canvas holds: a change of name, which is no edge of it, is never out of sight. */
  readonly held: ReadonlySet<string>;
}

/** The plan for what the canvas holds and its filter leaves, at all times; the one before where nothing differs. */
export function planOf(stage: Pick<Stage, "graph" | "filter">, before: Plan | undefined): Plan {
  const filter = timeless(stage.filter);
  const key = JSON.stringify(filter);
  if (before && before.graph === stage.graph && before.key === key) return before;
  const sight = applyFilter(stage.graph, filter);
  const graph = {
    nodes: stage.graph.nodes.filter((node) => sight.nodes.has(node.id)),
    edges: stage.graph.edges.filter((edge) => sight.edges.has(edge.id)),
  };
  const model = modelOf(graph, filter.assumeOngoing);
  const order = orderOf(model, graph.edges);
  const byId = new Map(model.lanes.map((lane) => [lane.id, lane]));
  const lanes = order.map((id) => byId.get(id)!);
  return {
    graph: stage.graph,
    key,
    model,
    rows: rowsOf(lanes, model),
    umbrellas: umbrellasOf(model, graph.edges),
    held: new Set([...graph.nodes.map((node) => node.id), ...graph.edges.map((edge) => edge.id)]),
  };
}

/** Held, but not so at the chosen time. */
export function isFaint(plan: Plan, sight: Sight, id: string): boolean {
  return plan.held.has(id) && !sight.nodes.has(id) && !sight.edges.has(id);
}

/** The chosen time, to be marked on the lanes. */
export function windowOf(filter: GraphFilter): Period | null {
  return periodOfTime(filter.time);
}

function timeless(filter: GraphFilter): GraphFilter {
  return { ...filter, time: null };
}

function orderOf(model: Model, edges: readonly GraphEdge[]): string[] {
  const parents = new Map<string, string>();
  // What is kin stands together also where nobody says since when; of several parents, the first in time counts.
  const kin = edges
    .filter((edge) => genealogy.has(edge.type))
    .sort((a, b) => a.startMax - b.startMax || (a.id < b.id ? -1 : 1));
  for (const { from, to } of kin) if (!parents.has(from)) parents.set(from, to);
  const lanes = model.lanes.map((lane) => ({
    id: lane.id,
    from: lane.pieces[0]!.from,
    to: lane.pieces.at(-1)!.to,
    parent: parents.get(lane.id) ?? null,
  }));
  const ties = model.ties.flatMap((tie): OrderTie[] =>
    tie.lanes.slice(1).map((lane) => ({ a: tie.lanes[0]!, b: lane, at: middleOf(tie.period) })),
  );
  return orderLanes(lanes, ties);
}
