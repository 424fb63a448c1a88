import type { Sieve } from "./sieve";

/** Keeps what lies within a number of steps of the centres; without a centre that is left, everything stays. */
export function keepAround(sieve: Sieve, centres: readonly string[], stepsMax: number): void {
  const distance = new Int32Array(sieve.nodes.length).fill(-1);
  const queue = centres.map((id) => sieve.held.find(id)).filter((node) => node >= 0 && sieve.nodes[node] === 1);
  if (queue.length === 0) return;
  for (const node of queue) distance[node] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!;
    if (distance[node] === stepsMax) continue;
    for (const edge of sieve.held.edgesAt(node)) {
      const next = sieve.held.across(edge, node);
      if (sieve.edges[edge] === 0 || distance[next]! >= 0) continue;
      distance[next] = distance[node]! + 1;
      queue.push(next);
    }
  }
  for (let node = 0; node < distance.length; node++) if (distance[node]! < 0) sieve.nodes[node] = 0;
}

/** Keeps the largest connected part; of equal ones, that of the node that comes first. */
export function keepLargestPart(sieve: Sieve): void {
  const part = new Int32Array(sieve.nodes.length);
  let largest = 0;
  let size = 0;
  let parts = 0;
  for (let start = 0; start < part.length; start++) {
    if (sieve.nodes[start] === 0 || part[start] !== 0) continue;
    const count = markPart(sieve, start, ++parts, part);
    if (count > size) [largest, size] = [parts, count];
  }
  for (let node = 0; node < part.length; node++) if (part[node] !== largest) sieve.nodes[node] = 0;
}

/** Takes nodes with fewer than k different neighbours away until there are none. A loop makes no neighbour. */
export function keepCore(sieve: Sieve, k: number): void {
  const seenAt = new Int32Array(sieve.nodes.length);
  const neighbours = new Int32Array(sieve.nodes.length);
  const leaving: number[] = [];
  let visit = 0;
  for (let node = 0; node < neighbours.length; node++) {
    if (sieve.nodes[node] === 0) continue;
    neighbours[node] = neighboursOf(sieve, node, seenAt, ++visit).length;
    if (neighbours[node]! < k) leaving.push(node);
  }
  for (let node = leaving.pop(); node !== undefined; node = leaving.pop()) {
    if (sieve.nodes[node] === 0) continue;
    sieve.nodes[node] = 0;
    for (const other of neighboursOf(sieve, node, seenAt, ++visit)) {
      if (--neighbours[other]! === k - 1) leaving.push(other);
    }
  }
}

/** Keeps nodes whose number of edges that are left lies in the range; a loop counts once. */
export function keepDegrees(sieve: Sieve, min: number, max: number): void {
  const { from, to } = sieve.held;
  const degrees = new Int32Array(sieve.nodes.length);
  for (let edge = 0; edge < sieve.edges.length; edge++) {
    if (sieve.edges[edge] === 0) continue;
    degrees[from[edge]!]!++;
    if (from[edge] !== to[edge]) degrees[to[edge]!]!++;
  }
  for (let node = 0; node < degrees.length; node++) {
    if (degrees[node]! < min || degrees[node]! > max) sieve.nodes[node] = 0;
  }
}

function markPart(sieve: Sieve, start: number, name: number, part: Int32Array): number {
  const queue = [start];
  part[start] = name;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!;
    for (const edge of sieve.held.edgesAt(node)) {
      const next = sieve.held.across(edge, node);
      if (sieve.edges[edge] === 0 || part[next] !== 0) continue;
      part[next] = name;
      queue.push(next);
    }
  }
  return queue.length;
}

/** Different neighbours that are left; `seenAt` notes the visit at which each was met. */
function neighboursOf(sieve: Sieve, node: number, seenAt: Int32Array, visit: number): number[] {
  const found: number[] = [];
  for (const edge of sieve.held.edgesAt(node)) {
    const other = sieve.held.across(edge, node);
    if (other === node || sieve.edges[edge] === 0 || sieve.nodes[other] === 0 || seenAt[other] === visit) continue;
    seenAt[other] = visit;
    found.push(other);
  }
  return found;
}
