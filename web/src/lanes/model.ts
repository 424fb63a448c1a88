import { relationOf } from "../graph/relations";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { isUndated } from "../graph/time";
import { belongingOf, type Belonging } from "./belonging";
import { compare, dayMs, periodOf, type Period } from "./days";
import { eventsOf } from "./events";
import { findLanes, type Lane } from "./groups";
import type { Mark, Model, Tie, Unplaced } from "./types";
import { edgeSentence, laneWords, tieText } from "./words";

/** Relationship types that are drawn between lanes, or on one. */
const drawnTypes = new Set(
  (
    "SPLINTER_OF FACTION_OF MERGED_INTO PLEDGED_TO AFFILIATED_WITH ALLIED_WITH SUPPORTED FOUGHT_ALONGSIDE RIVAL_OF " +
    "FOUGHT OPPOSES LEADS FOUNDED MEMBER_OF"
  ).split(" "),
);

/** Reads the lanes out of a subgraph; a pure function of it, whatever the order of its elements. */
export function modelOf(graph: Pick<Subgraph, "nodes" | "edges">, assumeOngoing = true): Model {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const span = spanOf(graph);
  const { lanes, undated } = findLanes(graph, { horizon: span.to, assumeOngoing });
  const drawn = new Set(lanes.map((lane) => lane.id));
  const belonging = onlyDrawn(belongingOf(graph), drawn);
  const unplaced: Unplaced[] = undated.map((node) => ({ id: node.id, words: laneWords(node), sort: "group" }));
  const marks: Mark[] = [];
  const ties: Tie[] = [];
  let elsewhere = 0;
  for (const edge of graph.edges) {
    const placed = placeEdge(edge, nodes, belonging);
    if (placed === "elsewhere") elsewhere++;
    else if (placed === "undated") unplaced.push({ id: edge.id, words: edgeSentence(edge, nodes), sort: "tie" });
    else if ("lanes" in placed) ties.push(placed);
    else marks.push(placed);
  }
  const events = eventsOf(graph, belonging, { lanes, ties });
  return {
    lanes,
    marks: [...marks, ...renamesOf(lanes), ...events.marks].sort(inTime),
    ties: [...ties, ...events.ties].sort(inTime),
    told: [...events.told].sort(inTime),
    unplaced: [...unplaced, ...events.unplaced].sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0)),
    elsewhere: elsewhere - events.edges,
    span,
  };
}

function onlyDrawn(belonging: Belonging, drawn: ReadonlySet<string>): Belonging {
  return {
    laneOf: (id) => {
      const lane = belonging.laneOf(id);
      return lane !== null && drawn.has(lane) ? lane : null;
    },
  };
}

function placeEdge(
  edge: GraphEdge,
  nodes: ReadonlyMap<string, GraphNode>,
  belonging: Belonging,
): Tie | Mark | "undated" | "elsewhere" {
  if (!drawnTypes.has(edge.type)) return "elsewhere";
  const ends = [belonging.laneOf(edge.from), belonging.laneOf(edge.to)];
  const period = isUndated(edge) ? null : periodOf(edge.startMin, edge.startMax);
  const known = ends.filter((lane) => lane !== null);
  if (period === null) return "undated";
  if (known.length === 0) return "elsewhere";
  const { family } = relationOf(edge.type, edge.directed);
  const said = { id: edge.id, type: edge.type, family, period, disputed: edge.disputed };
  const text = tieText(edge, nodes);
  const words = edgeSentence(edge, nodes);
  const persons = [edge.from, edge.to].map((id) => nodes.get(id)?.kind === "Person");
  if (known.length === 2 && known[0] !== known[1]) return { ...said, lanes: known, text: text.between, words, persons };
  const leads = edge.type === "LEADS" || edge.type === "FOUNDED";
  const onLane = ends[0] === null ? text.fromAfar : persons[0] ? text.between : text.toAfar;
  return { ...said, lane: known[0]!, sort: leads ? "leader" : "tie", text: leads ? text.person : onLane, words };
}

function renamesOf(lanes: readonly Lane[]): Mark[] {
  return lanes.flatMap((lane) =>
    lane.names
      .filter((name) => name.period !== null && name.edge !== null)
      .map((name): Mark => ({
        id: name.edge!,
        lane: lane.id,
        sort: "rename",
        type: "KNOWN_AS",
        family: "other",
        period: name.period!,
        text: name.text,
        words: name.words,
        disputed: name.disputed,
      })),
  );
}

/** From the first day to the last that a drawn date names, with a little room; one year when there is none. */
function spanOf(graph: Pick<Subgraph, "nodes" | "edges">): { from: number; to: number } {
  const nodes = graph.nodes.filter((node) => node.kind === "Group" || node.kind === "Event");
  const edges = graph.edges.filter((edge) => drawnTypes.has(edge.type));
  const names = nodes.flatMap((node) => node.names ?? []);
  // The end of what is "still so" is the day of the source, which may be much later than all that it tells of.
  const ending = [...nodes, ...edges.filter((edge) => edge.endEdtf !== "..")];
  const periods = [
    ...[...nodes, ...edges, ...names].map(({ startMin, startMax }) => periodOf(startMin, startMax)),
    ...ending.map(({ endMin, endMax }) => periodOf(endMin, endMax)),
  ];
  const sides = periods.flatMap((period) => [period?.from ?? null, period?.to ?? null]);
  const moments = sides.filter((side) => side !== null);
  if (moments.length === 0) return { from: Date.UTC(2000, 0), to: Date.UTC(2001, 0) };
  const from = moments.reduce((least, moment) => Math.min(least, moment));
  const to = moments.reduce((most, moment) => Math.max(most, moment));
  const room = Math.max((to - from) * 0.06, 30 * dayMs);
  return { from: from - room / 2, to: to + room };
}

function inTime(a: { period: Period; id: string }, b: { period: Period; id: string }): number {
  return compare(a.period, b.period) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
