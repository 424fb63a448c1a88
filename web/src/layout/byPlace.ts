import { neighboursOf, type Component } from "./components";
import { spread } from "./overlap";
import { pack } from "./pack";
import type { LayoutNode, LayoutRequest, Places } from "./request";

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const stepOut = 62;

/**
 * One cluster for each place: the place in the middle, around it what is based there, happened there, or was active
 * there, in this order of strength. What has no place of its own stands with most of its neighbours; what has none by
 * any way forms the last cluster.
 */
export function byPlacePlaces(request: LayoutRequest): Places {
  const home = homesOf(request);
  const clusters = new Map<string, LayoutNode[]>();
  for (const node of request.nodes) {
    const key = home.get(node.id) ?? "";
    const known = clusters.get(key);
    if (known) known.push(node);
    else clusters.set(key, [node]);
  }
  const ordered = [...clusters].sort(
    ([a, first], [b, second]) =>
      Number(a === "") - Number(b === "") || second.length - first.length || (a < b ? -1 : 1),
  );
  return pack(ordered.map(([key, nodes]) => clusterOf(key, nodes)));
}

/** The place of each node; a place that others stand at is its own. */
function homesOf({ nodes, edges }: LayoutRequest): Map<string, string> {
  const best = new Map<string, { to: string; rank: number }>();
  for (const { from, to, place } of edges) {
    if (place === undefined || from === to) continue;
    const known = best.get(from);
    if (!known || place < known.rank || (place === known.rank && to < known.to)) best.set(from, { to, rank: place });
  }
  const home = new Map([...best].map(([id, { to }]) => [id, to]));
  for (const place of new Set(home.values())) home.set(place, place);
  const neighbours = neighboursOf(nodes, edges);
  const found = nodes
    .filter((node) => !home.has(node.id))
    .map((node) => [node.id, commonest((neighbours.get(node.id) ?? []).map((id) => home.get(id)))] as const);
  for (const [id, place] of found) if (place !== undefined) home.set(id, place);
  return home;
}

function commonest(homes: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const place of homes) if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function clusterOf(key: string, nodes: readonly LayoutNode[]): { component: Component; places: Places } {
  const middle = nodes.find((node) => node.id === key);
  const around = nodes.filter((node) => node !== middle);
  const places: Places = new Map(middle ? [[middle.id, { x: 0, y: 0 }]] : []);
  around.forEach((node, index) => {
    const radius = stepOut * Math.sqrt(index + 1.5);
    const angle = index * goldenAngle;
    places.set(node.id, { x: radius * 1.3 * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  spread(nodes, places, new Set(middle ? [middle.id] : []));
  return { component: { nodes, edges: [] }, places };
}
