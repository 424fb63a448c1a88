import type { Core, EdgeSingular, Position } from "cytoscape";

/**
 * Past this many edges Cytoscape's own search under the pointer costs more than a frame; edges then take no events.
 */
const ownPickingEdgesMin = 2_000;
const reachPixels = 6;
const curveSteps = 8;

/**
 * Lets clicks find edges in large graphs: one pass over the edges a click instead of one at every move of the
 * pointer. Answers what makes edges deaf or not; call it after each load.
 */
export function installPicking(cy: Core, chosen: (id: string) => void): () => void {
  cy.on("tap", (event) => {
    if (event.target !== cy || cy.edges().length < ownPickingEdgesMin) return;
    const found = edgeAt(cy, event.position, reachPixels / cy.zoom());
    if (found) chosen(found.id());
  });
  return () => {
    const own = cy.edges().length >= ownPickingEdgesMin;
    cy.edges().toggleClass("deaf", own);
  };
}

/** The visible edge nearest to a point, within reach. */
export function edgeAt(cy: Core, point: Position, reach: number): EdgeSingular | null {
  let best: EdgeSingular | null = null;
  let nearest = reach;
  cy.edges(":visible").forEach((edge) => {
    const [a, b] = [edge.source().position(), edge.target().position()];
    const room = reach + 120;
    if (point.x < Math.min(a.x, b.x) - room || point.x > Math.max(a.x, b.x) + room) return;
    if (point.y < Math.min(a.y, b.y) - room || point.y > Math.max(a.y, b.y) + room) return;
    const away = distanceTo(point, a, edge.controlPoints()?.[0] ?? null, b);
    if (away <= nearest) [best, nearest] = [edge, away];
  });
  return best;
}

/** Distance to a straight line or, with a control point, to a quadratic curve taken as short pieces. */
export function distanceTo(point: Position, from: Position, control: Position | null, to: Position): number {
  if (control === null) return toSegment(point, from, to);
  let nearest = Infinity;
  let last = from;
  for (let step = 1; step <= curveSteps; step++) {
    const next = onCurve(from, control, to, step / curveSteps);
    nearest = Math.min(nearest, toSegment(point, last, next));
    last = next;
  }
  return nearest;
}

function onCurve(from: Position, control: Position, to: Position, t: number): Position {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

function toSegment(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
