import { geoContains, geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import type { GeoPermissibleObjects, GeoProjection } from "d3-geo";
import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { worldSize, type Point } from "./view";

/** A country of Natural Earth, 1:50 million, as it is held in fact. */
export interface Country {
  readonly name: string;
  readonly shape: Feature<Geometry, { name: string }>;
}

/** The countries come with the program, in a file of their own that is read when a map is opened for the first time. */
export async function loadCountries(): Promise<readonly Country[]> {
  const { default: atlas } = await import("world-atlas/countries-50m.json");
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features.map((shape) => ({
    name: shape.properties.name,
    shape,
  }));
}

/** The country that a point on the globe lies in. */
export function countryAt(countries: readonly Country[], lon: number, lat: number): Country | null {
  return countries.find(({ shape }) => geoContains(shape, [lon, lat])) ?? null;
}

/**
 * The flat world: Equal Earth (B. Šavrič, T. Patterson and B. Jenny, 2018), which keeps areas true, turned so that a
 * meridian of the data stands in the middle, where it distorts least.
 */
export class FlatWorld {
  private readonly projection: GeoProjection;
  private readonly draw: (shape: GeoPermissibleObjects) => string | null;

  constructor(readonly meridian: number) {
    const { width, height } = worldSize;
    this.projection = geoEqualEarth()
      .rotate([-meridian, 0])
      .fitExtent(
        [
          [0, 0],
          [width, height],
        ],
        { type: "Sphere" },
      );
    this.draw = geoPath(this.projection).digits(3);
  }

  point(lon: number, lat: number): Point {
    const [x, y] = this.projection([lon, lat])!;
    return { x, y };
  }

  /** Path data of a shape. */
  path(shape: GeoPermissibleObjects): string {
    return this.draw(shape) ?? "";
  }

  sphere(): string {
    return this.path({ type: "Sphere" });
  }

  graticule(): string {
    return this.path(geoGraticule10());
  }

  /** The middle of the largest piece of a country, for its name; null when it has none. */
  middle(country: Country): { readonly at: Point; readonly width: number } | null {
    const pieces = piecesOf(country.shape.geometry);
    const areas = pieces.map((piece) => geoPath(this.projection).area(piece));
    const largest = pieces[areas.indexOf(Math.max(...areas))];
    if (!largest) return null;
    const path = geoPath(this.projection);
    const [x, y] = path.centroid(largest);
    const [[left], [right]] = path.bounds(largest);
    return Number.isFinite(x) ? { at: { x, y }, width: right - left } : null;
  }
}

function piecesOf(geometry: Geometry): Geometry[] {
  if (geometry.type !== "MultiPolygon") return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
}

/** The meridian around which the data lie: the middle of the widest gap's other side, so that 180° is no border. */
export function meridianOf(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  let [widest, after] = [-1, 0];
  sorted.forEach((longitude, index) => {
    const next = sorted[(index + 1) % sorted.length]! + (index + 1 === sorted.length ? 360 : 0);
    if (next - longitude > widest) [widest, after] = [next - longitude, next];
  });
  const middle = after + (360 - widest) / 2;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}
