import { glyphs } from "../canvas/glyphs";
import { kindOf } from "../graph/kinds";
import { make, type Attributes } from "./element";
import { isArea, precisionWords } from "./locate";
import { presenceWords, type Presence } from "./presence";
import { fan, openedMax, type Spot } from "./spots";
import type { Point } from "./view";

/** Something on the map that can be pressed: a spot or one item of its fan. */
export interface Mark {
  readonly key: string;
  readonly at: Point;
  /** What a screen reader says. */
  readonly words: string;
  /** The node that it stands for; null for a spot that only counts. */
  readonly node: string | null;
  readonly spot: Spot;
  /** Half of the room that can be pressed, in pixels. */
  readonly radius: number;
  /** Half of the room that it takes, in pixels. */
  readonly extent: number;
  /** What is drawn depends on this alone, so that an unchanged mark is only moved. */
  readonly look: string;
  readonly draw: () => readonly SVGElement[];
}

const itemRadius = 11;
/** Of an item inside of the ring that says how sure its time is. */
const ringedRadius = 7.6;
const placeRadius = 5.5;
const areaRadius = 17;
const glyphShare = 0.058;

/** The patterns that lines have on the canvas. */
const dashes: Readonly<Record<string, string>> = { possible: "4 2.5", assumed: "1.5 2.5", undated: "6 2.5 1.5 2.5" };

/** The marks of all spots in the order in which they are read: a spot, then what stands around it. */
export function marksOf(spots: readonly Spot[], selected: ReadonlySet<string>, hasTime: boolean): Mark[] {
  return [...spots]
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .flatMap((spot) => [spotMark(spot, selected), ...itemMarks(spot, selected, hasTime)]);
}

/** Lines from the spots to the items around them. */
export function spokesOf(spots: readonly Spot[]): SVGElement[] {
  return spots
    .filter((spot) => spot.isFanned)
    .flatMap(({ at, held }) =>
      fan(Math.min(held.length, openedMax)).map((offset) =>
        make("line", {
          x1: at.x,
          y1: at.y,
          x2: at.x + offset.x,
          y2: at.y + offset.y,
          stroke: "var(--line-field)",
          "stroke-width": 1,
        }),
      ),
    );
}

/** How far a spot reaches, with its fan. */
export function reachOf(spot: Spot): number {
  if (!spot.isFanned) return spot.held.length > 0 ? countRadius(spot) : areaRadius;
  const last = fan(Math.min(spot.held.length, openedMax)).at(-1);
  return last ? Math.hypot(last.x, last.y) + itemRadius : areaRadius;
}

function spotMark(spot: Spot, selected: ReadonlySet<string>): Mark {
  const counted = !spot.isFanned && spot.held.length > 0;
  const held = spot.held.some((each) => selected.has(each.presence.node.id));
  const isSelected = spot.stands.some((stand) => selected.has(stand.place.id)) || (counted && held);
  const radius = counted ? countRadius(spot) : placeRadius;
  const area = spot.stands.every((stand) => isArea(stand.location));
  return {
    key: spot.id,
    at: spot.at,
    words: spotWords(spot, counted),
    node: counted || spot.stands.length > 1 ? null : spot.stands[0]!.place.id,
    spot,
    radius,
    extent: area ? Math.max(areaRadius, radius + 5) : radius,
    look: [counted ? spot.held.length : "place", isSelected, area].join(),
    draw: () => [
      ...(area ? [areaRing(counted ? radius + 5 : areaRadius)] : []),
      ...(isSelected ? [selectionRing(radius)] : []),
      counted ? countCircle(radius) : make("circle", { r: placeRadius, fill: "var(--kind-place)", ...rim }),
      ...(counted ? [countText(spot.held.length)] : []),
    ],
  };
}

