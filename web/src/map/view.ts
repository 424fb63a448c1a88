/** A point on the screen or on the flat world, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the flat world is laid on the screen: screen = world times `k` plus `x`, `y`. */
export interface View extends Point {
  readonly k: number;
}

/** The flat world is this wide before it is magnified. */
export const worldSize: Size = { width: 1000, height: 487 };

/** At the strongest, a screen is some 20 km wide: more than the coordinates of a city are worth. */
export const zoomMax = 400;
/** A single place is shown with its surroundings, not filling the screen. */
const fitZoomMax = 24;
const fitMargin = 70;
/** Nearer to the rim of the screen than this, a selected point is moved to the middle. */
const rim = 30;

export function toScreen(view: View, { x, y }: Point): Point {
  return { x: x * view.k + view.x, y: y * view.k + view.y };
}

export function toWorld(view: View, { x, y }: Point): Point {
  return { x: (x - view.x) / view.k, y: (y - view.y) / view.k };
}

/** Magnifies by a factor and keeps what is at `about` where it is. */
export function zoomed(view: View, factor: number, about: Point, size: Size): View {
  const k = Math.min(zoomMax, Math.max(zoomMin(size), view.k * factor));
  const fixed = toWorld(view, about);
  return held({ k, x: about.x - fixed.x * k, y: about.y - fixed.y * k }, size);
}

export function moved(view: View, by: Point, size: Size): View {
  return held({ ...view, x: view.x + by.x, y: view.y + by.y }, size);
}

/** The view in which all points are in sight; the whole world when there are none. */
export function fitted(points: readonly Point[], size: Size): View {
  const [left, right] = range(points.map((point) => point.x));
  const [top, bottom] = range(points.map((point) => point.y));
  const room = { width: Math.max(1, size.width - 2 * fitMargin), height: Math.max(1, size.height - 2 * fitMargin) };
  const wanted =
    points.length === 0 ? 0 : Math.min(room.width / (right - left), room.height / (bottom - top), fitZoomMax);
  const k = Math.max(zoomMin(size), wanted);
  const middle =
    points.length === 0
      ? { x: worldSize.width / 2, y: worldSize.height / 2 }
      : { x: (left + right) / 2, y: (top + bottom) / 2 };
  return held({ k, x: size.width / 2 - middle.x * k, y: size.height / 2 - middle.y * k }, size);
}

/** The view after the screen has changed its size: what was in the middle stays there. */
export function resized(view: View, from: Size, to: Size): View {
  const grown = { x: (to.width - from.width) / 2, y: (to.height - from.height) / 2 };
  return held({ ...view, x: view.x + grown.x, y: view.y + grown.y }, to);
}

/** The view with a point moved to the middle, if it is not well inside of the screen. */
export function revealed(view: View, point: Point, size: Size): View {
  const at = toScreen(view, point);
  const inside = at.x > rim && at.x < size.width - rim && at.y > rim && at.y < size.height - rim;
  return inside ? view : moved(view, { x: size.width / 2 - at.x, y: size.height / 2 - at.y }, size);
}

/** The whole world fills the shorter side. */
function zoomMin({ width, height }: Size): number {
  return Math.max(0.1, Math.min(width / worldSize.width, height / worldSize.height));
}

/** Some of the world always stays under the middle of the screen. */
function held({ k, x, y }: View, { width, height }: Size): View {
  const hold = (offset: number, world: number, screen: number) =>
    Math.min(screen / 2, Math.max(screen / 2 - world * k, offset));
  return { k, x: hold(x, worldSize.width, width), y: hold(y, worldSize.height, height) };
}

function range(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
