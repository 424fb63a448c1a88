/** A lane as the ordering sees it. */
export interface OrderLane {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** The lane that this one came out of or went into; it stands beside that one. */
  readonly parent: string | null;
}

/** A line between two lanes at a moment. */
export interface OrderTie {
  readonly a: string;
  readonly b: string;
  readonly at: number;
}

interface Block {
  readonly id: string;
  above: Block[];
  below: Block[];
}

/** Up to this many lanes every order is tried. */
const triedMax = 7;
/** Up to this many lanes the order is improved step by step. */
const improvedMax = 80;
const sweeps = 12;
const passesMax = 4;

/**
 * The lanes from top to bottom: each family tree in one piece with parents next to children, and within that with as
 * few crossings as were found, then with short lines. The same lanes and ties give the same order, however they come.
 */
export function orderLanes(lanes: readonly OrderLane[], ties: readonly OrderTie[]): string[] {
  const sorted = [...lanes].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const roots = forest(sorted);
  const cost = costOf(sorted, ties);
  if (sorted.length <= triedMax) return tryAll(roots, cost);
  const start = flatten(roots);
  const swept = sweep(roots, ties);
  const best = cost(flatten(swept)) <= cost(start) ? swept : roots;
  if (sorted.length <= improvedMax) improve(best, cost);
  return flatten(best);
}

/**
 * What an order costs: each line that passes over a living lane counts one, and its length in lanes breaks ties.
 */
export function costOf(lanes: readonly OrderLane[], ties: readonly OrderTie[]): (order: readonly string[]) => number {
  const known = new Map(lanes.map((lane) => [lane.id, lane]));
  const drawn = ties.filter(({ a, b }) => known.has(a) && known.has(b));
  return (order) => {
    const place = new Map(order.map((id, index) => [id, index]));
    let crossings = 0;
    let length = 0;
    for (const { a, b, at } of drawn) {
      const [first, last] = [place.get(a)!, place.get(b)!].sort((x, y) => x - y) as [number, number];
      length += last - first;
      for (let row = first + 1; row < last; row++) {
        const lane = known.get(order[row]!)!;
        if (lane.from <= at && lane.to >= at) crossings++;
      }
    }
    return crossings + length / (1 + drawn.length * order.length);
  };
}

/** Roots in order of time; the later of two children stands nearer, so that no branch crosses an older one. */
function forest(sorted: readonly OrderLane[]): Block[] {
  const blocks = new Map(sorted.map(({ id }) => [id, { id, above: [], below: [] } as Block]));
  const parents = new Map(sorted.map((lane) => [lane.id, lane.parent]));
  const roots: Block[] = [];
  for (const { id, parent } of sorted) {
    const above = parent === null || isAncestor(id, parent, parents) ? undefined : blocks.get(parent);
    if (above) above.below.unshift(blocks.get(id)!);
    else {
      roots.push(blocks.get(id)!);
      parents.set(id, null);
    }
  }
  return roots;
}

function isAncestor(id: string, of: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = of; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function flatten(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => [...flatten(block.above), block.id, ...flatten(block.below)]);
}

/** Roots moved towards the mean place of what they are tied to, a few times over. */
function sweep(roots: readonly Block[], ties: readonly OrderTie[]): Block[] {
  const rootOf = new Map<string, Block>();
  for (const root of roots) for (const id of flatten([root])) rootOf.set(id, root);
  const partners = new Map<Block, Block[]>(roots.map((root) => [root, []]));
  for (const { a, b } of ties) {
    const [from, to] = [rootOf.get(a), rootOf.get(b)];
    if (!from || !to || from === to) continue;
    partners.get(from)!.push(to);
    partners.get(to)!.push(from);
  }
  let order = connectedFirst(roots, partners);
  for (let pass = 0; pass < sweeps; pass++) {
    const place = new Map(order.map((root, index) => [root, index]));
    const wish = (root: Block) => {
      const others = partners.get(root)!;
      const mean = others.reduce((sum, other) => sum + place.get(other)!, 0) / Math.max(1, others.length);
      return others.length === 0 ? place.get(root)! : (mean + place.get(root)!) / 2;
    };
    order = [...order].sort((a, b) => wish(a) - wish(b) || (a.id < b.id ? -1 : 1));
  }
  return order;
}

/** Each connected part in one piece, walked from its first lane. */
function connectedFirst(roots: readonly Block[], partners: ReadonlyMap<Block, readonly Block[]>): Block[] {
  const seen = new Set<Block>();
  for (const root of roots) {
    const queue = seen.has(root) ? [] : [root];
    seen.add(root);
    for (const next of queue) {
      for (const other of [...partners.get(next)!].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
  }
  return [...seen];
}

/** Moves one block at a time to where it costs least, until no move helps. */
function improve(roots: Block[], cost: (order: readonly string[]) => number): void {
  let best = cost(flatten(roots));
  for (let pass = 0; pass < passesMax; pass++) {
    const before = best;
    const visit = (siblings: Block[][]): void => {
      for (const list of siblings) {
        for (const block of [...list]) {
          best = place(block, siblings, () => cost(flatten(roots)), best);
        }
      }
      for (const block of siblings.flat()) visit([block.above, block.below]);
    };
    visit([roots]);
    if (best >= before) return;
  }
}

/** Tries a block at every place among its siblings, and leaves it at the first of the best. */
function place(block: Block, siblings: readonly Block[][], cost: () => number, now: number): number {
  const home = siblings.find((list) => list.includes(block))!;
  const index = home.indexOf(block);
  home.splice(index, 1);
  let best = { list: home, index, cost: now };
  for (const list of siblings) {
    for (let at = 0; at <= list.length; at++) {
      list.splice(at, 0, block);
      const tried = cost();
      list.splice(at, 1);
      if (tried < best.cost) best = { list, index: at, cost: tried };
    }
  }
  best.list.splice(best.index, 0, block);
  return best.cost;
}

function tryAll(roots: readonly Block[], cost: (order: readonly string[]) => number): string[] {
  let best: string[] = flatten(roots);
  let least = cost(best);
  for (const order of ordersOf(roots)) {
    const tried = cost(order);
    if (tried < least) [best, least] = [order, tried];
  }
  return best;
}

/** Every order that keeps each family tree in one piece. */
function ordersOf(blocks: readonly Block[]): string[][] {
  if (blocks.length === 0) return [[]];
  return blocks.flatMap((block, index) => {
    const rest = ordersOf([...blocks.slice(0, index), ...blocks.slice(index + 1)]);
    return ordersWithin(block).flatMap((first) => rest.map((others) => [...first, ...others]));
  });
}

function ordersWithin(block: Block): string[][] {
  const children = [...block.above, ...block.below];
  const sides = 2 ** children.length;
  return Array.from({ length: sides }, (_, choice) => {
    const above = children.filter((_, index) => (choice >> index) & 1);
    const below = children.filter((_, index) => !((choice >> index) & 1));
    return ordersOf(above).flatMap((up) => ordersOf(below).map((down) => [...up, block.id, ...down]));
  }).flat();
}
