import { neighboursOf } from "./components";
import { spread } from "./overlap";
import type { LayoutEdge, LayoutNode, LayoutRequest, Places, Point } from "./request";

const springLength = 115;
const pairsMax = 6_000_000;
const passesMax = 120;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts new nodes beside their neighbours while every fixed node stays exactly where it is. `start` holds a fresh
 * layout of the whole: it is turned and moved onto the fixed nodes, so that a few old nodes with many new ones still
 * look laid out. Without it new nodes start on a ring around the neighbours that already have a place.
 */
export function settle(request: LayoutRequest, start: Places | null): Places {
  const places: Places = new Map(Object.entries(request.fixed).map(([id, { x, y }]) => [id, { x, y }]));
  const fresh = request.nodes.filter((node) => !places.has(node.id));
  if (start) takeOver(fresh, start, alignment(request.fixed, start), places);
  else besideNeighbours(fresh, request, places);
  relax(fresh, request, places);
  spread(request.nodes, places, new Set(Object.keys(request.fixed)));
  return places;
}

type Turn = (point: Point) => Point;

/** The rotation and shift that bring the fresh layout closest to where the fixed nodes are (least squares). */
function alignment(fixed: Readonly<Record<string, Point>>, start: Places): Turn {
  const pairs = Object.entries(fixed).flatMap(([id, to]) => {
    const from = start.get(id);
    return from ? [{ from, to }] : [];
  });
  if (pairs.length === 0) return (point) => point;
  const from = centreOf(pairs.map((pair) => pair.from));
  const to = centreOf(pairs.map((pair) => pair.to));
  let [dot, cross] = [0, 0];
  for (const pair of pairs) {
    const [ax, ay, bx, by] = [pair.from.x - from.x, pair.from.y - from.y, pair.to.x - to.x, pair.to.y - to.y];
    dot += ax * bx + ay * by;
    cross += ax * by - ay * bx;
  }
  const angle = Math.atan2(cross, dot);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }) => ({
    x: to.x + cos * (x - from.x) - sin * (y - from.y),
    y: to.y + sin * (x - from.x) + cos * (y - from.y),
  });
}

function takeOver(fresh: readonly LayoutNode[], start: Places, turn: Turn, places: Places): void {
  for (const node of fresh) places.set(node.id, { ...turn(start.get(node.id)!) });
}

function besideNeighbours(fresh: readonly LayoutNode[], request: LayoutRequest, places: Places): void {
  const neighbours = neighboursOf(request.nodes, request.edges);
  const middle = centreOf([...places.values()]);
  let waiting = [...fresh];
  while (waiting.length > 0) {
    const anchored = waiting.filter((node) => neighbours.get(node.id)!.some((id) => places.has(id)));
    const turn = anchored.length > 0 ? anchored : waiting.slice(0, 1);
    const found = turn.map((node, index) => {
      const known = neighbours
        .get(node.id)!
        .map((id) => places.get(id))
        .filter((place) => place !== undefined);
      return [node.id, onRing(known, middle, index)] as const;
    });
    for (const [id, place] of found) places.set(id, place);
    const placed = new Set(turn);
    waiting = waiting.filter((node) => !placed.has(node));
  }
}

/** Outwards from the middle of the drawing, fanned out so that several newcomers do not start on one spot. */
function onRing(known: readonly Point[], middle: Point, index: number): { x: number; y: number } {
  const anchor = known.length > 0 ? centreOf(known) : middle;
  const outwards = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  const angle = outwards + (index === 0 ? 0 : ((index * goldenAngle) % Math.PI) - Math.PI / 2);
  const radius = springLength * (known.length > 1 ? 0.6 : 1) * (1 + 0.12 * Math.sqrt(index));
  return { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) };
}

/** Springs and repulsion on the new nodes only. */
function relax(fresh: readonly LayoutNode[], request: LayoutRequest, places: Places): void {
  const pairs = Math.max(1, fresh.length * request.nodes.length);
  const passes = Math.min(passesMax, Math.floor(pairsMax / pairs));
  const all = [...places.values()];
  const springs = springsOf(fresh, request.edges, places);
  for (let pass = 0; pass < passes; pass++) {
    const step = 12 * (1 - pass / passes) + 1;
    for (const node of fresh) {
      const place = places.get(node.id)!;
      const push = repulsion(place, all);
      let { x, y } = push;
      for (const other of springs.get(node.id)!) {
        const [dx, dy] = [other.x - place.x, other.y - place.y];
        const length = Math.hypot(dx, dy) || 1;
        const pull = (length - springLength) * 0.08;
        x += (dx / length) * pull;
        y += (dy / length) * pull;
      }
      const force = Math.hypot(x, y);
      const scale = force > step ? step / force : 1;
      place.x += x * scale;
      place.y += y * scale;
    }
  }
}

function springsOf(fresh: readonly LayoutNode[], edges: readonly LayoutEdge[], places: Places): Map<string, Point[]> {
  const springs = new Map<string, Point[]>(fresh.map((node) => [node.id, []]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    springs.get(from)?.push(places.get(to)!);
    springs.get(to)?.push(places.get(from)!);
  }
  return springs;
}

function repulsion(place: Point, all: readonly Point[]): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (const other of all) {
    if (other === place) continue;
    const [dx, dy] = [place.x - other.x, place.y - other.y];
    const square = dx * dx + dy * dy + 1;
    if (square > 90_000) continue;
    x += (dx / square) * 260;
    y += (dy / square) * 260;
  }
  return { x, y };
}

function centreOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
}
