import type { GraphEdge, GraphNode, NodeName, Subgraph } from "../graph/subgraph";
import { isUndated } from "../graph/time";
import { middleOf, periodOf, type Period } from "./days";
import { piecesOf, type Drawn, type Horizon, type Witness } from "./pieces";
import { laneWords, renameWords, titleOf } from "./words";

/** One group from its founding to its end. */
export interface Lane extends Drawn {
  readonly id: string;
  readonly node: GraphNode;
  /** The names in the order in which they were taken; the first has no date. */
  readonly names: readonly LaneName[];
  readonly founded: Period | null;
  readonly ended: Period | null;
  readonly words: string;
}

export interface LaneName {
  readonly text: string;
  /** When it was taken; null for the name that the group had at first. */
  readonly period: Period | null;
  /** The relationship that says so. */
  readonly edge: string | null;
  readonly words: string;
  readonly disputed: boolean;
}

/** The groups that something dates, and those that nothing does. */
export function findLanes(
  graph: Pick<Subgraph, "nodes" | "edges">,
  sight: Horizon,
): { lanes: Lane[]; undated: GraphNode[] } {
  const edges = touching(graph.edges);
  const lanes: Lane[] = [];
  const undated: GraphNode[] = [];
  for (const node of graph.nodes) {
    if (node.kind !== "Group") continue;
    const lane = laneOf(node, edges.get(node.id) ?? [], sight);
    if (lane) lanes.push(lane);
    else undated.push(node);
  }
  return { lanes: lanes.sort((a, b) => (a.id < b.id ? -1 : 1)), undated };
}

function laneOf(node: GraphNode, edges: readonly GraphEdge[], sight: Horizon): Lane | null {
  const origin = edges.find((edge) => isOrigin(edge, node.id)) ?? null;
  const merger = edges.find((edge) => edge.type === "MERGED_INTO" && edge.from === node.id) ?? null;
  const founded = foundingOf(node) ?? (origin ? periodOf(origin.startMin, origin.startMax) : null);
  const ended = endOf(node) ?? (merger && !isUndated(merger) ? periodOf(merger.startMin, merger.startMax) : null);
  const names = datedNames(node);
  const witnesses: Witness[] = [
    ...edges.filter((edge) => !isUndated(edge)).map((edge) => ({ ...boundsOf(edge), ongoing: edge.endEdtf === ".." })),
    ...names.map((name) => ({ ...boundsOf(name), ongoing: false })),
  ];
  const life = { founded, ended, isOver: node.status === "defunct" || node.status === "merged" };
  const drawn = piecesOf(life, witnesses, sight);
  if (drawn === null) return null;
  const first: LaneName = { text: titleOf(node), period: null, edge: null, words: "", disputed: false };
  const later = names.map((name): LaneName => ({
    text: name.text,
    period: periodOf(name.startMin, name.startMax),
    edge: name.edge,
    words: renameWords(node, name),
    disputed: name.disputed,
  }));
  return { ...drawn, id: node.id, node, names: [first, ...later], founded, ended, words: laneWords(node) };
}

/** A split that is dated founds the group where the source says no more. */
function isOrigin(edge: GraphEdge, id: string): boolean {
  return edge.from === id && (edge.type === "SPLINTER_OF" || edge.type === "FACTION_OF") && !isUndated(edge);
}

function foundingOf(node: GraphNode): Period | null {
  return isGiven(node, "foundedEdtf") ? periodOf(node.startMin, node.startMax) : null;
}

function endOf(node: GraphNode): Period | null {
  return isGiven(node, "endedEdtf") ? periodOf(node.endMin, node.endMax) : null;
}

/** Bounds of a node hold founding and end at once; the properties say which of the two a source gives. */
function isGiven(node: GraphNode, key: string): boolean {
  const value = node.properties[key];
  return typeof value === "string" && value !== "";
}

/** Official names with a date, other than the one that the node goes by. */
function datedNames(node: GraphNode): NodeName[] {
  const dated = (node.names ?? []).filter(
    (name) => name.kind === "official" && name.startEdtf !== "" && periodOf(name.startMin, name.startMax) !== null,
  );
  const since = (name: NodeName) => middleOf(periodOf(name.startMin, name.startMax)!);
  return dated.sort((a, b) => since(a) - since(b) || (a.edge < b.edge ? -1 : 1));
}

function boundsOf({ startMin, startMax, endMin, endMax }: NodeName | GraphEdge) {
  return { startMin, startMax, endMin, endMax };
}

function touching(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const all = new Map<string, GraphEdge[]>();
  const sorted = [...edges].sort((a, b) => a.startMax - b.startMax || (a.id < b.id ? -1 : 1));
  for (const edge of sorted) {
    for (const id of edge.from === edge.to ? [edge.from] : [edge.from, edge.to]) {
      const known = all.get(id);
      if (known) known.push(edge);
      else all.set(id, [edge]);
    }
  }
  return all;
}
