import { expect, test } from "vitest";
import { costOf, orderLanes, type OrderLane, type OrderTie } from "../../src/lanes/order";
import { generator } from "../../src/layout/seed";

interface Case {
  readonly lanes: OrderLane[];
  readonly ties: OrderTie[];
}

function randomCase(seed: number, lanesMax: number): Case {
  const random = generator(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const count = 1 + whole(lanesMax);
  const lanes = Array.from({ length: count }, (_, index): OrderLane => {
    const from = whole(50);
    return { id: `g${index}`, from, to: from + 1 + whole(50), parent: random() < 0.4 ? `g${whole(count)}` : null };
  });
  const ties = Array.from({ length: whole(2 * count) }, (): OrderTie => ({
    a: `g${whole(count)}`,
    b: `g${whole(count)}`,
    at: whole(100),
  }));
  return { lanes, ties };
}

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

/** The members of each family tree, its root included; a lane that is its own ancestor begins a tree. */
function subtree(lanes: readonly OrderLane[], root: string): Set<string> {
  const inside = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const lane of lanes) {
      if (lane.parent !== null && inside.has(lane.parent) && !inside.has(lane.id)) {
        inside.add(lane.id);
        grown = true;
      }
    }
  }
  return inside;
}

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id, index) =>
    permutations([...ids.slice(0, index), ...ids.slice(index + 1)]).map((rest) => [id, ...rest]),
  );
}

function isTogether(order: readonly string[], members: ReadonlySet<string>): boolean {
  const places = [...members].map((id) => order.indexOf(id));
  return Math.max(...places) - Math.min(...places) === members.size - 1;
}

/** Parents of a circle cannot all be ancestors; these are the cases without one. */
function isForest(lanes: readonly OrderLane[]): boolean {
  return lanes.every((lane) => lane.parent === null || !subtree(lanes, lane.id).has(lane.parent));
}

test("Every lane stands in the order exactly once", () => {
  for (const seed of seeds) {
    const { lanes, ties } = randomCase(seed, 40);
    expect([...orderLanes(lanes, ties)].sort()).toEqual(lanes.map((lane) => lane.id).sort());
  }
});

test("The same lanes and ties give the same order, however they come", () => {
  for (const seed of seeds) {
    const { lanes, ties } = randomCase(seed, 30);
    expect(orderLanes([...lanes].reverse(), [...ties].reverse())).toEqual(orderLanes(lanes, ties));
  }
});

test("A family stands together: every lane with all that came out of it", () => {
  for (const seed of seeds) {
    const { lanes, ties } = randomCase(seed, 30);
    if (!isForest(lanes)) continue;
    const order = orderLanes(lanes, ties);
    for (const lane of lanes) expect(isTogether(order, subtree(lanes, lane.id))).toBe(true);
  }
});

test("No order that keeps families together costs less, where all can be tried", () => {
  for (const seed of seeds) {
    const { lanes, ties } = randomCase(seed, 6);
    if (!isForest(lanes)) continue;
    const cost = costOf(lanes, ties);
    const families = lanes.map((lane) => subtree(lanes, lane.id));
    const least = permutations(lanes.map((lane) => lane.id))
      .filter((order) => families.every((family) => isTogether(order, family)))
      .reduce((best, order) => Math.min(best, cost(order)), Infinity);
    expect(cost(orderLanes(lanes, ties))).toBe(least);
  }
});

test("A larger order is never worse than that of the founding dates", () => {
  for (const seed of seeds.slice(0, 25)) {
    const { lanes, ties } = randomCase(seed, 60);
    const flat = lanes.map((lane) => ({ ...lane, parent: null }));
    const byDate = [...flat].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)).map((lane) => lane.id);
    const cost = costOf(flat, ties);
    expect(cost(orderLanes(flat, ties))).toBeLessThanOrEqual(cost(byDate));
  }
});

test("A branch passes only over lanes that begin later", () => {
  const lanes = [
    { id: "parent", from: 0, to: 100, parent: null },
    { id: "early", from: 10, to: 100, parent: "parent" },
    { id: "late", from: 50, to: 100, parent: "parent" },
  ];
  const ties = [
    { a: "early", b: "parent", at: 10 },
    { a: "late", b: "parent", at: 50 },
  ];
  expect(Math.floor(costOf(lanes, ties)(orderLanes(lanes, ties)))).toBe(0);
});
