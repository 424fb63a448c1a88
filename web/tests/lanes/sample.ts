import type { GraphEdge, GraphNode, NodeName } from "../../src/graph/subgraph";
import { edge, node, subgraph } from "../contract";

type Days = readonly [first: number, last: number];
const year = (from: number, to = from): Days => [from * 10_000 + 101, to * 10_000 + 1231];

export const always: Days = [0, 99991231];

export function group(id: string, founded: Days | null, more: Partial<GraphNode> = {}): GraphNode {
  const known = founded ? { startMin: founded[0], startMax: founded[1], endMin: founded[0] } : {};
  const properties = { ...(founded ? { foundedEdtf: "given" } : {}), ...more.properties };
  return node(id, { ...known, ...more, properties });
}

export function tie(type: string, from: string, to: string, edtf: string, days: Days, more: Partial<GraphEdge> = {}) {
  const [startMin, startMax] = days;
  return edge(type, from, to, { startEdtf: edtf, startMin, startMax, endMin: startMin, endMax: 99991231, ...more });
}

export function name(text: string, edtf: string, days: Days, kind = "official"): NodeName {
  const [startMin, startMax] = days;
  const bounds = { startMin, startMax, endMin: startMin, endMax: 99991231 };
  return {
    text,
    kind,
    edge: `r-known-as.${text}`,
    startEdtf: edtf,
    endEdtf: "",
    startText: "",
    ...bounds,
    disputed: false,
    sourceCount: 1,
  };
}

const at = (startMin: number, startMax: number) => ({ startMin, startMax, endMin: startMin, endMax: startMax });

/** What the seed document says of the IMU, its splinters and its pledges. */
export function imuGraph() {
  const nodes = [
    group("imu", [19980901, 19981231], {
      name: "Islamic Movement of Uzbekistan",
      names: [name("IMU", "", always, "acronym"), name("Islamic Party of Turkestan", "2001", year(2001))],
      properties: { foundedEdtf: "1998-39" },
    }),
    group("iju", [20020301, 20020331], {
      name: "Islamic Jihad Union",
      names: [name("IJU", "", always, "acronym")],
      properties: { foundedEdtf: "2002-03" },
    }),
    group("zabul", null, {
      name: "Unnamed IMU splinter group",
      status: "defunct",
      endMin: 20150901,
      endMax: 99991231,
      properties: { endedEdtf: "[2015-39..]", unnamed: true },
    }),
    group("isis", null, { name: "Islamic State" }),
    group("ttp", null, { name: "Tehrik-i-Taliban Pakistan" }),
    group("northern", null, { name: "Northern groups" }),
    node("ghazi", { kind: "Person", labels: ["Person", "Leader"], name: "Usman Ghazi" }),
    node("ali", { kind: "Person", labels: ["Person", "Leader"], name: "Sheikh Muhammad Ali" }),
    node("ev-rename", {
      kind: "Event",
      name: "Renaming",
      when: "2001",
      ...at(...year(2001)),
      properties: { type: "rename" },
    }),
    node("ev-karachi", {
      kind: "Event",
      name: "Karachi Airport attack",
      when: "2014",
      ...at(...year(2014)),
      properties: { type: "attack" },
    }),
    node("ev-bomb", {
      kind: "Event",
      name: "Tashkent bombings",
      when: "1999",
      ...at(...year(1999)),
      properties: { type: "attack" },
    }),
    node("kabul", { kind: "Place", name: "Kabul" }),
  ];
  const edges = [
    tie("SPLINTER_OF", "iju", "imu", "2002-03", [20020301, 20020331]),
    tie("SPLINTER_OF", "zabul", "imu", "[..2015-12]", [0, 20151231]),
    tie("FOUGHT", "zabul", "imu", "2015-39", [20150901, 20151231], { endEdtf: "2015-39", endMax: 20151231 }),
    tie("LEADS", "ghazi", "imu", "2012", year(2012)),
    tie("LEADS", "ali", "imu", "2012?", year(2012)),
    tie("PLEDGED_TO", "ghazi", "isis", "2014", year(2014), { properties: { level: "leader" } }),
    tie("PLEDGED_TO", "ali", "isis", "2015", year(2015), { properties: { level: "leader" } }),
    tie("PLEDGED_TO", "imu", "isis", "2014~", year(2013, 2015)),
    edge("FACTION_OF", "northern", "imu"),
    tie("PARTICIPATED_IN", "imu", "ev-rename", "2001", year(2001), { properties: { role: "subject" } }),
    tie("PARTICIPATED_IN", "imu", "ev-karachi", "2014", year(2014), { properties: { role: "perpetrator" } }),
    tie("PARTICIPATED_IN", "ttp", "ev-karachi", "2014", year(2014), { properties: { role: "perpetrator" } }),
    tie("PARTICIPATED_IN", "imu", "ev-bomb", "1999", year(1999), { properties: { role: "perpetrator" } }),
    edge("ACTIVE_IN", "imu", "kabul"),
  ];
  return subgraph(nodes, edges);
}
