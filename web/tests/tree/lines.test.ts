import { expect, test } from "vitest";
import { pageSize, Walk, type Line } from "../../src/tree/lines";
import { edge, node, subgraph } from "../contract";

const dated = (from: number, to = from) => ({ startMin: from, startMax: to, startEdtf: String(from).slice(0, 4) });

const splinter = edge("SPLINTER_OF", "iju", "imu", dated(20020301, 20020331));
const pledge = edge("PLEDGED_TO", "imu", "isis", dated(20150101, 20151231));
const rivals = edge("RIVAL_OF", "iju", "isis", { directed: false });
const graph = subgraph([node("isis"), node("iju"), node("imu", { startMin: 19980101, startMax: 19981231 }), node("alone")], [
  pledge,
  rivals,
  splinter,
]);
const all = { nodes: new Set(graph.nodes.map((each) => each.id)), edges: new Set(graph.edges.map((each) => each.id)) };

const nothing = { open: new Set<string>(), pages: new Map<string, number>() };
const short = (line: Line) => [line.level, line.edge ?? "", line.node, `${line.position}/${line.size}`].join(" ");

test("Entities are read in the order of time, those without a date last", () => {
  const walk = new Walk(graph, all);
  expect(walk.entities).toEqual(["imu", "iju", "isis", "alone"]);
  expect(walk.lines(nothing).map(short)).toEqual(["1  imu 1/4", "1  iju 2/4", "1  isis 3/4", "1  alone 4/4"]);
});

test("Below an entity stand its relationships in the order of time, below them those of the other end but the one that led there", () => {
  const open = new Set(["imu", `imu ${splinter.id}`]);
  expect(new Walk(graph, all).lines({ ...nothing, open }).map(short)).toEqual([
    "1  imu 1/4",
    `2 ${splinter.id} iju 1/2`,
    `3 ${rivals.id} isis 1/1`,
    `2 ${pledge.id} isis 2/2`,
    "1  iju 2/4",
    "1  isis 3/4",
    "1  alone 4/4",
  ]);
});

test("A way round in a circle ends at the line above that it leads back to", () => {
  const open = new Set(["imu", `imu ${splinter.id}`, `imu ${splinter.id} ${rivals.id}`]);
  const lines = new Walk(graph, all).lines({ ...nothing, open });
  const round = lines.find((line) => line.level === 4)!;
  expect([round.edge, round.node, round.circle, round.ways, round.open]).toEqual([pledge.id, "imu", "imu", 0, false]);
});

test("However much is opened, a branch never meets an entity twice but at its end", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const edges = ids.flatMap((from, i) => ids.slice(i).map((to) => edge("ALLIED_WITH", from, to, { directed: false })));
  const walk = new Walk(subgraph(ids.map((id) => node(id)), edges), { nodes: new Set(ids), edges: new Set(edges.map((e) => e.id)) });
  const open = new Set<string>();
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const line of walk.lines({ ...nothing, open })) if (line.ways > 0) open.add(line.key);
  }
  const lines = walk.lines({ ...nothing, open });
  const byKey = new Map(lines.map((line) => [line.key, line]));
  for (const line of lines) {
    const trail: string[] = [];
    for (let at = byKey.get(line.parent ?? ""); at; at = byKey.get(at.parent ?? "")) trail.push(at.node);
    expect(new Set(trail).size).toBe(trail.length);
    expect(trail.includes(line.node)).toBe(line.circle !== null);
  }
  expect(Math.max(...lines.map((line) => line.level))).toBe(ids.length + 1);
});

test("What a filter leaves out is not walked", () => {
  const walk = new Walk(graph, { nodes: new Set(["imu", "iju"]), edges: new Set([splinter.id]) });
  expect(walk.lines({ ...nothing, open: new Set(["imu"]) }).map((line) => line.node)).toEqual(["imu", "iju", "iju"]);
});

test("A large graph is listed page by page, and says how much is left", () => {
  const many = Array.from({ length: 250 }, (_, index) => node(`n${String(index).padStart(3, "0")}`));
  const hub = many.slice(1).map((each) => edge("MEMBER_OF", each.id, "n000"));
  const walk = new Walk(subgraph(many, hub), { nodes: new Set(many.map((n) => n.id)), edges: new Set(hub.map((e) => e.id)) });
  const first = walk.lines({ open: new Set(["n000"]), pages: new Map() });
  expect(first.filter((line) => line.level === 2 && line.more === 0)).toHaveLength(pageSize.relationships);
  expect(first.filter((line) => line.more > 0).map((line) => [line.level, line.more, line.position, line.size])).toEqual([
    [2, 199, 51, 249],
    [1, 150, 101, 250],
  ]);
  const second = walk.lines({ open: new Set(), pages: new Map([["", 3]]) });
  expect([second.length, second.some((line) => line.more > 0)]).toEqual([250, false]);
});
