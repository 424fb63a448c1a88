import type { LayoutEdge, LayoutRequest, Point, Positions } from "./request";

/**
 * A request by numbers, as it crosses to the worker: copying tens of thousands of small objects would hold up the page,
 * and arrays of numbers are handed over whole.
 */
export interface PackedRequest {
  readonly name: LayoutRequest["name"];
  readonly focus: string | null;
  readonly ids: readonly string[];
  /** Width and height of each node. */
  readonly sizes: Float64Array<ArrayBuffer>;
  /** Both ends of each edge, by their place in `ids`. */
  readonly ends: Int32Array<ArrayBuffer>;
  /** Of each edge: twice its rank of place (0 = none), plus 1 for a step of lineage. */
  readonly marks: Uint8Array<ArrayBuffer>;
  /** Where each node stays; NaN for those that may move. */
  readonly fixed: Float64Array<ArrayBuffer>;
}

export function packRequest({ name, focus, nodes, edges, fixed }: LayoutRequest): PackedRequest {
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const ids = nodes.map((node) => node.id);
  const sizes = new Float64Array(2 * nodes.length);
  nodes.forEach(({ width, height }, index) => sizes.set([width, height], 2 * index));
  const ends = new Int32Array(2 * edges.length);
  const marks = new Uint8Array(edges.length);
  edges.forEach((edge, index) => {
    ends[2 * index] = place.get(edge.from)!;
    ends[2 * index + 1] = place.get(edge.to)!;
    marks[index] = 2 * (edge.place ?? 0) + (edge.lineage ? 1 : 0);
  });
  return { name, focus, ids, sizes, ends, marks, fixed: packPositions(ids, fixed) };
}

export function unpackRequest({ name, focus, ids, sizes, ends, marks, fixed }: PackedRequest): LayoutRequest {
  const nodes = ids.map((id, index) => ({ id, width: sizes[2 * index]!, height: sizes[2 * index + 1]! }));
  const edges = Array.from(marks, (mark, index): LayoutEdge => {
    const edge = { from: ids[ends[2 * index]!]!, to: ids[ends[2 * index + 1]!]!, lineage: mark % 2 === 1 };
    return mark < 2 ? edge : { ...edge, place: mark >> 1 };
  });
  return { name, focus, nodes, edges, fixed: unpackPositions(ids, fixed) };
}

/** x and y of each node in the order of `ids`; NaN for one without a place. */
export function packPositions(ids: readonly string[], positions: Positions): Float64Array<ArrayBuffer> {
  const places = new Float64Array(2 * ids.length);
  ids.forEach((id, index) => {
    const { x, y } = positions[id] ?? { x: NaN, y: NaN };
    [places[2 * index], places[2 * index + 1]] = [x, y];
  });
  return places;
}

export function unpackPositions(ids: readonly string[], places: Float64Array): Positions {
  const positions: Record<string, Point> = {};
  ids.forEach((id, index) => {
    const [x, y] = [places[2 * index]!, places[2 * index + 1]!];
    if (!Number.isNaN(x)) positions[id] = { x, y };
  });
  return positions;
}

/** What is handed over with a request, not copied. */
export function buffersOf({ sizes, ends, marks, fixed }: PackedRequest): ArrayBuffer[] {
  return [sizes.buffer, ends.buffer, marks.buffer, fixed.buffer];
}
