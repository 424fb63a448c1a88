import { neighboursOf, type Component, type Neighbours } from "./components";
import type { LayoutNode, Places } from "./request";

const ringGap = 110;
const rowGap = 62;
const nodeGap = 14;
/** Screens are wider than high, and so are labels. */
const stretch = 1.25;

/** The focus in the middle, everything one step away on the first ring, two steps on the second. */
export function ringPlaces({ nodes, edges }: Component, focus: string | null): Places {
  const neighbours = neighboursOf(nodes, edges);
  const centre = nodes.find((node) => node.id === focus) ?? busiest(nodes, neighbours);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places: Places = new Map([[centre.id, { x: 0, y: 0 }]]);
  const angles = new Map([[centre.id, 0]]);
  let ring = [centre.id];
  let radius = 0;
  while (ring.length > 0) {
    const next = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !angles.has(id));
    const ordered = byParentAngle(next, neighbours, angles);
    const around = next.reduce((sum, id) => sum + byId.get(id)!.width + nodeGap, 0);
    // A full ring goes on in further rows: one wide circle would be all line and no picture.
    const rows = Math.max(1, Math.ceil(around / (2 * Math.PI * (radius + ringGap))));
    ordered.forEach((id, index) => {
      const angle = (index / ordered.length) * 2 * Math.PI - Math.PI / 2;
      const away = radius + ringGap + (index % rows) * rowGap;
      angles.set(id, angle);
      places.set(id, { x: away * stretch * Math.cos(angle), y: away * Math.sin(angle) });
    });
    radius += ringGap + (rows - 1) * rowGap;
    ring = ordered;
  }
  return places;
}

function busiest(nodes: readonly LayoutNode[], neighbours: Neighbours): LayoutNode {
  const degree = (node: LayoutNode) => neighbours.get(node.id)?.length ?? 0;
  return nodes.reduce((best, node) => (degree(node) > degree(best) ? node : best));
}

/** Children stand near their parents' angle, which keeps lines short and crossings few. */
function byParentAngle(ids: readonly string[], neighbours: Neighbours, angles: ReadonlyMap<string, number>): string[] {
  const mean = (id: string) => {
    const known = (neighbours.get(id) ?? []).map((other) => angles.get(other)).filter((angle) => angle !== undefined);
    const [x, y] = [known.reduce((sum, a) => sum + Math.cos(a), 0), known.reduce((sum, a) => sum + Math.sin(a), 0)];
    return Math.atan2(y, x);
  };
  const means = new Map(ids.map((id) => [id, mean(id)]));
  return [...ids].sort((a, b) => means.get(a)! - means.get(b)! || (a < b ? -1 : 1));
}
