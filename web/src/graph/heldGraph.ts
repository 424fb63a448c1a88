import type { Subgraph } from "./subgraph";

/** The part of a subgraph that a filter reads. */
export type Drawn = Pick<Subgraph, "nodes" | "edges">;

/** A subgraph by numbers: nodes and edges by their place in it, and which edges touch a node; made once for it. */
export class HeldGraph {
  /** Start and end node of each edge. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  private readonly places = new Map<string, number>();
  private readonly touchFrom: Int32Array;
  private readonly touching: Int32Array;

  constructor(readonly graph: Drawn) {
    graph.nodes.forEach((node, place) => this.places.set(node.id, place));
    this.from = Int32Array.from(graph.edges, (edge) => this.find(edge.from));
    this.to = Int32Array.from(graph.edges, (edge) => this.find(edge.to));
    this.touchFrom = new Int32Array(graph.nodes.length + 1);
    this.touching = this.findTouching();
  }

  /** Place of a node by its id; -1 when it is not held. */
  find(id: string): number {
    return this.places.get(id) ?? -1;
  }

  /** Edges that touch a node, each once. */
  edgesAt(node: number): Int32Array {
    return this.touching.subarray(this.touchFrom[node], this.touchFrom[node + 1]);
  }

  /** The other end of an edge. */
  across(edge: number, node: number): number {
    return this.from[edge] === node ? this.to[edge]! : this.from[edge]!;
  }

  private findTouching(): Int32Array {
    const { from, to, touchFrom } = this;
    for (let edge = 0; edge < from.length; edge++) {
      touchFrom[from[edge]! + 1]!++;
      if (to[edge] !== from[edge]) touchFrom[to[edge]! + 1]!++;
    }
    for (let node = 1; node < touchFrom.length; node++) touchFrom[node]! += touchFrom[node - 1]!;
    const touching = new Int32Array(touchFrom[touchFrom.length - 1]!);
    const next = touchFrom.slice();
    for (let edge = 0; edge < from.length; edge++) {
      touching[next[from[edge]!]!++] = edge;
      if (to[edge] !== from[edge]) touching[next[to[edge]!]!++] = edge;
    }
    return touching;
  }
}
