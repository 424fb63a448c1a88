import { tiesOf, type Ends } from "./ties";

/**
 * Share of the shortest ways between all other pairs that lead over each node, from 0 to 1; directions and parallel
 * edges do not count (Brandes 2001, normalised as NetworkX does). The twin of C# `Betweenness`: sizes and colours
 * follow each step of time, too often to ask the server.
 */
export function betweenness(ids: readonly string[], edges: readonly Ends[]): Map<string, number> {
  const ties = tiesOf(ids, edges);
  const score = new Float64Array(ids.length);
  for (let source = 0; source < ids.length; source++) addFrom(source, ties, score);
  const pairs = (ids.length - 1) * (ids.length - 2);
  return new Map(ids.map((id, index) => [id, pairs > 0 ? score[index]! / pairs : 0]));
}

function addFrom(source: number, ties: readonly (readonly number[])[], score: Float64Array): void {
  const count = ties.length;
  const [paths, distance, share] = [new Float64Array(count), new Int32Array(count).fill(-1), new Float64Array(count)];
  const order: number[] = [source];
  paths[source] = 1;
  distance[source] = 0;
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    for (const next of ties[node]!) {
      if (distance[next] === -1) {
        distance[next] = distance[node]! + 1;
        order.push(next);
      }
      if (distance[next] === distance[node]! + 1) paths[next]! += paths[node]!;
    }
  }
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at]!;
    for (const before of ties[node]!) {
      if (distance[before] !== distance[node]! - 1) continue;
      share[before]! += (paths[before]! / paths[node]!) * (1 + share[node]!);
    }
    score[node]! += share[node]!;
  }
}
