import type { LayoutNode, Places } from "./request";

const gap = 8;
const passesMax = 60;

/**
 * Pushes overlapping boxes apart along the shorter way, each pass over a grid of cells, until none overlap or the
 * passes are used up. Fixed nodes do not give way.
 */
export function spread(nodes: readonly LayoutNode[], places: Places, fixed: ReadonlySet<string> = new Set()): void {
  const cell = Math.max(...nodes.map((node) => Math.max(node.width, node.height)), 1) + gap;
  for (let pass = 0; pass < passesMax; pass++) {
    if (!spreadOnce(nodes, places, fixed, cell)) return;
  }
}

function spreadOnce(nodes: readonly LayoutNode[], places: Places, fixed: ReadonlySet<string>, cell: number): boolean {
  const grid = new Map<string, LayoutNode[]>();
  let moved = false;
  for (const node of nodes) {
    const { x, y } = places.get(node.id)!;
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of grid.get(`${c},${r}`) ?? []) moved = part(node, other, places, fixed) || moved;
      }
    }
    const key = `${column},${row}`;
    const there = grid.get(key);
    if (there) there.push(node);
    else grid.set(key, [node]);
  }
  return moved;
}

/** Moves two overlapping boxes apart and says whether it did. */
function part(a: LayoutNode, b: LayoutNode, places: Places, fixed: ReadonlySet<string>): boolean {
  const [p, q] = [places.get(a.id)!, places.get(b.id)!];
  const overlapX = (a.width + b.width) / 2 + gap - Math.abs(p.x - q.x);
  const overlapY = (a.height + b.height) / 2 + gap - Math.abs(p.y - q.y);
  if (overlapX <= 0.01 || overlapY <= 0.01) return false;
  const [aStays, bStays] = [fixed.has(a.id), fixed.has(b.id)];
  if (aStays && bStays) return false;
  const axis = overlapX < overlapY ? "x" : "y";
  const overlap = Math.min(overlapX, overlapY);
  const direction = p[axis] === q[axis] ? (a.id < b.id ? -1 : 1) : Math.sign(p[axis] - q[axis]);
  const share = aStays || bStays ? 1 : 0.5;
  if (!aStays) p[axis] += direction * overlap * share;
  if (!bStays) q[axis] -= direction * overlap * share;
  return true;
}
