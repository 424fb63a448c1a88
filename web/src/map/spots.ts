import type { Presence, Stand } from "./presence";
import { toScreen, type Point, type View } from "./view";

/** Places that are drawn at one point, because they lie too near to one another at this zoom. */
export interface Spot {
  /** Id of the place that has most at it; the spot stands where that place does. */
  readonly id: string;
  /** The place that names it. */
  readonly name: string;
  readonly at: Point;
  readonly stands: readonly Stand[];
  /** What is at these places. */
  readonly held: readonly Held[];
  /** Items stand around the spot one by one; otherwise they are only counted. */
  readonly isFanned: boolean;
}

export interface Held {
  readonly stand: Stand;
  readonly presence: Presence;
}

/** Nearer places than this share a spot, in pixels. */
const spotDistance = 34;
/** A fan needs this much room to the next spot, in pixels. */
const fanRoom = 76;
/** More items are counted until the spot is opened. */
const fannedMax = 8;
/** Of an opened spot so many stand around it; the list has them all. */
export const openedMax = 24;

export interface Placed {
  readonly stand: Stand;
  /** Where the place is on the flat world. */
  readonly world: Point;
}

/**
 * Gathers places into spots for a view. Places with more at them are served first, so that the same places make the
 * same spots wherever the view has been before.
 */
export function spotsOf(placed: readonly Placed[], view: View, opened: string | null): readonly Spot[] {
  const groups: { at: Point; stands: Stand[] }[] = [];
  const ordered = [...placed].sort(
    (a, b) =>
      b.stand.presences.length - a.stand.presences.length || (a.stand.place.id < b.stand.place.id ? -1 : 1),
  );
  for (const { stand, world } of ordered) {
    const at = toScreen(view, world);
    const near = groups.find((group) => distance(group.at, at) < spotDistance);
    if (near) near.stands.push(stand);
    else groups.push({ at, stands: [stand] });
  }
  return groups.map(({ at, stands }) => {
    const id = stands[0]!.place.id;
    const held = stands.flatMap((stand) => stand.presences.map((presence) => ({ stand, presence })));
    const isAlone = groups.every((other) => other.at === at || distance(other.at, at) >= fanRoom);
    const fits = isAlone && held.length > 0 && held.length <= fannedMax;
    return { id, name: nameOf(stands), at, stands, held, isFanned: id === opened || fits };
  });
}

/** A building that stands where its town does, for want of coordinates of its own, does not name the spot. */
function nameOf([first, ...more]: readonly Stand[]): string {
  const isFacility = ({ place }: Stand): boolean => place.properties["kind"] === "facility";
  const town = isFacility(first!) ? more.find((each) => !isFacility(each) && isSamePoint(each, first!)) : undefined;
  return (town ?? first!).place.name;
}

function isSamePoint({ location: a }: Stand, { location: b }: Stand): boolean {
  return a.lat === b.lat && a.lon === b.lon;
}

/** Whether a stronger zoom would take the places of a spot apart. */
export function canPart({ stands }: Spot): boolean {
  const [first] = stands;
  return stands.some((stand) => !isSamePoint(stand, first!));
}

const firstRing = { radius: 27, count: 8 };
const nextRing = { radius: 52, count: 16 };

/** Where so many items stand around a spot: a ring of eight and one of sixteen, from the top clockwise. */
export function fan(count: number): Point[] {
  const inner = Math.min(count, firstRing.count);
  const outer = Math.min(count - inner, nextRing.count);
  return [...ring(inner, firstRing.radius), ...ring(outer, nextRing.radius)];
}

function ring(count: number, radius: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
