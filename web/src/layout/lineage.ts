import { neighboursOf, type Component } from "./components";
import type { LayoutEdge, LayoutNode, Places } from "./request";

const rowGap = 46;
const columnGap = 22;
const rowNodesMax = 14;
const sweeps = 6;

/** Ancestors above their splinters, row by row; what is not of the line stands a row below what it touches. */
export function lineagePlaces({ nodes, edges }: Component): Places {
  const rows = splitLongRows(rowsOf(nodes, edges));
  sortRows(rows, neighbourPlaces(nodes, edges));
  const places: Places = new Map();
  let y = 0;
  for (const row of rows) {
    const height = Math.max(...row.map((node) => node.height));
    const width = row.reduce((sum, node) => sum + node.width + columnGap, -columnGap);
    let x = -width / 2;
    for (const node of row) {
      places.set(node.id, { x: x + node.width / 2, y: y + height / 2 });
      x += node.width + columnGap;
    }
    y += height + rowGap;
  }
  return places;
}

function rowsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutNode[][] {
  const level = levelsOf(nodes, edges);
  const rows: LayoutNode[][] = [];
  for (const node of nodes) (rows[level.get(node.id) ?? 0] ??= []).push(node);
  return rows.filter((row) => row !== undefined);
}

/** Longest way down from an ancestor along lineage edges; then step by step outwards from those. */
function levelsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Map<string, number> {
  const line = edges.filter((edge) => edge.lineage && edge.from !== edge.to);
  const level = new Map<string, number>();
  for (const edge of line) level.set(edge.to, 0).set(edge.from, 0);
  // A circle in the data would push down for ever: no line is longer than the number of its nodes.
  for (let pass = 0; pass < level.size; pass++) {
    let changed = false;
    for (const { from, to } of line) {
      const below = level.get(to)! + 1;
      if (level.get(from)! >= below || below >= level.size) continue;
      level.set(from, below);
      changed = true;
    }
    if (!changed) break;
  }
  const neighbours = neighboursOf(nodes, edges);
  if (level.size === 0 && nodes[0]) level.set(busiestOf(nodes, neighbours), 0);
  let frontier = [...level.keys()];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const other of neighbours.get(id) ?? []) {
        if (level.has(other)) continue;
        level.set(other, level.get(id)! + 1);
        next.push(other);
      }
    }
    frontier = next;
  }
  return level;
}

function busiestOf(nodes: readonly LayoutNode[], neighbours: ReadonlyMap<string, readonly string[]>): string {
  const degree = (node: LayoutNode) => neighbours.get(node.id)?.length ?? 0;
  return nodes.reduce((best, node) => (degree(node) > degree(best) ? node : best)).id;
}

function splitLongRows(rows: readonly LayoutNode[][]): LayoutNode[][] {
  return rows.flatMap((row) => {
    const count = Math.ceil(row.length / rowNodesMax);
    const size = Math.ceil(row.length / count);
    return Array.from({ length: count }, (_, index) => row.slice(index * size, (index + 1) * size));
  });
}

function neighbourPlaces(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]) {
  const neighbours = neighboursOf(nodes, edges);
  return (node: LayoutNode, place: ReadonlyMap<string, number>): number => {
    const known = (neighbours.get(node.id) ?? []).map((id) => place.get(id) ?? 0.5);
    return known.length === 0 ? (place.get(node.id) ?? 0.5) : known.reduce((sum, at) => sum + at, 0) / known.length;
  };
}

/** Barycentre sweeps: each row is sorted by where its neighbours stand, a few times over. */
function sortRows(
  rows: LayoutNode[][],
  centreOf: (node: LayoutNode, place: ReadonlyMap<string, number>) => number,
): void {
  const place = new Map<string, number>();
  const note = (row: readonly LayoutNode[]) =>
    row.forEach((node, index) => place.set(node.id, (index + 0.5) / row.length));
  rows.forEach(note);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of rows) {
      const centre = new Map(row.map((node) => [node.id, centreOf(node, place)]));
      row.sort((a, b) => centre.get(a.id)! - centre.get(b.id)! || (a.id < b.id ? -1 : 1));
      note(row);
    }
  }
}
