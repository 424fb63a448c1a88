import type { CollectionReturnValue, ElementDefinition } from "cytoscape";
import { relationOf } from "../graph/relations";
import type { Subgraph } from "../graph/subgraph";
import { Layouter } from "../layout/layouter";
import type { LayoutName, LayoutRequest, Point, Positions } from "../layout/request";
import { edgeData, nodeData, nodesOf, type EdgeData, type NodeData } from "./elements";
import { layoutBox } from "./boxes";
import type { Measure } from "../page/measure";
import { mapInSlices } from "../page/slices";
import { PositionMemory } from "./memory";
import type { Moves } from "./moves";
import { allAwakeElementsMax } from "./sleepers";
import { adjustSpeed } from "./speed";
import type { Stage } from "./stage";

const freshMs = 2_600;

export interface Exchange {
  readonly newcomers: CollectionReturnValue;
  /** More than half of what was drawn has gone, or nothing was drawn: this is another picture. */
  readonly anew: boolean;
}

/** Brings a subgraph onto the canvas: what stays keeps its place, what is new finds one, what is gone goes. */
export class Arranger {
  private readonly memory: PositionMemory;
  /** Where nodes stood that are not drawn now: Back brings them to the same place. */
  private readonly left = new Map<string, Point>();
  private memorise: number | undefined;
  /** How many layouts were asked for: a newer one overtakes an older one that is still being prepared. */
  private asks = 0;

  constructor(
    private readonly stage: Stage,
    private readonly moves: Moves,
    private readonly measure: Measure,
    private readonly layouter: Pick<Layouter, "run" | "dispose"> = new Layouter(),
  ) {
    this.memory = new PositionMemory(storageOf());
    stage.on("positions", () => this.keepLater());
  }

  /** Draws the subgraph and answers what changed; null when a newer load overtook this one. */
  async draw(graph: Subgraph): Promise<Exchange | null> {
    const positions = await this.positionsFor(graph);
    return positions && this.put(graph, positions);
  }

  /** Where the nodes of a subgraph will stand; null when a newer load overtook this one. */
  async positionsFor(graph: Subgraph): Promise<Positions | null> {
    const ids = graph.nodes.map((node) => node.id);
    const drawn = this.moves.now(this.stage.cy.nodes().map((node) => node.id()));
    const fixed: Record<string, Point> = {};
    for (const id of ids) {
      const known = drawn[id] ?? this.left.get(id);
      if (known) fixed[id] = known;
    }
    const known = Object.keys(fixed).length;
    if (known === ids.length) return fixed;
    if (known === 0) {
      const kept = this.memory.recall(ids);
      if (kept) return kept;
    }
    return this.compute(graph, { name: "force", focus: null, fixed });
  }

  /** Draws the subgraph at once. */
  put(graph: Subgraph, positions: Positions): Exchange {
    const before = this.stage.cy.nodes().length;
    const newcomers = this.exchange(graph, positions);
    const kept = graph.nodes.length - newcomers.nodes().length;
    adjustSpeed(this.stage.cy, graph.nodes.length + graph.edges.length);
    this.keepLater();
    const anew = before === 0 || kept < before / 2;
    if (!anew) this.greet(newcomers);
    return { newcomers, anew };
  }

  /** A layout that the reader asked for; pinned and hidden nodes stay. Answers where everything in sight will be. */
  async arrange(name: LayoutName, focus: string | null, isPinned: (id: string) => boolean): Promise<Positions | null> {
    const seen = {
      nodes: this.stage.graph.nodes.filter((node) => this.stage.sight.nodes.has(node.id)),
      edges: this.stage.graph.edges.filter((edge) => this.stage.sight.edges.has(edge.id)),
    };
    const pinned = this.moves.now(seen.nodes.map((node) => node.id).filter(isPinned));
    // Rings and rows have no room for nodes that stand elsewhere; the force layout settles around them.
    const positions = await this.compute(seen, { name, focus, fixed: name === "force" ? pinned : {} });
    if (positions === null) return null;
    this.moves.arrange(Object.fromEntries(Object.entries(positions).filter(([id]) => pinned[id] === undefined)));
    return { ...positions, ...pinned };
  }

  /** Where nodes are to stand that are not drawn yet. */
  expect(positions: Positions): void {
    for (const [id, point] of Object.entries(positions)) this.left.set(id, { ...point });
  }

