import type { GraphEdge, Subgraph } from "../graph/subgraph";

/** On whose lane a node is drawn. */
export interface Belonging {
  /** Id of the lane; null when the node has none here. */
  laneOf(id: string): string | null;
}

/** Who leads a group stands on its lane before who founded it, and before who is a member. */
const ranks: Readonly<Record<string, number>> = { LEADS: 0, FOUNDED: 1, MEMBER_OF: 2 };

/**
 * A group is its own lane. A person stands on the lane of a group of which she is a leader, founder or member; with
 * several, the strongest tie and then the smaller id decide. Nothing else has a lane.
 */
export function belongingOf(graph: Pick<Subgraph, "nodes" | "edges">): Belonging {
  const groups = new Set(graph.nodes.filter((node) => node.kind === "Group").map((node) => node.id));
  const best = new Map<string, GraphEdge>();
  for (const edge of graph.edges) {
    if (ranks[edge.type] === undefined || !groups.has(edge.to)) continue;
    const known = best.get(edge.from);
    if (!known || isStronger(edge, known)) best.set(edge.from, edge);
  }
  return { laneOf: (id) => (groups.has(id) ? id : (best.get(id)?.to ?? null)) };
}

function isStronger(edge: GraphEdge, than: GraphEdge): boolean {
  const by = ranks[edge.type]! - ranks[than.type]!;
  return by !== 0 ? by < 0 : edge.to < than.to;
}
