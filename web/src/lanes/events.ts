import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import type { Belonging } from "./belonging";
import { periodOf, type Period } from "./days";
import type { Lane } from "./groups";
import type { Mark, Tie, Unplaced } from "./types";
import { eventWords, textOf } from "./words";

export interface Events {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly told: readonly Mark[];
  readonly unplaced: readonly Unplaced[];
  /** How many relationships these events stand for. */
  readonly edges: number;
}

const partTypes = new Set(["PARTICIPATED_IN", "TARGETED"]);

/** Types of events that only tell of what a lane or a tie shows by itself. */
const changes: Readonly<Record<string, readonly string[]>> = {
  founding: ["FOUNDED"],
  rename: ["KNOWN_AS"],
  split: ["SPLINTER_OF", "FACTION_OF"],
  merger: ["MERGED_INTO"],
  pledge: ["PLEDGED_TO"],
};

/** Events as marks on the lane of who took part; an event of several lanes joins them: a joint attack, or a fight. */
export function eventsOf(
  graph: Pick<Subgraph, "nodes" | "edges">,
  belonging: Belonging,
  shown: { readonly lanes: readonly Lane[]; readonly ties: readonly Tie[] },
): Events {
  const parts = partsOf(graph.edges);
  const found = { marks: [] as Mark[], ties: [] as Tie[], told: [] as Mark[], unplaced: [] as Unplaced[], edges: 0 };
  const names = new Map(shown.lanes.map((lane) => [lane.id, lane.node.name]));
  for (const node of graph.nodes) {
    const edges = parts.get(node.id) ?? [];
    if (node.kind !== "Event") continue;
    const lanes = lanesOf(node, edges, belonging);
    if (lanes.length === 0 && edges.every((edge) => edge.type !== "PARTICIPATED_IN")) continue;
    found.edges += edges.length;
    const words = eventWords(
      node,
      lanes.map((lane) => names.get(lane)!),
    );
    const period = periodOf(node.startMin, node.startMax);
    if (period === null || lanes.length === 0) {
      if (period === null) found.unplaced.push({ id: node.id, words, sort: "event" });
      else found.edges -= edges.length;
      continue;
    }
    const type = textOf(node, "type");
    const said = { id: node.id, type, family: "participation" as const, period, text: node.name, words };
    const disputed = edges.some((edge) => edge.disputed);
    if (isTold(type, lanes, period, shown)) found.told.push({ ...said, lane: lanes[0]!, sort: "event", disputed });
    else if (lanes.length === 1) found.marks.push({ ...said, lane: lanes[0]!, sort: "event", disputed });
    else found.ties.push({ ...said, text: jointText(node, edges), lanes, disputed, persons: lanes.map(() => false) });
  }
  return found;
}

/** Two or more perpetrators make it a joint attack. */
function jointText(node: GraphNode, edges: readonly GraphEdge[]): string {
  const perpetrators = edges.filter((edge) => edge.properties["role"] === "perpetrator");
  return perpetrators.length > 1 ? `joint: ${node.name}` : node.name;
}

function lanesOf(node: GraphNode, edges: readonly GraphEdge[], belonging: Belonging): string[] {
  const lanes = edges
    .map((edge) => belonging.laneOf(edge.from === node.id ? edge.to : edge.from))
    .filter((lane) => lane !== null);
  return [...new Set(lanes)].sort();
}

function isTold(
  type: string,
  lanes: readonly string[],
  period: Period,
  shown: { lanes: readonly Lane[]; ties: readonly Tie[] },
) {
  const types = changes[type];
  if (!types) return false;
  const same = (other: Period | null) => other !== null && other.from === period.from && other.to === period.to;
  const known = shown.lanes.filter((lane) => lanes.includes(lane.id));
  if (type === "founding" && known.some((lane) => same(lane.founded))) return true;
  if (type === "rename" && known.some((lane) => lane.names.some((name) => same(name.period)))) return true;
  return shown.ties.some(
    (tie) => types.includes(tie.type) && same(tie.period) && tie.lanes.some((id) => lanes.includes(id)),
  );
}

function partsOf(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const parts = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (!partTypes.has(edge.type)) continue;
    const event = edge.type === "TARGETED" ? edge.from : edge.to;
    const known = parts.get(event);
    if (known) known.push(edge);
    else parts.set(event, [edge]);
  }
  return parts;
}
