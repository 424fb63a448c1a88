import { make, write } from "./element";
import type { CountryName } from "./labels";
import type { Stand } from "./presence";
import { toScreen, type Point, type Size, type View } from "./view";
import { countryAt, type Country, type FlatWorld } from "./world";

/** Sea, land, borders and the net of meridians, drawn once; zooming only changes how they are laid on the screen. */
export class WorldLayer {
  readonly element = make("g", { class: "map-world", "aria-hidden": "true" });
  private readonly shapes = new Map<Country, SVGElement>();
  private readonly middles = new Map<Country, { readonly at: Point; readonly width: number }>();
  private readonly ofPlaces = new Map<string, Country | null>();
  private lit: ReadonlySet<Country> = new Set();

  hold(world: FlatWorld, countries: readonly Country[]): void {
    const thin = { "vector-effect": "non-scaling-stroke" };
    const land = countries.map((country) => {
      const shape = make("path", { d: world.path(country.shape), ...landLook(false), ...thin });
      this.shapes.set(country, shape);
      const middle = world.middle(country);
      if (middle) this.middles.set(country, middle);
      return shape;
    });
    const net = { fill: "none", stroke: "var(--map-net)", "stroke-width": 0.7, ...thin };
    this.element.replaceChildren(
      make("path", { d: world.sphere(), fill: "var(--map-sea)", stroke: "var(--map-border)", ...thin }),
      make("path", { d: world.graticule(), ...net }),
      ...land,
    );
  }

  /** Lays the world on the screen; a country in which something is said to be is shown as an area. */
  show(view: View, stands: readonly Stand[]): void {
    write(this.element, { transform: `translate(${view.x} ${view.y}) scale(${view.k})` });
    const lit = new Set(
      stands
        .filter(({ place, presences }) => place.properties["kind"] === "country" && presences.length > 0)
        .map((stand) => this.countryOf(stand))
        .filter((country) => country !== null),
    );
    for (const country of [...this.lit, ...lit]) write(this.shapes.get(country)!, landLook(lit.has(country)));
    this.lit = lit;
  }

  /** Where the names of the countries in sight may stand. */
  names(view: View, size: Size): CountryName[] {
    return [...this.middles]
      .map(([{ name }, { at, width }]) => ({ name, at: toScreen(view, at), width: width * view.k }))
      .filter(({ at }) => at.x > 0 && at.y > 0 && at.x < size.width && at.y < size.height);
  }

  private countryOf({ place, location }: Stand): Country | null {
    const known = this.ofPlaces.get(place.id);
    if (known !== undefined || this.shapes.size === 0) return known ?? null;
    const country = countryAt([...this.shapes.keys()], location.lon, location.lat);
    this.ofPlaces.set(place.id, country);
    return country;
  }
}

function landLook(isLit: boolean): Readonly<Record<string, string | number>> {
  return isLit
    ? { fill: "var(--map-land-lit)", stroke: "var(--kind-place)", "stroke-width": 1.4 }
    : { fill: "var(--map-land)", stroke: "var(--map-border)", "stroke-width": 0.8 };
}
