import { spanWords } from "../graph/edtf";
import type { Sight } from "../graph/filter";
import { kindOf } from "../graph/kinds";
import { relationOf } from "../graph/relations";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import type { TimeState } from "../graph/time";
import type { Location } from "./locate";

/** Something that is in sight at a place. */
export interface Presence {
  readonly node: GraphNode;
  /** The relationships in sight that join it to the place, the one that says most first. */
  readonly edges: readonly GraphEdge[];
  /** Whether it was there; otherwise it only comes from there, recruits there or wants the place. */
  readonly isThere: boolean;
  readonly state: TimeState;
}

/** A place on the map with what is at it. */
export interface Stand {
  readonly place: GraphNode;
  readonly location: Location;
  readonly presences: readonly Presence[];
}

export interface Unplaced {
  readonly node: GraphNode;
  readonly reason: string;
}

export interface Distribution {
  /** By name. */
  readonly stands: readonly Stand[];
  /** What is in sight and cannot be drawn, by name. */
  readonly unplaced: readonly Unplaced[];
}

/** Relationships that tell of an origin, a recruiting ground or an aim: the one end need never have been there. */
const onlyLinked: ReadonlySet<string> = new Set([
  "FROM",
  "RECRUITS_FROM",
  "HAS_MEMBERS_FROM",
  "ASPIRES_TO_CONTROL",
  "OPPOSES",
]);

/** From the surest to the least sure. */
const stateOrder = ["certain", "possible", "assumed", "undated"];

/** What in sight is where. */
export function distribute(
  graph: Pick<Subgraph, "nodes" | "edges">,
  sight: Sight,
  locations: ReadonlyMap<string, Location>,
): Distribution {
  const nodes = new Map(graph.nodes.filter((node) => sight.nodes.has(node.id)).map((node) => [node.id, node]));
  const links = linksOf(graph, sight, nodes);
  const stands = [...nodes.values()]
    .filter((node) => node.kind === "Place" && locations.has(node.id))
    .sort(byName)
    .map((place) => ({
      place,
      location: locations.get(place.id)!,
      presences: presencesOf(links.get(place.id) ?? [], nodes, sight),
    }));
  const placed = new Set(stands.flatMap((stand) => stand.presences.map((presence) => presence.node.id)));
  const unplaced = [...nodes.values()]
    .filter((node) => (node.kind === "Place" ? !locations.has(node.id) : !placed.has(node.id)))
    .sort(byName)
    .map((node) => ({ node, reason: reasonOf(node, links, nodes) }));
  return { stands, unplaced };
}

interface Link {
  readonly other: string;
  readonly edge: GraphEdge;
}

/** For each node, its relationships in sight that have a place on the other side or, for a place, anything else. */
function linksOf(
  graph: Pick<Subgraph, "edges">,
  sight: Sight,
  nodes: ReadonlyMap<string, GraphNode>,
): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  const add = (id: string, link: Link) => links.set(id, [...(links.get(id) ?? []), link]);
  for (const edge of graph.edges) {
    if (!sight.edges.has(edge.id)) continue;
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (!from || !to || (from.kind === "Place") === (to.kind === "Place")) continue;
    add(edge.from, { other: edge.to, edge });
    add(edge.to, { other: edge.from, edge });
  }
  return links;
}

function presencesOf(links: readonly Link[], nodes: ReadonlyMap<string, GraphNode>, sight: Sight): Presence[] {
  const byNode = new Map<string, GraphEdge[]>();
  for (const { other, edge } of links) byNode.set(other, [...(byNode.get(other) ?? []), edge]);
  return [...byNode]
    .map(([id, edges]): Presence => {
      const node = nodes.get(id)!;
      const ordered = [...edges].sort((a, b) => weight(a, sight) - weight(b, sight) || (a.id < b.id ? -1 : 1));
      const lead = ordered[0]!;
      const state = sight.states.get(node.kind === "Event" ? node.id : lead.id) ?? "undated";
      return { node, edges: ordered, isThere: !onlyLinked.has(lead.type), state };
    })
    .sort((a, b) => Number(b.isThere) - Number(a.isThere) || byName(a.node, b.node));
}

/** Being there says more than being linked, and the surer more than the less sure. */
function weight(edge: GraphEdge, sight: Sight): number {
  const state = stateOrder.indexOf(sight.states.get(edge.id) ?? "undated");
  return (onlyLinked.has(edge.type) ? stateOrder.length : 0) + (state < 0 ? stateOrder.length - 1 : state);
}

function reasonOf(
  node: GraphNode,
  links: ReadonlyMap<string, readonly Link[]>,
  nodes: ReadonlyMap<string, GraphNode>,
): string {
  if (node.kind === "Place") return "no coordinates are given";
  const named = (links.get(node.id) ?? []).map((link) => nodes.get(link.other)!.name);
  return named.length === 0 ? "no place in sight is named" : `no coordinates are given for ${named.join(", ")}`;
}

/** "Islamic Movement of Uzbekistan, group, based in Kabul, since 1998, possibly so at this time" */
export function presenceWords(presence: Presence, place: GraphNode): string {
  const { node, edges, state } = presence;
  const [lead] = edges;
  const relation = relationOf(lead!.type, lead!.directed);
  const phrase = lead!.from === node.id ? relation.phrase : relation.inverse;
  const when = spanWords(lead!.startEdtf, lead!.endEdtf);
  return [
    node.name,
    node.labels.includes("Leader") ? "leader" : kindOf(node.kind).word,
    `${phrase} ${place.name}`,
    when === "" ? "undated" : when,
    ...(lead!.disputed ? ["disputed"] : []),
    ...(state === "possible" ? ["possibly so at this time"] : []),
    ...(state === "assumed" ? ["assumed to go on at this time"] : []),
  ].join(", ");
}

function byName(a: GraphNode, b: GraphNode): number {
  return a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1);
}
