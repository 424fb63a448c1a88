import { linksOf, type Links } from "../graph/links";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { edgeTime, nodeTime } from "./order";

/** How many entities, and how many relationships of one entity, are listed before "more". */
export const pageSize = { entities: 100, relationships: 50 } as const;

/** One line of the tree: an entity, a relationship with its other end, or "so many more". */
export interface Line {
  /** Names the line: the entity it begins at and the relationships that lead to it, with spaces between. */
  readonly key: string;
  readonly parent: string | null;
  /** From 1. */
  readonly level: number;
  /** The entity, or the other end of the relationship. */
  readonly node: string;
  /** The relationship that leads here; null for an entity of the first level. */
  readonly edge: string | null;
  /** From 1, within its parent; `size` counts those that are not listed yet as well. */
  readonly position: number;
  readonly size: number;
  /** How many relationships lead on from here, without the one that led here. */
  readonly ways: number;
  readonly open: boolean;
  /** The line above in this branch that is about the same entity: a way round in a circle, which is not opened. */
  readonly circle: string | null;
  /** Above 0 for the line that stands for the rest of its parent. */
  readonly more: number;
}

/** What the reader has opened, and how many pages of a line's relationships (or of all entities, "") are listed. */
export interface Opened {
  readonly open: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, number>;
}

/** The part of the graph that is in sight, ready to be walked in the order of time. */
export class Walk {
  readonly entities: readonly string[];
  private readonly links: Links;

  constructor(graph: Subgraph, sight: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }) {
    this.links = linksOf(earliestFirst(graph.edges.filter((edge) => sight.edges.has(edge.id))));
    this.entities = this.inTime(graph.nodes.filter((node) => sight.nodes.has(node.id)));
  }

  /** The relationships of an entity, the earliest first, undated ones last. */
  from(node: string): readonly GraphEdge[] {
    return this.links.around(node);
  }

  lines({ open, pages }: Opened): readonly Line[] {
    const lines: Line[] = [];
    const shown = pageSize.entities * (pages.get("") ?? 1);
    this.entities.slice(0, shown).forEach((node, index) => {
      const line: Line = {
        ...{ key: node, parent: null, level: 1, node, edge: null, circle: null, more: 0 },
        ...{ position: index + 1, size: this.entities.length, ways: this.from(node).length, open: open.has(node) },
      };
      lines.push(line);
      if (line.open) this.below(line, [line], { open, pages }, lines);
    });
    if (this.entities.length > shown) lines.push(rest("", 1, shown, this.entities.length));
    return lines;
  }

  private below(parent: Line, trail: readonly Line[], opened: Opened, lines: Line[]): void {
    const ways = this.from(parent.node).filter((edge) => edge.id !== parent.edge);
    const shown = pageSize.relationships * (opened.pages.get(parent.key) ?? 1);
    ways.slice(0, shown).forEach((edge, index) => {
      const node = otherEnd(edge, parent.node);
      const key = `${parent.key} ${edge.id}`;
      const circle = trail.find((line) => line.node === node)?.key ?? null;
      const onward = circle === null ? this.from(node).length - 1 : 0;
      const line: Line = {
        ...{ key, parent: parent.key, level: parent.level + 1, node, edge: edge.id, circle, more: 0 },
        ...{ position: index + 1, size: ways.length, ways: onward, open: onward > 0 && opened.open.has(key) },
      };
      lines.push(line);
      if (line.open) this.below(line, [...trail, line], opened, lines);
    });
    if (ways.length > shown) lines.push(rest(parent.key, parent.level + 1, shown, ways.length));
  }

  private inTime(nodes: readonly GraphNode[]): string[] {
    const times = new Map(nodes.map((node) => [node.id, nodeTime(node, this.from(node.id))]));
    return [...nodes]
      .sort((a, b) => times.get(a.id)! - times.get(b.id)! || compare(a.name, b.name) || compare(a.id, b.id))
      .map((node) => node.id);
  }
}

export function otherEnd(edge: Pick<GraphEdge, "from" | "to">, node: string): string {
  return edge.from === node ? edge.to : edge.from;
}

function rest(parent: string, level: number, shown: number, size: number): Line {
  return {
    ...{ key: `${parent} …`, parent: parent === "" ? null : parent, level, node: "", edge: null, circle: null },
    ...{ position: shown + 1, size, ways: 0, open: false, more: size - shown },
  };
}

function earliestFirst(edges: readonly GraphEdge[]): GraphEdge[] {
  const times = new Map(edges.map((edge) => [edge.id, edgeTime(edge)]));
  return [...edges].sort(
    (a, b) => times.get(a.id)! - times.get(b.id)! || compare(a.type, b.type) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
