import type { HeldGraph } from "./heldGraph";

/** 1 = belongs to the places, 0 = to other places only, -1 = to no place. */
export type Belonging = 1 | 0 | -1;

const placeKind = "Place";
const locatedIn = "LOCATED_IN";

/**
 * Which nodes belong to some places: the places themselves, every place in them, and what any edge links to one of
 * those. Where places lie is a fact of all that is held, whatever earlier steps have left.
 */
export function belongingTo(held: HeldGraph, terms: readonly string[]): Belonging[] {
  const isPlace = held.graph.nodes.map((node) => node.kind === placeKind);
  const belonging = isPlace.map((place): Belonging => (place ? 0 : -1));
  for (const place of insideOf(held, isPlace, new Set(terms))) belonging[place] = 1;
  const inside = belonging.map((known, node) => isPlace[node] === true && known === 1);
  const link = (node: number, place: number): void => {
    if (isPlace[place] !== true || isPlace[node] === true) return;
    if (inside[place] === true) belonging[node] = 1;
    else if (belonging[node] === -1) belonging[node] = 0;
  };
  for (let edge = 0; edge < held.from.length; edge++) {
    link(held.from[edge]!, held.to[edge]!);
    link(held.to[edge]!, held.from[edge]!);
  }
  return belonging;
}

function insideOf(held: HeldGraph, isPlace: readonly boolean[], terms: ReadonlySet<string>): readonly number[] {
  const { nodes, edges } = held.graph;
  const found = new Set<number>();
  nodes.forEach((node, place) => {
    if (isPlace[place] !== true) return;
    if (terms.has(node.id) || node.within?.some((outer) => terms.has(outer)) === true) found.add(place);
  });
  const queue = [...found];
  for (let head = 0; head < queue.length; head++) {
    const outer = queue[head]!;
    for (const edge of held.edgesAt(outer)) {
      const place = held.from[edge]!;
      if (held.to[edge] !== outer || edges[edge]!.type !== locatedIn || isPlace[place] !== true) continue;
      if (found.has(place)) continue;
      found.add(place);
      queue.push(place);
    }
  }
  return queue;
}
