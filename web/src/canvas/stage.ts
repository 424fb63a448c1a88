import type { CollectionReturnValue, Core, EdgeCollection, NodeCollection } from "cytoscape";
import { applyFilter, noFilter, type GraphFilter, type Sight } from "../graph/filter";
import { HeldGraph } from "../graph/heldGraph";
import type { GraphEdge, GraphNode, Subgraph } from "../graph/subgraph";
import { tell, type DotNet } from "../page/dotnet";
import type { Palette } from "../page/palette";
import { Fading } from "./fading";

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
  /** Whether the page wants `OnCounts` at every change of sight. */
  tellsCounts = false;
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
    return this.cy.edges().filter((edge) => this.sight.edges.has(edge.id()));
  }

  isSeen(id: string): boolean {
    return this.sight.nodes.has(id) || this.sight.edges.has(id);
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
