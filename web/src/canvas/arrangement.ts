import type { Point, Positions } from "../layout/request";

/** A note on the canvas, in the form that saved views keep. */
export interface KeptNote {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Whether parallel relationships are drawn as one line, and the pairs of which they are not. */
export interface OpenBundles {
  readonly on: boolean;
  readonly open: readonly string[];
}

/** What a reader has made of the canvas and the address does not say. */
export interface Arrangement {
  readonly positions: Positions;
  readonly pins: readonly string[];
  readonly notes: readonly KeptNote[];
  /** Which bundles of parallel relationships are open; left out in what is shared. */
  readonly bundles?: OpenBundles;
  /** Where the view looks; left out in what is shared, as windows differ. */
  readonly camera?: { readonly zoom: number; readonly pan: Point };
}

/** Rounded to a tenth of a pixel, as files keep it. */
export function rounded(positions: Positions): Record<string, Point> {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return Object.fromEntries(Object.entries(positions).map(([id, { x, y }]) => [id, { x: tenth(x), y: tenth(y) }]));
}
