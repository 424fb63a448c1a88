import type { ElementDefinition } from "cytoscape";
import { edgeLabel } from "../graph/describe";
import { kindOf } from "../graph/kinds";
import { relationOf } from "../graph/relations";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { edgeLabelPixels } from "./labelWishes";

/** What a drawn node carries; the style reads nothing else. */
export interface NodeData {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly shape: string;
  readonly size: number;
  /** Size of the label on the screen; `font` is the same in model pixels at the zoom of the moment. */
  readonly pixels: number;
  readonly font: number;
  readonly degree: number;
  readonly weight: string;
  /** Relationships in the store that the canvas does not hold: the "+n". */
  readonly more: number;
  /** Neighbours folded into this collapsed node; 0 when it is not collapsed. */
  readonly folded: number;
  /** Names the drawing inside the node: that of its kind, or of a leader. */
  readonly glyph: string;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly family: string;
  readonly label: string;
  readonly short: string;
  /** Size of the label in model pixels at the zoom of the moment. */
  readonly font: number;
  readonly width: number;
  readonly opacity: number;
  readonly sourceMark: string;
  readonly targetMark: string;
  readonly fill: "filled" | "hollow";
  readonly disputed: 0 | 1;
}

const labelCharactersMax = 48;

/** Every node and edge as Cytoscape takes them, in the order of the subgraph. */
export function toElements(graph: Pick<Subgraph, "nodes" | "edges">): ElementDefinition[] {
  return [
    ...nodesOf(graph).map((data): ElementDefinition => ({ group: "nodes", data: { ...data } })),
    ...graph.edges.map((edge): ElementDefinition => ({ group: "edges", data: { ...edgeData(edge) } })),
  ];
}

/** What each node carries, in the order of the subgraph. */
export function nodesOf(graph: Pick<Subgraph, "nodes" | "edges">): NodeData[] {
  const held = heldDegrees(graph.edges);
  return graph.nodes.map((node) => nodeData(node, held.get(node.id) ?? 0));
}

export function nodeData(node: GraphNode, held: number): NodeData {
  const kind = kindOf(node.kind);
  const weight = Math.sqrt(Math.max(node.degree, held));
  const pixels = node.degree >= 18 ? 14 : node.degree >= 7 ? 12 : 10.5;
  return {
    id: node.id,
    kind: node.kind,
    label: shorten(node.name),
    shape: kind.shape,
    size: Math.round(kind.size + Math.min(30, 3.1 * weight)),
    pixels,
    font: pixels,
    degree: Math.max(node.degree, held),
    weight: node.degree >= 7 ? "600" : "normal",
    more: Math.max(0, node.degree - held),
    folded: 0,
    glyph: node.labels.includes("Leader") ? "leader" : kind.slug,
  };
}

/** Confidence (0 to 100) thins and fades the line, but never so far that it is lost. */
export function edgeData(edge: GraphEdge): EdgeData {
  const relation = relationOf(edge.type, edge.directed);
  const sure = Math.min(100, Math.max(0, edge.confidence)) / 100;
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    type: edge.type,
    family: relation.family,
    label: edge.disputed ? `disputed: ${edgeLabel(edge)}` : edgeLabel(edge),
    short: relation.phrase,
    font: edgeLabelPixels,
    width: Math.round(relation.width * (0.6 + 0.5 * sure) * 100) / 100,
    opacity: Math.round((0.5 + 0.45 * sure) * 100) / 100,
    sourceMark: relation.source,
    targetMark: relation.target,
    fill: relation.hollow ? "hollow" : "filled",
    disputed: edge.disputed ? 1 : 0,
  };
}

/** How many edges of the subgraph touch each node; an edge from a node to itself counts once, as in the store. */
export function heldDegrees(edges: readonly GraphEdge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const id of from === to ? [from] : [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

function shorten(name: string): string {
  return name.length <= labelCharactersMax ? name : `${name.slice(0, labelCharactersMax - 1).trimEnd()}…`;
}
