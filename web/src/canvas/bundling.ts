import { bundlesOf, parallelEdges, type Bundle } from "../graph/bundles";
import { relationOf } from "../graph/relations";
import type { GraphEdge } from "../graph/subgraph";
import { edgeData } from "./elements";
import type { OpenBundles } from "./arrangement";
import type { History } from "./history";
import { Marking } from "./marking";
import type { Stage } from "./stage";

const widthPerEdge = 0.7;
const widthMax = 5;
const alone = "alone";

/**
 * Draws parallel edges as one line with their number, until the reader opens it: a click on the line, a step of the
 * keyboard onto one of them, or the switch for all. Opening is a step to undo.
 */
export class Bundling {
  private parallel: ReadonlyMap<string, readonly GraphEdge[]> = new Map();
  private open: ReadonlySet<string> = new Set();
  private leads = new Map<string, Bundle>();
  private on = true;
  /** For each edge in a bundle, which one it is a part of. */
  private parts: ReadonlyMap<string, string> = new Map();
  /** For each edge that has or had a parallel one, the part as which it was last drawn; null = not known. */
  private readonly dressed = new Map<string, string | null>();
  private readonly note: (before: OpenBundles, after: OpenBundles) => void;

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("bundles", ({ on, open }) => this.put(on, open));
    stage.on("graph", (graph) => {
      this.parallel = parallelEdges(graph.edges);
      // Edges are drawn anew or brought up to date with a graph, so none of them counts as dressed.
      const known = [...this.dressed.keys(), ...[...this.parallel.values()].flat().map(({ id }) => id)];
      this.dressed.clear();
      for (const id of known) if (stage.edges.has(id)) this.dressed.set(id, null);
    });
    stage.on("sight", () => this.draw());
    stage.on("woken", (ids) => this.dress(ids));
    stage.on("emphasis", (elements) => this.reveal(elements.edges(".stacked").map((edge) => edge.id())));
    stage.cy.on("select", "edge.stacked", (event) => this.reveal([event.target.id()]));
    stage.cy.on("tap", "edge", (event) => this.openOf(event.target.id()));
  }

  /** What is open now, as the working view keeps it. */
  get opened(): OpenBundles {
    return { on: this.on, open: [...this.open] };
  }

  /** What was open before a reload; no step. */
  restore({ on, open }: OpenBundles): void {
    this.put(on, open);
  }

  /** Bundles everything, or opens everything. */
  turn(on: boolean): void {
    const before = this.opened;
    if (this.on === on && this.open.size === 0) return;
    this.put(on, []);
    this.note(before, this.opened);
  }

  /** Opens the bundle that an edge stands for; false when it stands for none. */
  openOf(id: string): boolean {
    const bundle = this.leads.get(id);
    if (bundle === undefined) return false;
    const before = this.opened;
    this.change(new Set([...this.open, bundle.pair]));
    this.note(before, this.opened);
    this.stage.tell("OnAnnounce", `${bundle.members.length} relationships opened`);
    return true;
  }

  private put(on: boolean, open: readonly string[]): void {
    this.on = on;
    this.change(new Set(open));
  }

  private change(open: ReadonlySet<string>): void {
    this.open = open;
    this.draw();
    this.stage.emit("woken", []);
  }

  /** What must be seen is taken out of its bundle; no step of its own. */
  private reveal(ids: readonly string[]): void {
    const pairs = [...this.leads.values()]
      .filter(({ members }) => members.some((edge) => ids.includes(edge.id)))
      .map(({ pair }) => pair);
    if (pairs.length > 0) this.change(new Set([...this.open, ...pairs]));
  }

  private draw(): void {
    const { stage } = this;
    const bundles = this.on ? bundlesOf(this.parallel, stage.sight, this.open) : [];
    this.leads = new Map(bundles.map((bundle) => [bundle.lead, bundle]));
    stage.stacked = new Map(
      bundles.flatMap(({ lead, members }) => members.filter(({ id }) => id !== lead).map(({ id }) => [id, lead])),
    );
    this.parts = new Map(bundles.flatMap(({ lead, members }) => members.map(({ id }) => [id, partOf(lead, members)])));
    // What is out of sight is dressed when it comes back.
    const isDue = (id: string) => stage.sight.edges.has(id) && this.dressed.get(id) !== (this.parts.get(id) ?? alone);
    this.dress([...this.dressed.keys()].filter(isDue));
  }

  private dress(ids: readonly string[]): void {
    const { cy, stacked, edges } = this.stage;
    const marking = new Marking();
    cy.batch(() => {
      for (const id of ids) {
        const drawn = cy.getElementById(id);
        const edge = edges.get(id);
        if (drawn.empty() || edge === undefined) continue;
        if (this.dressed.has(id)) this.dressed.set(id, this.parts.get(id) ?? alone);
        const bundle = this.leads.get(id);
        const words = bundle ? wordsOf(bundle) : edgeData(edge);
        if (drawn.data("label") !== words.label) drawn.data({ label: words.label, short: words.short });
        if (drawn.data("width") !== words.width) drawn.data("width", words.width);
        marking.set(drawn as never, "stacked", stacked.has(id));
        marking.set(drawn as never, "bundle", bundle !== undefined);
        marking.set(drawn as never, "mixed", bundle !== undefined && isMixed(bundle));
      }
      marking.apply(cy);
    });
  }
}

function partOf(lead: string, members: readonly GraphEdge[]): string {
  return `${lead} of ${members.map(({ id }) => id).join(" ")}`;
}

function wordsOf({ members }: Bundle): { label: string; short: string; width: number } {
  const phrases = [...new Set(members.map((edge) => relationOf(edge.type, edge.directed).phrase))];
  const width = Math.min(widthMax, 1.6 + widthPerEdge * members.length);
  return { label: `${members.length} × ${phrases.join(", ")}`, short: `× ${members.length}`, width };
}

/** Edges of different types or directions share a line that has neither. */
function isMixed({ members: [first, ...others] }: Bundle): boolean {
  return others.some((edge) => edge.type !== first!.type || edge.from !== first!.from);
}
