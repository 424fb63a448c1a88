import type { GraphEdge } from "./subgraph";

type Ends = Pick<GraphEdge, "from" | "to">;

/** Other ends by number of the node; parallel edges and an edge to itself count as one way and none. */
function waysOf(ids: readonly string[], edges: readonly Ends[]): number[][] {
  const index = new Map(ids.map((id, number) => [id, number]));
  const ways = ids.map(() => new Set<number>());
  for (const { from, to } of edges) {
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    ways[a]!.add(b);
    ways[b]!.add(a);
  }
  return ways.map((set) => [...set]);
}

/**
 * Share of the shortest ways between all other pairs that lead over each node, from 0 to 1; directions and parallel
 * edges do not count (Brandes 2001, normalised as NetworkX does).
 */
export function betweenness(ids: readonly string[], edges: readonly Ends[]): Map<string, number> {
  const ways = waysOf(ids, edges);
  const score = new Float64Array(ids.length);
  for (let source = 0; source < ids.length; source++) addFrom(source, ways, score);
  const pairs = (ids.length - 1) * (ids.length - 2);
  return new Map(ids.map((id, index) => [id, pairs > 0 ? score[index]! / pairs : 0]));
}

function addFrom(source: number, ways: readonly number[][], score: Float64Array): void {
  const count = ways.length;
  const [paths, distance, share] = [new Float64Array(count), new Int32Array(count).fill(-1), new Float64Array(count)];
  const order: number[] = [source];
  paths[source] = 1;
  distance[source] = 0;
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    for (const next of ways[node]!) {
      if (distance[next] === -1) {
        distance[next] = distance[node]! + 1;
        order.push(next);
      }
      if (distance[next] === distance[node]! + 1) paths[next]! += paths[node]!;
    }
  }
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at]!;
    for (const before of ways[node]!) {
      if (distance[before] !== distance[node]! - 1) continue;
      share[before]! += (paths[before]! / paths[node]!) * (1 + share[node]!);
    }
    score[node]! += share[node]!;
  }
}

const roundsMax = 20;

/**
 * The community of each node by number, 0 the largest: parts with more ties inside than chance would put there
 * (Louvain, modularity). Without chance: nodes move in the order of their ids.
 */
export function communities(ids: readonly string[], edges: readonly Ends[]): Map<string, number> {
  const ordered = [...ids].sort();
  let weights: Map<number, number>[] = waysOf(ordered, edges).map((ways) => new Map(ways.map((to) => [to, 1])));
  let home = ordered.map((_, index) => index);
  for (let round = 0; round < roundsMax; round++) {
    const moved = moveNodes(weights);
    if (moved === null) break;
    home = home.map((part) => moved[part]!);
    weights = merge(weights, moved);
  }
  return bySize(ordered, home);
}

/** One pass of moves until none gains; the new part of each, numbered from 0. Null when nothing moved. */
function moveNodes(weights: readonly ReadonlyMap<number, number>[]): number[] | null {
  const part = weights.map((_, index) => index);
  const degree = weights.map((ways, index) => sum(ways.values()) + (ways.get(index) ?? 0));
  const total = [...degree];
  const all = sum(degree);
  if (all === 0) return null;
  let changed = false;
  for (let pass = 0, again = true; again && pass < roundsMax; pass++) {
    again = false;
    weights.forEach((ways, node) => {
      const ties = new Map<number, number>();
      for (const [to, weight] of ways) if (to !== node) ties.set(part[to]!, (ties.get(part[to]!) ?? 0) + weight);
      const own = part[node]!;
      total[own]! -= degree[node]!;
      let [best, gain] = [own, (ties.get(own) ?? 0) - (total[own]! * degree[node]!) / all];
      for (const [other, weight] of ties) {
        const offer = weight - (total[other]! * degree[node]!) / all;
        if (offer > gain + 1e-9) [best, gain] = [other, offer];
      }
      total[best]! += degree[node]!;
      part[node] = best;
      if (best !== own) again = changed = true;
    });
  }
  if (!changed) return null;
  const numbers = new Map([...new Set(part)].map((old, index) => [old, index]));
  return part.map((old) => numbers.get(old)!);
}

/** Each part becomes one node; ties inside it a tie to itself. */
function merge(weights: readonly ReadonlyMap<number, number>[], part: readonly number[]): Map<number, number>[] {
  const merged = Array.from({ length: Math.max(...part) + 1 }, () => new Map<number, number>());
  weights.forEach((ways, node) => {
    for (const [to, weight] of ways) {
      const [a, b] = [part[node]!, part[to]!];
      // A tie within a part is met from both of its ends and counts twice in a degree.
      const counted = a === b && node !== to ? weight / 2 : weight;
      merged[a]!.set(b, (merged[a]!.get(b) ?? 0) + counted);
    }
  });
  return merged;
}

function bySize(ids: readonly string[], home: readonly number[]): Map<string, number> {
  const sizes = new Map<number, number>();
  for (const part of home) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const ranked = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const rank = new Map(ranked.map((part, index) => [part, index]));
  return new Map(ids.map((id, index) => [id, rank.get(home[index]!)!]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
