import { planLabels, type Box, type Wish } from "../page/labelPlan";
import type { Measure } from "../page/measure";
import { make } from "./element";
import { reachOf, type Mark } from "./marks";
import type { Spot } from "./spots";
import type { Point, Size } from "./view";

/** The name of a country and where the middle of its land is on the screen. */
export interface CountryName {
  readonly name: string;
  readonly at: Point;
  /** Its land is so wide on the screen. */
  readonly width: number;
}

interface Label {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Left edge and base line of each place where it may stand. */
  readonly places: readonly Point[];
  readonly rank: number;
  /** What a thin line leads to from a label that stands away from it, and how far that reaches. */
  readonly of?: { readonly at: Point; readonly reach: number };
}

const gap = 4;
const ranks = { place: 1_000_000, item: 1_000, country: 0 } as const;
const textMax = 34;
/** The name of a place with a fan may stand between the place and its items, where there is room. */
const fannedReach = 9;
/** In a crowd a name may stand so much further away, at the end of a thin line. */
const leads = [16, 30, 46, 64] as const;
/** A label nearer than this needs no line. */
const leadMin = 9;
/** Names of countries are set wider, so that they do not look like places. */
const spaced = 1.14;

/** Names of places first, then of the items around them, then of countries; none over another or over a mark. */
export function drawLabels(
  spots: readonly Spot[],
  marks: readonly Mark[],
  countries: readonly CountryName[],
  size: Size,
  measure: Measure,
): SVGElement[] {
  const labels = new Map<string, Label>();
  for (const spot of spots) labels.set(`spot ${spot.id}`, spotLabel(spot, measure));
  for (const mark of marks) {
    const held = mark.spot.held.find(({ stand, presence }) => mark.key === `${stand.place.id} ${presence.node.id}`);
    if (held) labels.set(`item ${mark.key}`, itemLabel(held.presence.node.name, mark, measure));
  }
  for (const country of countries) labels.set(`country ${country.name}`, countryLabel(country, measure));
  for (const [id, label] of labels) labels.set(id, onScreen(label, size, measure));
  const wishes = [...labels].map(([id, label]): Wish => {
    const places = label.places.map((place) => [boxOf(label, place, measure)]);
    return { id, places, rank: label.rank, must: false };
  });
  const taken = marks.map(({ at, extent }) => boxAround(at, extent));
  const drawn = [...planLabels(wishes, taken)].map(([id, place]) => ({ label: labels.get(id)!, place }));
  return [
    ...drawn.flatMap(({ label, place }) => leadOf(label, boxOf(label, label.places[place]!, measure))),
    ...drawn.map(({ label, place }) => drawLabel(label, place)),
  ];
}

function spotLabel(spot: Spot, measure: Measure): Label {
  const { name } = spot;
  const text = spot.stands.length > 1 ? `${short(name)} +${spot.stands.length - 1}` : short(name);
  const width = measure(text, 12, true);
  const near = spot.isFanned ? fannedReach : reachOf(spot);
  const far = reachOf(spot);
  return {
    text,
    size: 12,
    bold: true,
    colour: "var(--node-label)",
    rank: ranks.place + spot.held.length,
    places: [
      ...placesAround(spot.at, near, width),
      ...(far > near ? placesAround(spot.at, far, width) : []),
      ...leads.flatMap((further) => placesAround(spot.at, far + further, width)),
    ],
    of: { at: spot.at, reach: spot.isFanned ? fannedReach : far },
  };
}

/** Right, left, below and above of a mark, then at its corners. */
function placesAround({ x, y }: Point, reach: number, width: number): Point[] {
  const aside = reach * 0.72 + gap;
  return [
    { x: x + reach + gap, y: y + 4 },
    { x: x - reach - gap - width, y: y + 4 },
    { x: x - width / 2, y: y + reach + gap + 10 },
    { x: x - width / 2, y: y - reach - gap - 2 },
    { x: x + aside, y: y - aside + 2 },
    { x: x + aside, y: y + aside + 6 },
    { x: x - aside - width, y: y - aside + 2 },
    { x: x - aside - width, y: y + aside + 6 },
  ];
}

function itemLabel(name: string, { at, spot, radius }: Mark, measure: Measure): Label {
  const text = short(name);
  const width = measure(text, 11, false);
  const right = { x: at.x + radius + gap, y: at.y + 4 };
  const left = { x: at.x - radius - gap - width, y: at.y + 4 };
  const centred = at.x - width / 2;
  const above = { x: centred, y: at.y - radius - gap };
  const below = { x: centred, y: at.y + radius + gap + 8 };
  const vertical = at.y <= spot.at.y ? above : below;
  const beside = at.x > spot.at.x ? right : left;
  const places = Math.abs(at.x - spot.at.x) < 3 ? [vertical, right, left] : [beside, vertical];
  return { text, size: 11, bold: false, colour: "var(--edge-label)", rank: ranks.item, places };
}

function countryLabel({ name, at, width }: CountryName, measure: Measure): Label {
  const text = name.toUpperCase();
  const wide = measure(text, 10, false) * spaced;
  return {
    text,
    size: 10,
    bold: false,
    colour: "var(--text-3)",
    rank: ranks.country + width,
    places: wide < width ? [{ x: at.x - wide / 2, y: at.y }] : [],
  };
}

/** The label with those of its places that lie on the screen. */
function onScreen(label: Label, screen: Size, measure: Measure): Label {
  return { ...label, places: label.places.filter((place) => isInside(boxOf(label, place, measure), screen)) };
}

function boxOf({ text, size, bold, rank }: Label, { x, y }: Point, measure: Measure): Box {
  const width = measure(text, size, bold) * (rank < ranks.item ? spaced : 1);
  return { left: x, top: y - size, right: x + width, bottom: y + 3 };
}

function isInside({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function drawLabel({ text, size, bold, colour, places, rank }: Label, place: number): SVGElement {
  const at = places[place]!;
  const element = make("text", {
    x: Math.round(at.x * 10) / 10,
    y: Math.round(at.y * 10) / 10,
    fill: colour,
    "font-size": size,
    "font-weight": bold ? 600 : 400,
    "letter-spacing": rank < ranks.item ? "0.08em" : undefined,
    stroke: "var(--map-halo)",
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  element.textContent = text;
  return element;
}

/** From the mark to the nearest point of its label, where the label does not stand beside it. */
function leadOf({ of }: Label, box: Box): SVGElement[] {
  if (!of) return [];
  const { at, reach } = of;
  const [x, y] = [Math.max(box.left, Math.min(at.x, box.right)), Math.max(box.top, Math.min(at.y, box.bottom))];
  const away = Math.hypot(x - at.x, y - at.y);
  if (away < reach + leadMin) return [];
  const from = { x: at.x + ((x - at.x) / away) * reach, y: at.y + ((y - at.y) / away) * reach };
  const round = (value: number): number => Math.round(value * 10) / 10;
  const ends = { x1: round(from.x), y1: round(from.y), x2: round(x), y2: round(y) };
  return [make("line", { ...ends, stroke: "var(--text-3)", "stroke-width": 0.9, class: "map-lead" })];
}

function short(name: string): string {
  return name.length <= textMax ? name : `${name.slice(0, textMax - 1).trimEnd()}…`;
}

function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}
