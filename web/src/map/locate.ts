import type { GraphNode, Subgraph } from "../graph/subgraph";

/** Where a place stands on the globe. */
export interface Location {
  /** WGS 84, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** How exactly that is known, on UCDP's scale of 1 (the place itself) to 7 (a part of the world). */
  readonly precision: number;
  /** The larger place whose coordinates stand in for missing ones; null when they are its own. */
  readonly within: GraphNode | null;
}

/** UCDP GED codebook, `where_prec`: 1 is the very place, 2 within 25 km of it; from 3 on it is an area. */
const exactMax = 2;

/** Words for a code of UCDP's scale. */
export const precisionWords: Readonly<Record<number, string>> = {
  1: "the place itself",
  2: "within 25 km",
  3: "somewhere in the district",
  4: "somewhere in the province",
  5: "somewhere in the area",
  6: "somewhere in the country",
  7: "somewhere in the region",
};

export function isArea({ precision }: Location): boolean {
  return precision > exactMax;
}

/**
 * Every place that can be drawn. A place without coordinates takes those of the nearest place that it is located in,
 * which then say no more than "somewhere in it"; what is located in nothing with coordinates has no location.
 */
export function locate(graph: Pick<Subgraph, "nodes" | "edges">): ReadonlyMap<string, Location> {
  const places = new Map(graph.nodes.filter((node) => node.kind === "Place").map((node) => [node.id, node]));
  const around = new Map<string, string[]>();
  for (const { type, from, to } of graph.edges) {
    if (type !== "LOCATED_IN" || !places.has(from) || !places.has(to)) continue;
    around.set(from, [...(around.get(from) ?? []), to].sort());
  }
  const found = new Map<string, Location>();
  for (const place of places.values()) {
    const location = ownLocation(place) ?? nearestAround(place.id, around, places);
    if (location) found.set(place.id, location);
  }
  return found;
}

function ownLocation({ properties }: GraphNode): Location | null {
  const { lat, lon, geoPrec } = properties;
  if (typeof lat !== "number" || typeof lon !== "number") return null;
  return { lat, lon, precision: typeof geoPrec === "number" ? geoPrec : 1, within: null };
}

function nearestAround(
  id: string,
  around: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, GraphNode>,
): Location | null {
  const met = new Set([id]);
  let level = around.get(id) ?? [];
  while (level.length > 0) {
    const fresh = level.filter((each) => !met.has(each));
    for (const each of fresh) met.add(each);
    for (const each of fresh) {
      const place = places.get(each)!;
      const location = ownLocation(place);
      if (location) return { ...location, precision: Math.max(location.precision, exactMax + 1), within: place };
    }
    level = fresh.flatMap((each) => around.get(each) ?? []);
  }
  return null;
}
