import { expect, test } from "vitest";
import { betweenness } from "../../src/graph/betweenness";
import { communities } from "../../src/graph/communities";
import { classesOf, classOf, plainValues, rangeWords } from "../../src/graph/rules";
import { generator } from "../../src/layout/seed";
import { contract, edge, node, subgraph } from "../contract";

type Tie = { from: string; to: string };
const ties = (...pairs: string[]): Tie[] => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));

test("Betweenness equals that of counting every shortest way, on any network", () => {
  const random = generator(5);
  for (let round = 0; round < 25; round++) {
    const ids = Array.from({ length: 3 + Math.floor(random() * 7) }, (_, index) => `n${index}`);
    const pick = () => ids[Math.floor(random() * ids.length)]!;
    const edges = Array.from({ length: Math.floor(random() * 18) }, () => ({ from: pick(), to: pick() }));
    const [found, counted] = [betweenness(ids, edges), byCounting(ids, edges)];
    for (const id of ids) expect(found.get(id)).toBeCloseTo(counted.get(id)!, 9);
  }
});

test("Two dense parts with one tie between them are two communities, the larger one first", () => {
  const found = communities([..."abcdwxyz", "s"], ties("ab", "ac", "ad", "bc", "bd", "cd", "as", "bs", "dw", "wx", "wy", "wz", "xy", "xz", "yz"));
  expect(Object.fromEntries(found)).toEqual({ a: 0, b: 0, c: 0, d: 0, s: 0, w: 1, x: 1, y: 1, z: 1 });
});

test("Communities do not depend on the order of nodes and edges, and a node without ties is its own", () => {
  const edges = ties("ab", "bc", "ca", "cd", "de", "ef", "fd");
  const ids = [..."abcdefg"];
  expect(new Map([...communities([...ids].reverse(), [...edges].reverse())].sort())).toEqual(communities(ids, edges));
  expect(new Set(communities(ids, edges).values()).size).toBe(3);
});

interface MeasureCases {
  readonly graphs: readonly {
    readonly nodes: readonly string[];
    readonly ties: readonly (readonly [string, string])[];
    readonly betweenness: readonly number[];
    readonly communities: readonly number[];
  }[];
}

test("The analysis of the server and the colours of the canvas say the same of a network", () => {
  for (const graph of contract<MeasureCases>("measures.json").graphs) {
    const edges = graph.ties.map(([from, to]) => ({ from, to }));
    const [between, found] = [betweenness(graph.nodes, edges), communities(graph.nodes, edges)];
    expect(graph.nodes.map((id) => found.get(id))).toEqual(graph.communities);
    graph.nodes.forEach((id, place) => expect(between.get(id)).toBeCloseTo(graph.betweenness[place]!, 9));
  }
});

test("Values are those of what is in view", () => {
  const dated = { startMin: 20020301 };
  const graph = subgraph([node("a"), node("b"), node("c")], [
    edge("LEADS", "a", "b", { confidence: 40, ...dated }),
    edge("FOUNDED", "a", "b", { confidence: 80, startMin: 19980101 }),
  ]);
  const of = (rule: "degree" | "confidence" | "first-seen") => Object.fromEntries(plainValues(rule, graph));
  expect(of("degree")).toEqual({ a: 2, b: 2, c: 0 });
  expect(of("confidence")).toEqual({ a: 60, b: 60 });
  expect(of("first-seen")).toEqual({ a: 1998, b: 1998 });
});

test("Classes hold about as many nodes each and never part equal values", () => {
  const values = new Map([1, 1, 1, 1, 2, 3, 4, 5, 6, 90].map((value, index) => [`n${index}`, value]));
  const classes = classesOf(values);
  expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
    [1, 1, 4],
    [2, 3, 2],
    [4, 5, 2],
    [6, 6, 1],
    [90, 90, 1],
  ]);
  expect([classOf(1, classes), classOf(3, classes), classOf(90, classes)]).toEqual([0, 1, 4]);
  expect([rangeWords(classes[1]!, "degree"), rangeWords(classes[4]!, "degree")]).toEqual(["2 to 3", "90"]);
  expect(classesOf(new Map())).toEqual([]);
});

/** Every simple way of every pair, the shortest of them kept. */
function byCounting(ids: readonly string[], edges: readonly Tie[]): Map<string, number> {
  const near = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    near.get(from)!.add(to);
    near.get(to)!.add(from);
  }
  const score = new Map(ids.map((id) => [id, 0]));
  const ways = (at: string, to: string, trail: string[]): string[][] =>
    at === to ? [trail] : [...near.get(at)!].filter((id) => !trail.includes(id)).flatMap((id) => ways(id, to, [...trail, id]));
  for (const from of ids) {
    for (const to of ids) {
      if (from >= to) continue;
      const all = ways(from, to, [from]);
      const least = Math.min(...all.map((way) => way.length));
      const shortest = all.filter((way) => way.length === least);
      for (const way of shortest) {
        for (const id of way.slice(1, -1)) score.set(id, score.get(id)! + 1 / shortest.length);
      }
    }
  }
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
  return new Map([...score].map(([id, value]) => [id, pairs > 0 ? value / pairs : 0]));
}
