import { edgeWords, sourceWords } from "../graph/describe";
import { dateWords, spanWords } from "../graph/edtf";
import { relationOf } from "../graph/relations";
import type { GraphEdge, GraphNode, NodeName } from "../graph/subgraph";

type Nodes = ReadonlyMap<string, GraphNode>;

/** "Islamic Movement of Uzbekistan (IMU)" where the graph knows the acronym. */
export function titleOf(node: GraphNode): string {
  const acronym = (node.names ?? []).find((name) => name.kind === "acronym" && !node.name.includes(name.text));
  return acronym ? `${node.name} (${acronym.text})` : node.name;
}

/** A lane as it is read out: "Islamic Jihad Union (IJU), group, founded March 2002". */
export function laneWords(node: GraphNode): string {
  const founded = dateWords(textOf(node, "foundedEdtf"));
  const ended = dateWords(textOf(node, "endedEdtf"));
  const parts = [titleOf(node), node.properties["unnamed"] === true ? "group without a known name" : "group"];
  parts.push(founded === "" ? "founded at an unknown date" : `founded ${founded}`);
  if (ended !== "") parts.push(`ended ${ended}`);
  else if (node.status === "defunct") parts.push("ended at an unknown date");
  return parts.join(", ");
}

export function renameWords(node: GraphNode, name: NodeName): string {
  const when = spanWords(name.startEdtf, name.endEdtf);
  const sources = sourceWords(name.sourceCount);
  const parts = [`${node.name}, renamed ${name.text}`, when, sources, ...(name.disputed ? ["disputed"] : [])];
  return parts.join(", ");
}

/** "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, 1 source". */
export function edgeSentence(edge: GraphEdge, nodes: Nodes): string {
  return edgeWords(edge, nodes.get(edge.from)!, nodes.get(edge.to)!);
}

export interface TieText {
  /** Between two lanes: "pledged to · 2014", with the person who did so. */
  readonly between: string;
  /** The other end is not on a lane: "fought NATO · 2001". */
  readonly toAfar: string;
  readonly fromAfar: string;
  /** "Usman Ghazi leads · 2012" */
  readonly person: string;
}

export function tieText(edge: GraphEdge, nodes: Nodes): TieText {
  const [from, to] = [nodes.get(edge.from)!, nodes.get(edge.to)!];
  const relation = relationOf(edge.type, edge.directed);
  const when = dateWords(edge.startEdtf);
  const dated = (text: string) => (when === "" ? text : `${text} · ${when}`);
  const giver = from.kind === "Person" ? `${from.name} ` : "";
  const taker = to.kind === "Person" ? ` ${to.name}` : "";
  return {
    between: dated(`${giver}${relation.phrase}${taker}`),
    toAfar: dated(`${giver}${relation.phrase} ${to.name}`),
    fromAfar: dated(
      relation.inverse === relation.phrase ? `${relation.phrase} ${from.name}` : `${relation.inverse} ${from.name}`,
    ),
    person: dated(`${from.name} ${relation.phrase}`),
  };
}

/** "Attack on Karachi Airport, event, 2014" */
export function eventWords(node: GraphNode, lanes: readonly string[]): string {
  const when = dateWords(node.when);
  const type = textOf(node, "type");
  const parts = [node.name, type === "" ? "event" : type, when === "" ? "undated" : when];
  return [...parts, ...(lanes.length > 0 ? [`of ${lanes.join(" and ")}`] : [])].join(", ");
}

export function textOf(node: GraphNode, key: string): string {
  const value = node.properties[key];
  return typeof value === "string" ? value : "";
}
