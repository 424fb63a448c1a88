import { spanWords, dateWords } from "./edtf";
import { kindOf } from "./kinds";
import { relationOf } from "./relations";
import type { GraphEdge, GraphNode } from "./subgraph";
import type { TimeState } from "./time";

/** What stands on the line: "splinter of · March 2002". */
export function edgeLabel(edge: GraphEdge): string {
  const phrase = relationOf(edge.type, edge.directed).phrase;
  const when = spanWords(edge.startEdtf, edge.endEdtf);
  return when === "" ? phrase : `${phrase} · ${when}`;
}

/** A node as a sentence part: "Islamic Jihad Union, group". */
export function nodeWords(node: GraphNode): string {
  const role = node.labels.includes("Leader") ? "leader" : kindOf(node.kind).word;
  const when = node.kind === "Event" ? dateWords(node.when) : "";
  return [node.name, role, when].filter((part) => part !== "").join(", ");
}

/**
 * The far end of an edge as it is reached from `from`: "Islamic Jihad Union, group, splinter of Islamic Movement …,
 * March 2002".
 */
export function stepWords(edge: GraphEdge, from: GraphNode, to: GraphNode): string {
  const relation = relationOf(edge.type, edge.directed);
  const phrase = edge.from === to.id ? relation.phrase : relation.inverse;
  return [nodeWords(to), `${phrase} ${from.name}`, ...circumstances(edge)].join(", ");
}

/** An edge as a sentence: "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, 1 source". */
export function edgeWords(edge: GraphEdge, from: GraphNode, to: GraphNode, state: TimeState | null = null): string {
  const parts = [`${from.name}, ${relationOf(edge.type, edge.directed).phrase} ${to.name}`, ...circumstances(edge)];
  if (state === "possible") parts.push("possibly so at this time");
  if (state === "assumed") parts.push("assumed to go on at this time");
  return parts.join(", ");
}

function circumstances(edge: GraphEdge): string[] {
  const when = spanWords(edge.startEdtf, edge.endEdtf);
  const sources = edge.sourceCount === 1 ? "1 source" : `${edge.sourceCount} sources`;
  return [when === "" ? "undated" : when, sources, ...(edge.disputed ? ["disputed"] : [])];
}