  dispose(): void {
    window.clearTimeout(this.memorise);
    this.layouter.dispose();
  }

  /** Layouts know boxes of node and label; the node stands in the upper part of its box. */
  private async compute(
    graph: Pick<Subgraph, "nodes" | "edges">,
    wanted: Pick<LayoutRequest, "name" | "focus" | "fixed">,
  ): Promise<Positions | null> {
    const ask = ++this.asks;
    const shift = new Map<string, number>();
    const kinds = new Map(graph.nodes.map((node) => [node.id, node.kind]));
    const nodes = await mapInSlices(graph.nodes, (node) => {
      const box = layoutBox(nodeData(node, 0), this.measure);
      shift.set(node.id, box.labelHeight / 2);
      return { id: node.id, width: box.width, height: box.height };
    });
    const edges = await mapInSlices(graph.edges, ({ type, from, to }) => ({
      from,
      to,
      lineage: relationOf(type).family === "split",
      ...(relationOf(type).family === "place" && kinds.get(to) === "Place" ? { place: placeRank(type) } : {}),
    }));
    if (ask !== this.asks) return null;
    const shifted = (positions: Positions, by: 1 | -1) =>
      Object.fromEntries(
        Object.entries(positions).map(([id, { x, y }]) => [id, { x, y: y + by * (shift.get(id) ?? 0) }]),
      );
    const answer = await this.layouter.run({ ...wanted, nodes, edges, fixed: shifted(wanted.fixed, 1) });
    return answer && { ...shifted(answer, -1), ...wanted.fixed };
  }

  private exchange(graph: Subgraph, positions: Positions): CollectionReturnValue {
    const { cy, asleep } = this.stage;
    const sleeping = this.sleeps(graph);
    const ids = new Set([...graph.nodes, ...graph.edges].map((element) => element.id));
    let newcomers = cy.collection();
    cy.batch(() => {
      const gone = cy.elements().filter((element) => !ids.has(element.id()));
      gone.nodes().forEach((node) => {
        this.left.set(node.id(), { ...node.position() });
      });
      gone.remove();
      for (const id of asleep) if (!ids.has(id)) asleep.delete(id);
      const fresh: ElementDefinition[] = nodesOf(graph)
        .filter((data) => !this.renewed(data))
        .map((data) => ({ group: "nodes", data: { ...data }, position: { ...positions[data.id]! } }));
      for (const edge of graph.edges) {
        if (asleep.has(edge.id) || (cy.hasElementWithId(edge.id) && this.renewed(edgeData(edge)))) continue;
        if (sleeping) asleep.add(edge.id);
        else fresh.push({ group: "edges", data: { ...edgeData(edge) } });
      }
      newcomers = cy.add(fresh);
    });
    this.stage.hold(graph);
    this.stage.emit("graph", graph);
    return newcomers;
  }

  /** The edges of a large graph sleep, and those of every first picture, which so stands sooner. */
  private sleeps(graph: Subgraph): boolean {
    const isLarge = graph.nodes.length + graph.edges.length > allAwakeElementsMax;
    return this.stage.paintsSleepers && (isLarge || this.stage.cy.nodes().empty());
  }

  /** Brings a drawn element up to date; false when it is not drawn yet. An edge whose ends changed is drawn anew. */
  private renewed(data: NodeData | EdgeData): boolean {
    const drawn = this.stage.cy.getElementById(data.id);
    if (drawn.empty()) return false;
    if ("source" in data && (drawn.data("source") !== data.source || drawn.data("target") !== data.target)) {
      drawn.remove();
      return false;
    }
    drawn.data({ ...data });
    return true;
  }

  /** A quiet notice of what is new, gone again after a moment. */
  private greet(newcomers: CollectionReturnValue): void {
    newcomers.addClass("fresh");
    window.setTimeout(() => newcomers.removeClass("fresh"), freshMs);
  }

  private keepLater(): void {
    window.clearTimeout(this.memorise);
    this.memorise = window.setTimeout(() => this.memory.keep(this.moves.now([...this.stage.nodes.keys()])), 500);
  }
}

/** How firmly a type ties something to its place: 1 = it is there. */
function placeRank(type: string): number {
  return type === "BASED_IN" || type === "OCCURRED_IN" ? 1 : type === "ACTIVE_IN" || type === "LOCATED_IN" ? 2 : 3;
}

/** Browsers may deny storage (private windows, policies); the canvas works without. */
function storageOf(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
