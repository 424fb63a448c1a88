/** What a layout is asked for and what it answers. Plain data, because it crosses to a worker and back. */
export const layoutNames = ["force", "rings", "lineage", "place"] as const;
export type LayoutName = (typeof layoutNames)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  /** Width and height of the node together with its label, in model pixels. */
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
  /** A step from a child to what it came from: splits, factions, mergers. */
  readonly lineage: boolean;
  /** From something to its place: how strongly it belongs there, 1 = based there. */
  readonly place?: number;
}

export interface LayoutRequest {
  readonly name: LayoutName;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Nodes that stay exactly where they are; the others settle around them. */
  readonly fixed: Readonly<Record<string, Point>>;
  /** The middle of `rings`; without one it is the node with most edges. */
  readonly focus: string | null;
}

export type Positions = Readonly<Record<string, Point>>;
/** Positions while a layout is being made. */
export type Places = Map<string, { x: number; y: number }>;
