import type { HeldGraph } from "./heldGraph";

/** What one rule has put out of sight; the twin of C# `Hidden`. */
export interface Hidden {
  readonly by: "hand" | "time" | "step" | "fold";
  /** Which step of the chain, counted from 0; -1 where it is none. */
  readonly step: number;
  readonly nodes: number;
  readonly edges: number;
}

/** What of a held graph is left (1) or gone (0), and what each rule has taken away. */
export class Sieve {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** What each rule took away, in order; rules that took nothing are not named. */
  readonly hidden: Hidden[] = [];
  private nodesLeft: number;
  private edgesLeft: number;

  constructor(readonly held: HeldGraph) {
    this.nodes = new Uint8Array(held.graph.nodes.length).fill(1);
    this.edges = new Uint8Array(held.graph.edges.length).fill(1);
    this.nodesLeft = this.nodes.length;
    this.edgesLeft = this.edges.length;
  }

  /** Ends a rule: edges that lost an end go, and what went since the rule before is put to its account. */
  settle(by: Hidden["by"], step = -1): void {
    const { from, to } = this.held;
    let edges = 0;
    for (let edge = 0; edge < this.edges.length; edge++) {
      this.edges[edge]! &= this.nodes[from[edge]!]! & this.nodes[to[edge]!]!;
      edges += this.edges[edge]!;
    }
    let nodes = 0;
    for (const left of this.nodes) nodes += left;
    if (nodes !== this.nodesLeft || edges !== this.edgesLeft) {
      this.hidden.push({ by, step, nodes: this.nodesLeft - nodes, edges: this.edgesLeft - edges });
    }
    this.nodesLeft = nodes;
    this.edgesLeft = edges;
  }
}
