import type { CollectionReturnValue, Core, EdgeCollection, NodeCollection } from "cytoscape";
import { applyFilter, noFilter, type GraphFilter, type Sight } from "../graph/filter";
import { HeldGraph } from "../graph/heldGraph";
import { linksOf, type Links } from "../graph/links";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { tell, type DotNet } from "../page/dotnet";
import type { Palette } from "../page/palette";
import { Fading } from "./fading";
import { edgeData } from "./elements";

const nothing: Subgraph = { version: 1, dataVersion: "", nodes: [], edges: [], truncated: null, queries: [] };

/** What the stage says to its own parts and to the timeline. */
export interface StageEvents {
  /** Another subgraph is held. */
  readonly graph: Subgraph;
  /** Something came into sight or went out of it. */
  readonly sight: Sight;
  /** Nodes stand elsewhere; ids, or null for all. */
  readonly positions: readonly string[] | null;
  /** Pins or notes changed: what a view keeps beside positions. */
  readonly kept: null;
  /** Elements that now stand out: hovered, focused, selected and what touches them. */
  readonly emphasis: CollectionReturnValue;
  /** Edges that Cytoscape has taken over from the edge layer, or given back to it. */
  readonly woken: readonly string[];
  /** The theme has changed. */
  readonly palette: Palette;
}

type Listener<E extends keyof StageEvents> = (event: StageEvents[E]) => void;

/** What all parts of one canvas share: the drawing, the subgraph behind it, the filter, and the line to the page. */
export class Stage {
  graph: Subgraph = nothing;
  /** The same subgraph by numbers, for the filter. */
  held = new HeldGraph(nothing);
  filter: GraphFilter = noFilter;
  sight: Sight = applyFilter(nothing, noFilter);
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  /** Edges that share their two ends with another one, or whose ends are one node: they are drawn bent. */
  bundled: ReadonlySet<string> = new Set();
  /** How elements look by filter and time, those apart that are plainly seen; null = look at all of them again. */
  worn: ReadonlyMap<string, string> | null = null;
  readonly fading: Fading;
  /** Edges that only the edge layer paints: Cytoscape does not hold them until `wake`. */
  readonly asleep = new Set<string>();
  /** Edges that are drawn as part of a bundle, with the edge that stands for it. */
  stacked: ReadonlyMap<string, string> = new Map();
  /** True once there is a layer that paints sleeping edges. */
  paintsSleepers = false;
  private links: { readonly sight: Sight; readonly links: Links } | null = null;
  private readonly listeners: { [E in keyof StageEvents]?: Set<Listener<E>> } = {};

  constructor(
    readonly cy: Core,
    readonly element: HTMLElement,
    public palette: Palette,
    private readonly dotnet: DotNet | null,
  ) {
    this.fading = new Fading(cy);
  }

  hold(graph: Subgraph): void {
    this.graph = graph;
    this.worn = null;
    this.held = new HeldGraph(graph);
    this.nodes.clear();
    this.edges.clear();
    for (const node of graph.nodes) this.nodes.set(node.id, node);
    for (const edge of graph.edges) this.edges.set(edge.id, edge);
    this.bundled = bundledOf(graph.edges);
  }

  /** Brings sleeping edges into Cytoscape, dressed as the sight of the moment asks. */
  wake(ids: Iterable<string>): void {
    const waking = [...ids].filter((id) => this.asleep.delete(id));
    if (waking.length === 0) return;
    this.cy.add(
      waking.map((id) => ({
        group: "edges" as const,
        data: { ...edgeData(this.edges.get(id)!) },
        classes: this.classesOf(id),
      })),
    );
    this.emit("woken", waking);
  }

  /** Who is linked with whom among what is in sight. */
  seenLinks(): Links {
    if (this.links?.sight !== this.sight) {
      const seen = this.graph.edges.filter((edge) => this.sight.edges.has(edge.id));
      this.links = { sight: this.sight, links: linksOf(seen) };
    }
    return this.links.links;
  }

  /** Wakes the edges in sight that touch a node. */
  wakeAround(id: string): void {
    if (this.asleep.size > 0) this.wake(this.seenLinks().around(id).map((edge) => edge.id));
  }

  tell(name: string, ...parameters: unknown[]): void {
    tell(this.dotnet, name, ...parameters);
  }

  on<E extends keyof StageEvents>(name: E, listener: Listener<E>): () => void {
    const set = (this.listeners[name] ??= new Set() as never) as Set<Listener<E>>;
    set.add(listener);
    return () => set.delete(listener);
  }

  emit<E extends keyof StageEvents>(name: E, event: StageEvents[E]): void {
    for (const listener of this.listeners[name] ?? []) (listener as Listener<E>)(event);
  }

  seenNodes(): NodeCollection {
    return this.cy.nodes().filter((node) => this.sight.nodes.has(node.id()));
  }

  seenEdges(): EdgeCollection {
    return this.cy.edges().filter((edge) => this.sight.edges.has(edge.id()) && !this.stacked.has(edge.id()));
  }

  isSeen(id: string): boolean {
    return this.sight.nodes.has(id) || this.sight.edges.has(id);
  }

  private classesOf(id: string): string[] {
    const look = this.worn?.get(id);
    return look === undefined ? [] : [look];
  }
}

function bundledOf(edges: readonly GraphEdge[]): Set<string> {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of edges) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const known = pairs.get(pair);
    if (known) known.push(id);
    else pairs.set(pair, [id]);
  }
  const several = [...pairs.values()].filter((ids) => ids.length > 1).flat();
  return new Set([...several, ...edges.filter((edge) => edge.from === edge.to).map((edge) => edge.id)]);
}
