import { describe, expect, test } from "vitest";
import { computeLayout } from "../../src/layout/compute";
import { spread } from "../../src/layout/overlap";
import { generator, withSeed } from "../../src/layout/seed";
import type { LayoutEdge, LayoutName, LayoutRequest, Places, Positions } from "../../src/layout/request";

const random = generator(7);
const nodes = Array.from({ length: 60 }, (_, index) => ({ id: `n${index}`, width: 40 + (index % 5) * 20, height: 50 }));
const edges: LayoutEdge[] = [
  ...nodes.slice(1, 50).map((node) => ({ from: node.id, to: `n${Math.floor(random() * 12)}`, lineage: false })),
  { from: "n3", to: "n2", lineage: true },
  { from: "n4", to: "n3", lineage: true },
];
const ask = (name: LayoutName, more: Partial<LayoutRequest> = {}): LayoutRequest => ({
  name,
  nodes,
  edges,
  fixed: {},
  focus: null,
  ...more,
});

describe.each(["force", "rings", "lineage", "place"] as const)("The %s layout", (name) => {
  const positions = computeLayout(ask(name));

  test("places every node once, at a finite point", () => {
    expect(Object.keys(positions).sort()).toEqual(nodes.map((node) => node.id).sort());
    expect(Object.values(positions).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test("is the same whatever the order of nodes and edges", () => {
    expect(computeLayout(ask(name, { nodes: [...nodes].reverse(), edges: [...edges].reverse() }))).toEqual(positions);
  });
});

test("The force layout leaves no two boxes on each other", () => {
  expect(overlaps(computeLayout(ask("force")))).toEqual([]);
});

test("Fixed nodes stay exactly and newcomers keep clear of them", () => {
  const whole = computeLayout(ask("force"));
  const fixed = Object.fromEntries(Object.entries(whole).slice(0, 50));
  const settled = computeLayout(ask("force", { fixed }));
  expect(settled).toMatchObject(fixed);
  expect(overlaps(settled)).toEqual([]);
});

test("Few fixed nodes among many new ones stay as well", () => {
  const fixed = { n0: { x: 1000, y: -500 }, n1: { x: 1100, y: -450 } };
  expect(computeLayout(ask("force", { fixed }))).toMatchObject(fixed);
});

test("A newcomer stands near its only neighbour", () => {
  const fixed = { a: { x: 0, y: 0 }, b: { x: 900, y: 0 } };
  const settled = computeLayout({
    name: "force",
    focus: null,
    fixed,
    nodes: [...Object.keys(fixed), "c"].map((id) => ({ id, width: 40, height: 40 })),
    edges: [
      { from: "a", to: "b", lineage: false },
      { from: "c", to: "b", lineage: false },
    ],
  });
  expect(Math.hypot(settled["c"]!.x - 900, settled["c"]!.y)).toBeLessThan(250);
});

test("Rings put the focus in the middle and its neighbours nearer than theirs", () => {
  const positions = computeLayout(ask("rings", { focus: "n2" }));
  const away = (id: string) => Math.hypot(positions[id]!.x - positions["n2"]!.x, positions[id]!.y - positions["n2"]!.y);
  expect(away("n3")).toBeLessThan(away("n4"));
});

test("Lineage puts the child below what it came from", () => {
  const positions = computeLayout(ask("lineage"));
  const [parent, child, grandchild] = ["n2", "n3", "n4"].map((id) => positions[id]!.y);
  expect(parent).toBeLessThan(child!);
  expect(child).toBeLessThan(grandchild!);
});

test("By place, what is based somewhere stands nearer to its place than to another", () => {
  const ids = ["here", "there", "a", "b", "c", "friend"];
  const positions = computeLayout({
    name: "place",
    focus: null,
    fixed: {},
    nodes: ids.map((id) => ({ id, width: 60, height: 40 })),
    edges: [
      { from: "a", to: "there", lineage: false, place: 2 },
      { from: "a", to: "here", lineage: false, place: 1 },
      { from: "b", to: "here", lineage: false, place: 2 },
      { from: "c", to: "there", lineage: false, place: 1 },
      { from: "friend", to: "c", lineage: false },
    ],
  });
  const away = (id: string, place: string) =>
    Math.hypot(positions[id]!.x - positions[place]!.x, positions[id]!.y - positions[place]!.y);
  const nearer = (id: string) => (away(id, "here") < away(id, "there") ? "here" : "there");
  expect(["a", "b", "c", "friend"].map(nearer)).toEqual(["here", "here", "there", "there"]);
});

test("A circle of descent comes to an end", () => {
  const circle = [
    ["n0", "n1"],
    ["n1", "n2"],
    ["n2", "n0"],
  ].map(([from, to]) => ({ from: from!, to: to!, lineage: true }));
  expect(Object.keys(computeLayout(ask("lineage", { edges: circle }))).length).toBe(nodes.length);
});

test("Nodes without edges and an edge from a node to itself are laid out too", () => {
  const lonely = computeLayout({
    name: "force",
    focus: null,
    fixed: {},
    edges: [{ from: "a", to: "a", lineage: false }],
    nodes: ["a", "b", "c"].map((id) => ({ id, width: 60, height: 40 })),
  });
  expect(new Set(Object.values(lonely).map(({ x, y }) => `${x},${y}`)).size).toBe(3);
});

test("Large networks go through the fast layout, with the same certainty", () => {
  const many = Array.from({ length: 400 }, (_, index) => ({ id: `m${index}`, width: 60, height: 40 }));
  const chain = many
    .slice(1)
    .map((node, index) => ({ from: node.id, to: `m${Math.floor(index / 3)}`, lineage: false }));
  const request: LayoutRequest = { name: "force", nodes: many, edges: chain, fixed: {}, focus: null };
  expect(computeLayout(request)).toEqual(computeLayout(request));
});

test("Boxes on one spot are pushed apart, the fixed one not", () => {
  const places: Places = new Map([
    ["n0", { x: 5, y: 5 }],
    ["n1", { x: 5, y: 5 }],
  ]);
  spread(nodes.slice(0, 2), places, new Set(["n0"]));
  expect(places.get("n0")).toEqual({ x: 5, y: 5 });
  expect(overlaps(Object.fromEntries(places))).toEqual([]);
});

test("Chance is seeded while a layout runs and free again after", () => {
  const draw = () => [Math.random(), Math.random()];
  expect(withSeed(3, draw)).toEqual(withSeed(3, draw));
  const free = Math.random;
  expect(() =>
    withSeed(3, () => {
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect(Math.random).toBe(free);
});

function overlaps(positions: Positions): string[] {
  const drawn = nodes.filter((node) => positions[node.id]);
  return drawn.flatMap((a, index) =>
    drawn
      .slice(index + 1)
      .filter(
        (b) =>
          Math.abs(positions[a.id]!.x - positions[b.id]!.x) < (a.width + b.width) / 2 - 0.5 &&
          Math.abs(positions[a.id]!.y - positions[b.id]!.y) < (a.height + b.height) / 2 - 0.5,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}
