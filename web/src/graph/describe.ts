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

/** A node and what leads on from it: "Islamic Jihad Union, group, 3 relationships, 2 more not drawn". */
export function reachWords(node: GraphNode, ways: number, notDrawn: number): string {
  const parts = [nodeWords(node), ways === 1 ? "1 relationship" : `${ways} relationships`];
  if (notDrawn > 0) parts.push(`${notDrawn} more not drawn`);
  return parts.join(", ");
}

/**
 * An edge as a sentence, said alike on the canvas and in the tree: "Islamic Movement of Uzbekistan, pledged to Islamic
 * State, leader, 2015, two sources, contested".
 */
export function edgeWords(edge: GraphEdge, from: GraphNode, to: GraphNode, state: TimeState | null = null): string {
  const parts = [`${from.name}, ${relationOf(edge.type, edge.directed).phrase} ${to.name}`, ...circumstances(edge)];
  if (state === "possible") parts.push("possibly so at this time");
  if (state === "assumed") parts.push("assumed to go on at this time");
  return parts.join(", ");
}

/** What there is to say of an edge beside its ends and its type: level or role, date, sources, dispute. */
export function circumstances(edge: GraphEdge): string[] {
  const when = spanWords(edge.startEdtf, edge.endEdtf);
  return [
    ...levels.map((name) => edge.properties[name]).filter((value) => typeof value === "string" && value !== ""),
    when === "" ? "undated" : when,
    sourceWords(edge.sourceCount),
    ...(edge.disputed ? ["contested"] : []),
  ] as string[];
}

/** "one source", "two sources" */
export function sourceWords(count: number): string {
  return count === 1 ? "one source" : `${small[count] ?? count} sources`;
}

/** Properties that say who or what an edge binds: a pledge of a leader is not that of the group. */
const levels = ["level", "role", "tier"] as const;

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
