import type { GraphEdge, GraphNode } from "../graph/subgraph";
import { genealogy } from "./types";

/** More groups than this get a lane only when the reader asks for all; fewer can be taken in. */
export const lanesMax = 40;

/** Which groups have a lane. */
export interface Choice {
  readonly groups: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
}

/**
 * The best connected groups with all that they came out of, and the one that is asked for by name. Equally well
 * connected ones go by their ids, so that the same network gives the same lanes.
 */
export function mainGroups(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  most: number,
  also: string | null,
): Choice {
  const groups = nodes.filter((node) => node.kind === "Group").map((node) => node.id);
  if (groups.length <= most) return { groups: new Set(groups), leftOut: new Set() };
  const known = new Set(groups);
  const chosen = new Set(byConnections(groups, edges).slice(0, most));
  if (also !== null && known.has(also)) chosen.add(also);
  const parents = parentsOf(edges);
  // A set walks what is added to it meanwhile, so this climbs to the roots.
  for (const id of chosen) for (const parent of parents.get(id) ?? []) if (known.has(parent)) chosen.add(parent);
  return { groups: chosen, leftOut: new Set(groups.filter((id) => !chosen.has(id))) };
}

/** The groups from the best connected to the least. */
export function byConnections(groups: readonly string[], edges: readonly GraphEdge[]): string[] {
  const ties = new Map(groups.map((id) => [id, 0]));
  for (const { from, to } of edges) {
    for (const id of from === to ? [from] : [from, to]) {
      const count = ties.get(id);
      if (count !== undefined) ties.set(id, count + 1);
    }
  }
  return [...groups].sort((a, b) => ties.get(b)! - ties.get(a)! || (a < b ? -1 : 1));
}

function parentsOf(edges: readonly GraphEdge[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const { type, from, to } of edges) {
    if (genealogy.has(type) && type !== "MERGED_INTO") parents.set(from, [...(parents.get(from) ?? []), to]);
  }
  return parents;
}
