import type { Subgraph } from "./subgraph";
import { noEarliest } from "./time";

/** What colour or size of a node may say. */
export const ruleNames = ["kind", "degree", "betweenness", "community", "confidence", "first-seen"] as const;
export type RuleName = (typeof ruleNames)[number];

export const ruleTitles: Readonly<Record<RuleName, string>> = {
  kind: "Kind",
  degree: "Relationships in view",
  betweenness: "Betweenness",
  community: "Community",
  confidence: "Mean confidence",
  "first-seen": "First seen",
};

export const ruleWords: Readonly<Record<RuleName, string>> = {
  kind: "the kind of the node",
  degree: "how many relationships in view touch it",
  betweenness: "the share of shortest ways in view that lead over it",
  community: "the part of the network with more ties inside than across (Louvain)",
  confidence: "the mean confidence of its relationships in view",
  "first-seen": "the earliest year of a relationship in view",
};

const classesMax = 5;
export const communitiesMax = 8;

type Held = Pick<Subgraph, "nodes" | "edges">;

/** Values that need no search of the network; a node without one has none. */
export function plainValues(rule: RuleName, { nodes, edges }: Held): Map<string, number> {
  const values = new Map<string, number>();
  const counts = new Map<string, number>();
  if (rule === "degree") for (const { id } of nodes) values.set(id, 0);
  for (const edge of edges) {
    for (const id of edge.from === edge.to ? [edge.from] : [edge.from, edge.to]) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      const known = values.get(id);
      if (rule === "degree") values.set(id, (known ?? 0) + 1);
      if (rule === "confidence") values.set(id, (known ?? 0) + edge.confidence);
      if (rule === "first-seen" && edge.startMin > noEarliest) {
        values.set(id, Math.min(known ?? Infinity, Math.floor(edge.startMin / 10_000)));
      }
    }
  }
  if (rule === "confidence") for (const [id, total] of values) values.set(id, total / counts.get(id)!);
  return values;
}

/** A range of values that look alike: from the first to the last, both counted in. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * At most five classes with about as many nodes each; equal values never fall into two of them. Ascending.
 */
export function classesOf(values: ReadonlyMap<string, number>): ValueClass[] {
  const sorted = [...values.values()].sort((a, b) => a - b);
  const classes: ValueClass[] = [];
  for (let at = 0; at < sorted.length; ) {
    const left = classesMax - classes.length;
    const ideal = at + Math.max(1, Math.ceil((sorted.length - at) / left));
    let end = left === 1 ? sorted.length : Math.min(sorted.length, ideal);
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    classes.push({ from: sorted[at]!, to: sorted[end - 1]!, count: end - at });
    at = end;
  }
  return classes;
}

export function classOf(value: number, classes: readonly ValueClass[]): number {
  const found = classes.findIndex(({ to }) => value <= to);
  return found < 0 ? classes.length - 1 : found;
}

/** "3 to 7", "2014", "0.012 to 0.3": as many digits as tell values apart. */
export function rangeWords({ from, to }: ValueClass, rule: RuleName): string {
  const words = (value: number) => String(rule === "betweenness" ? Number(value.toPrecision(2)) : Math.round(value));
  return words(from) === words(to) ? words(from) : `${words(from)} to ${words(to)}`;
}
