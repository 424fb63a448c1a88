/** A label that wants to be shown. */
export interface Wish {
  readonly id: string;
  /** Where it may stand, the best place first; a turned label is a chain of small boxes. */
  readonly places: readonly (readonly Box[])[];
  /** Labels that are wanted more get their room first. */
  readonly rank: number;
  /** Must be read: may cover what is taken, as little of it as there is a place for, but no other label. */
  readonly must: boolean;
}

/** Edges of an upright box in screen pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const cell = 64;

/**
 * Chooses, as a map does, the labels that can stand without covering one another or what is taken: the most wanted
 * first, each at the first of its places that is free. Answers the number of the place by id.
 */
export function planLabels(wishes: readonly Wish[], taken: readonly Box[]): Map<string, number> {
  const labels = new Map<string, Box[]>();
  const marks = new Map<string, Box[]>();
  for (const box of taken) occupy(marks, box);
  const shown = new Map<string, number>();
  const ordered = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  for (const wish of ordered) {
    const free = wish.places.findIndex((boxes) => boxes.every((box) => isFree(labels, box) && isFree(marks, box)));
    const place = free < 0 && wish.must ? leastCovering(wish.places, labels, marks) : free;
    if (place < 0) continue;
    for (const box of wish.places[place]!) occupy(labels, box);
    shown.set(wish.id, place);
  }
  return shown;
}

/** The first of the places that cover no label and the fewest marks, -1 where there is none. */
function leastCovering(
  places: Wish["places"],
  labels: ReadonlyMap<string, readonly Box[]>,
  marks: ReadonlyMap<string, readonly Box[]>,
): number {
  let [best, fewest] = [-1, Infinity];
  for (const [index, boxes] of places.entries()) {
    if (!boxes.every((box) => isFree(labels, box))) continue;
    const covered = new Set(boxes.flatMap((box) => touching(marks, box))).size;
    if (covered < fewest) [best, fewest] = [index, covered];
  }
  return best;
}

function touching(grid: ReadonlyMap<string, readonly Box[]>, box: Box): Box[] {
  return cellsOf(box).flatMap((key) => (grid.get(key) ?? []).filter((other) => overlap(box, other)));
}

function isFree(grid: ReadonlyMap<string, readonly Box[]>, box: Box): boolean {
  return cellsOf(box).every((key) => (grid.get(key) ?? []).every((other) => !overlap(box, other)));
}

function overlap(a: Box, b: Box): boolean {
  return a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
}

function occupy(grid: Map<string, Box[]>, box: Box): void {
  for (const key of cellsOf(box)) {
    const boxes = grid.get(key);
    if (boxes) boxes.push(box);
    else grid.set(key, [box]);
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) keys.push(`${column},${row}`);
  }
  return keys;
}
