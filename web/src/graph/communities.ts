import { CoarseGraph } from "./coarseGraph";
import { tiesOf, type Ends } from "./ties";

type Ties = readonly (readonly number[])[];

/**
 * The community of each node by number, 0 the largest: parts with more ties inside than chance would put there. The
 * twin of C# `Louvain`, which names its sources: the canvas colours anew at each step of time, too often to ask the
 * server, and a community must be the same one in the analysis beside it. Without chance: four orders of visiting are
 * tried and the best result is kept.
 */
export function communities(ids: readonly string[], edges: readonly Ends[]): Map<string, number> {
  const ordered = [...ids].sort();
  const ties = tiesOf(ordered, edges);
  const byId = ordered.map((_, node) => node);
  const byDegree = [...byId].sort((a, b) => ties[b]!.length - ties[a]!.length);
  let [best, most]: [readonly number[], number] = [byId, -Infinity];
  for (const order of [byId, byDegree, [...byId].reverse(), [...byDegree].reverse()]) {
    const found = partition(ties, order);
    const modularity = modularityOf(ties, found);
    if (modularity > most) [best, most] = [found, modularity];
  }
  return new Map(ordered.map((id, node) => [id, best[node]!]));
}

function partition(ties: Ties, order: readonly number[]): number[] {
  const nodes = CoarseGraph.of(ties, order);
  const home = order.map((_, place) => place);
  while (nodes.move(home)) joinWhole(nodes, home);
  // The nodes stand in the order of visiting, not in that of the graph.
  const ofNodes = new Array<number>(order.length);
  order.forEach((node, place) => (ofNodes[node] = home[place]!));
  return bySize(connectedWithin(ties, ofNodes));
}

/** Moves whole communities, level by level, until none moves. */
function joinWhole(nodes: CoarseGraph, home: number[]): void {
  for (let moved = true; moved; ) {
    const { level, places } = nodes.joined(home);
    const joined = Array.from({ length: level.count }, (_, place) => place);
    moved = level.move(joined);
    home.forEach((_, node) => (home[node] = joined[places[node]!]!));
  }
}

/** Communities split into what hangs together within them, each named by its first node. */
function connectedWithin(ties: Ties, groups: readonly number[]): number[] {
  const parts = new Array<number>(ties.length).fill(-1);
  for (let first = 0; first < ties.length; first++) {
    if (parts[first] !== -1) continue;
    parts[first] = first;
    const queue = [first];
    for (const node of queue) {
      for (const next of ties[node]!) {
        if (parts[next] !== -1 || groups[next] !== groups[first]) continue;
        parts[next] = first;
        queue.push(next);
      }
    }
  }
  return parts;
}

/** Numbered from 0 by falling size, those of one size by their first node. */
function bySize(groups: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes].sort((a, b) => b[1] - a[1]);
  const numbers = new Map(ranked.map(([group], number) => [group, number]));
  return groups.map((group) => numbers.get(group)!);
}

/** Share of ties inside of communities less the share that chance would put there (Newman and Girvan 2004). */
function modularityOf(ties: Ties, home: readonly number[]): number {
  const count = Math.max(-1, ...home) + 1;
  const [inside, degrees] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  ties.forEach((neighbours, node) => {
    const community = home[node]!;
    degrees[community]! += neighbours.length;
    for (const other of neighbours) if (home[other] === community) inside[community]!++;
  });
  const ends = degrees.reduce((sum, degree) => sum + degree, 0);
  if (ends === 0) return 0;
  const share = (degree: number, own: number) => own / ends - (degree / ends) * (degree / ends);
  return degrees.reduce((sum, degree, community) => sum + share(degree, inside[community]!), 0);
}
