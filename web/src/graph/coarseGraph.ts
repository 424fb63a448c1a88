interface Tie {
  readonly to: number;
  readonly weight: number;
}

/** A graph whose nodes are communities and whose ties carry how many ties they stand for. */
export class CoarseGraph {
  private readonly allEnds: number;

  private constructor(
    private readonly ties: readonly (readonly Tie[])[],
    /** Ends of ties that a node has, those inside of it counted with both of their ends. */
    private readonly ends: readonly number[],
  ) {
    this.allEnds = ends.reduce((sum, count) => sum + count, 0);
  }

  /** The graph itself with its nodes in another order: node `i` is `order[i]` of the graph. */
  static of(neighbours: readonly (readonly number[])[], order: readonly number[]): CoarseGraph {
    const places = new Array<number>(order.length);
    order.forEach((node, place) => (places[node] = place));
    const ties = order.map((node) => neighbours[node]!.map((to) => ({ to: places[to]!, weight: 1 })));
    return new CoarseGraph(
      ties,
      ties.map((own) => own.length),
    );
  }

  get count(): number {
    return this.ties.length;
  }

  /**
   * Lets nodes change their community until no change raises the modularity; false when none did. `home` is the
   * community of each node, a number below that of nodes; it is changed in place.
   */
  move(home: number[]): boolean {
    const ends = new Array<number>(this.count).fill(0);
    this.ends.forEach((count, node) => (ends[home[node]!]! += count));
    let moved = false;
    for (let changes = true; changes; moved ||= changes) {
      changes = false;
      for (let node = 0; node < this.count; node++) {
        const best = this.best(node, home, ends);
        if (best === home[node]) continue;
        ends[home[node]!]! -= this.ends[node]!;
        ends[best]! += this.ends[node]!;
        home[node] = best;
        changes = true;
      }
    }
    return moved;
  }

  /** The graph of the communities, and each node's place in it. */
  joined(home: readonly number[]): { readonly level: CoarseGraph; readonly places: readonly number[] } {
    const kept = [...new Set(home)].sort((a, b) => a - b);
    const numbers = new Map(kept.map((community, place) => [community, place]));
    const places = home.map((community) => numbers.get(community)!);
    const weights = kept.map(() => new Map<number, number>());
    const ends = kept.map(() => 0);
    this.ties.forEach((ties, node) => {
      const place = places[node]!;
      ends[place]! += this.ends[node]!;
      for (const { to, weight } of ties) {
        const other = places[to]!;
        if (other !== place) weights[place]!.set(other, (weights[place]!.get(other) ?? 0) + weight);
      }
    });
    const ties = weights.map((own) => [...own].map(([to, weight]) => ({ to, weight })));
    return { level: new CoarseGraph(ties, ends), places };
  }

  /** The community that gains most by the node, of equal ones the smaller number; its own unless another gains more. */
  private best(node: number, home: readonly number[], ends: readonly number[]): number {
    const joined = new Map<number, number>();
    for (const { to, weight } of this.ties[node]!) joined.set(home[to]!, (joined.get(home[to]!) ?? 0) + weight);
    // The modularity gained, times the square of all ends over two: whole, so never rounded.
    const gain = (ties: number, others: number) => this.allEnds * ties - others * this.ends[node]!;
    const own = home[node]!;
    let [best, most] = [own, gain(joined.get(own) ?? 0, ends[own]! - this.ends[node]!)];
    for (const [community, weight] of joined) {
      if (community === own) continue;
      const offer = gain(weight, ends[community]!);
      if (offer > most || (offer === most && best !== own && community < best)) [best, most] = [community, offer];
    }
    return best;
  }
}
