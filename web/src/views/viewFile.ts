import { rounded, type Arrangement, type KeptNote } from "../canvas/arrangement";
import type { Thumbnail } from "../canvas/thumbnail";

/** A saved view in the form of its file, `view.schema.json`. */
export interface ViewFile {
  readonly format: "graph-explorer-view";
  readonly version: 1 | 2;
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly dataVersion: string;
  readonly pins: readonly string[];
  readonly notes: readonly KeptNote[];
  readonly positions: Readonly<Record<string, readonly [number, number]>>;
  readonly thumbnail: Thumbnail | null;
}

/** What the page says of a view that is to be saved. */
export type ViewTitle = Pick<ViewFile, "id" | "revision" | "name" | "description" | "address" | "dataVersion">;

export function fileOf(title: ViewTitle, arrangement: Arrangement, thumbnail: Thumbnail | null): ViewFile {
  const positions = Object.entries(rounded(arrangement.positions)).map(([id, { x, y }]) => [id, [x, y]] as const);
  return {
    format: "graph-explorer-view",
    version: 2,
    ...title,
    pins: arrangement.pins,
    notes: arrangement.notes,
    positions: Object.fromEntries(positions),
    thumbnail,
  };
}

export function arrangementOf(file: Pick<ViewFile, "positions" | "pins" | "notes">): Arrangement {
  const positions = Object.entries(file.positions).map(([id, [x, y]]) => [id, { x, y }] as const);
  return { positions: Object.fromEntries(positions), pins: file.pins, notes: file.notes };
}
