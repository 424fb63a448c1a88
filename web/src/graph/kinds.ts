/** The node kinds: each has an own shape, an own colour and an own glyph, so that any one of them tells it apart. */
export const kindNames = ["Group", "StateActor", "Person", "Place", "Event", "Community"] as const;
export type KindName = (typeof kindNames)[number];

export type NodeShape = "ellipse" | "rectangle" | "hexagon" | "pentagon" | "diamond" | "octagon";

export interface Kind {
  /** Word used in sentences: "Islamic Jihad Union, group". */
  readonly word: string;
  readonly plural: string;
  readonly shape: NodeShape;
  /** Width and height of the smallest node in model pixels, before its degree is counted in. */
  readonly size: number;
  /** Names the colour (`--kind-SLUG`) and the symbol (`#node-SLUG`). */
  readonly slug: string;
}

const kinds: Readonly<Record<KindName, Kind>> = {
  Group: { word: "group", plural: "Groups", shape: "ellipse", size: 30, slug: "group" },
  StateActor: { word: "state actor", plural: "State actors", shape: "rectangle", size: 27, slug: "state-actor" },
  Person: { word: "person", plural: "Persons", shape: "hexagon", size: 28, slug: "person" },
  Place: { word: "place", plural: "Places", shape: "pentagon", size: 24, slug: "place" },
  Event: { word: "event", plural: "Events", shape: "diamond", size: 32, slug: "event" },
  Community: { word: "community", plural: "Communities", shape: "octagon", size: 26, slug: "community" },
};

const other: Kind = { word: "item", plural: "Other", shape: "ellipse", size: 22, slug: "other" };

export function kindOf(name: string): Kind {
  return kinds[name as KindName] ?? other;
}
