import type { Stage } from "../canvas/stage";
import { applyFilter, type GraphFilter, type Sight } from "../graph/filter";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { umbrellasOf, type Umbrella } from "./boxes";
import { middleOf, periodOfTime, type Period } from "./days";
import { byConnections, mainGroups } from "./main";
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
  /** Groups without a lane because others are better connected; they are drawn when all are asked for. */
  readonly leftOut: ReadonlySet<string>;
  /** The lane that is best connected, null where there is none: a reader who looks for nothing begins there. */
  readonly main: string | null;
}

/** Of many groups so many have a lane, and the one that is asked for. */
export interface Wanted {
  readonly most: number;
  readonly also: string | null;
}

/** The plan for what the canvas holds and its filter leaves, at all times; the one before where nothing differs. */
export function planOf(
  stage: Pick<Stage, "graph" | "filter">,
  before: Plan | undefined,
  wanted: Wanted = { most: Infinity, also: null },
): Plan {
  const filter = timeless(stage.filter);
  const key = JSON.stringify([filter, String(wanted.most)]);
  const lacks = wanted.also !== null && before?.leftOut.has(wanted.also);
  if (before && before.graph === stage.graph && before.key === key && !lacks) return before;
  const sight = applyFilter(stage.graph, filter);
  const seen = {
    nodes: stage.graph.nodes.filter((node) => sight.nodes.has(node.id)),
    edges: stage.graph.edges.filter((edge) => sight.edges.has(edge.id)),
  };
  const { groups, leftOut } = mainGroups(seen.nodes, seen.edges, wanted.most, wanted.also);
  const graph = leftOut.size === 0 ? seen : withGroups(seen, groups);
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
    leftOut,
    main: byConnections([...byId.keys()], graph.edges)[0] ?? null,
  };
}

/** What is in sight without the groups that have no lane, and without what touches those. */
function withGroups(
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  groups: ReadonlySet<string>,
): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const kept = nodes.filter((node) => node.kind !== "Group" || groups.has(node.id));
  const ids = new Set(kept.map((node) => node.id));
  return { nodes: kept, edges: edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)) };
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