function itemMarks(spot: Spot, selected: ReadonlySet<string>, hasTime: boolean): Mark[] {
  if (!spot.isFanned) return [];
  const offsets = fan(Math.min(spot.held.length, openedMax));
  return spot.held.slice(0, openedMax).map(({ stand, presence }, index) => {
    const offset = offsets[index]!;
    const isSelected = selected.has(presence.node.id) || presence.edges.some((edge) => selected.has(edge.id));
    return {
      key: `${stand.place.id} ${presence.node.id}`,
      at: { x: spot.at.x + offset.x, y: spot.at.y + offset.y },
      words: presenceWords(presence, stand.place),
      node: presence.node.id,
      spot,
      radius: itemRadius,
      extent: itemRadius,
      look: [presence.node.id, presence.state, presence.isThere, isSelected, hasTime].join(),
      draw: () => drawItem(presence, isSelected, hasTime),
    };
  });
}

/** Filled = it was there, hollow = only linked to the place; a ring with the pattern of its time, if not certain. */
function drawItem({ node, isThere, state }: Presence, isSelected: boolean, hasTime: boolean): SVGElement[] {
  const slug = node.labels.includes("Leader") ? "leader" : kindOf(node.kind).slug;
  const colour = `var(--kind-${kindOf(node.kind).slug})`;
  const dash = hasTime ? dashes[state] : undefined;
  const radius = dash ? ringedRadius : itemRadius;
  const body: Attributes = isThere ? { fill: colour, ...rim } : hollow(colour);
  const ring: Attributes = { stroke: colour, "stroke-width": 1.6, "stroke-dasharray": dash };
  return [
    ...(isSelected ? [selectionRing(itemRadius)] : []),
    ...(dash ? [make("circle", { r: itemRadius, ...ring, fill: "var(--map-halo)" })] : []),
    make("circle", { r: radius, ...body }),
    make("path", {
      d: glyphs[slug] ?? glyphs["other"]!,
      fill: isThere ? "var(--glyph)" : colour,
      transform: `scale(${glyphShare * radius}) translate(-12 -12)`,
    }),
  ];
}

function hollow(colour: string): Attributes {
  return { fill: "var(--surface)", stroke: colour, "stroke-width": 1.6 };
}

const rim: Attributes = { stroke: "var(--halo)", "stroke-width": 1.5 };

function countCircle(radius: number): SVGElement {
  return make("circle", { r: radius, fill: "var(--surface)", stroke: "var(--kind-place)", "stroke-width": 2 });
}

function countText(count: number): SVGElement {
  const text = make("text", {
    "text-anchor": "middle",
    dy: "0.35em",
    "font-size": 12,
    "font-weight": 620,
    fill: "var(--text)",
  });
  text.textContent = String(count);
  return text;
}

function areaRing(radius: number): SVGElement {
  return make("circle", {
    r: radius,
    fill: "var(--map-area)",
    stroke: "var(--kind-place)",
    "stroke-width": 1.2,
    "stroke-dasharray": "3 3",
  });
}

function selectionRing(radius: number): SVGElement {
  return make("circle", { r: radius + 4, fill: "none", stroke: "var(--selection)", "stroke-width": 2.4 });
}

function countRadius({ held }: Spot): number {
  return 11 + Math.min(9, Math.sqrt(held.length) * 1.6);
}

/** "Tashkent and 2 more places, 5 items, press to open" */
function spotWords(spot: Spot, counted: boolean): string {
  const [first, ...more] = spot.stands;
  const { location } = first!;
  const others = ` and ${amount(more.length, "more place", "more places")}`;
  const parts = [more.length === 0 ? spot.name : spot.name + others];
  if (more.length === 0) {
    if (location.within) parts.push(`drawn in ${location.within.name}, as its own coordinates are not given`);
    else if (isArea(location)) parts.push(precisionWords[location.precision] ?? "an area");
  }
  parts.push(spot.held.length === 0 ? "nothing is there" : amount(spot.held.length, "item", "items"));
  if (counted) parts.push("press to open");
  return parts.join(", ");
}

function amount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
