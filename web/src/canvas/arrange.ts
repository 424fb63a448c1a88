import type { CollectionReturnValue } from "cytoscape";
import { relationOf } from "../graph/relations";
import type { Subgraph } from "../graph/subgraph";
import { Layouter } from "../layout/layouter";
import type { LayoutName, LayoutRequest, Point, Positions } from "../layout/request";
import { toElements, type EdgeData, type NodeData } from "./elements";
import { layoutBox } from "./boxes";
import type { Measure } from "../page/measure";
import { PositionMemory } from "./memory";
import type { Moves } from "./moves";
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
    if (positions === null) return null;
    const before = this.stage.cy.nodes().length;
    const newcomers = this.exchange(graph, positions);
    const kept = graph.nodes.length - newcomers.nodes().length;
    adjustSpeed(this.stage.cy);
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

  private async positionsFor(graph: Subgraph): Promise<Positions | null> {
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

  /** Layouts know boxes of node and label; the node stands in the upper part of its box. */
  private async compute(
    graph: Pick<Subgraph, "nodes" | "edges">,
    ask: Pick<LayoutRequest, "name" | "focus" | "fixed">,
  ): Promise<Positions | null> {
    const shift = new Map<string, number>();
    const nodes = toElements({ nodes: graph.nodes, edges: [] }).map(({ data }) => {
      const box = layoutBox(data as unknown as NodeData, this.measure);
      shift.set(data.id!, box.labelHeight / 2);
      return { id: data.id!, width: box.width, height: box.height };
    });
    const edges = graph.edges.map(({ type, from, to }) => ({ from, to, lineage: relationOf(type).family === "split" }));
    const shifted = (positions: Positions, by: 1 | -1) =>
      Object.fromEntries(
        Object.entries(positions).map(([id, { x, y }]) => [id, { x, y: y + by * (shift.get(id) ?? 0) }]),
      );
    const answer = await this.layouter.run({ ...ask, nodes, edges, fixed: shifted(ask.fixed, 1) });
    return answer && { ...shifted(answer, -1), ...ask.fixed };
  }

  private exchange(graph: Subgraph, positions: Positions): CollectionReturnValue {
    const { cy } = this.stage;
    const wanted = toElements(graph);
    const ids = new Set(wanted.map((element) => element.data.id));
    let newcomers = cy.collection();
    cy.batch(() => {
      const gone = cy.elements().filter((element) => !ids.has(element.id()));
      gone.nodes().forEach((node) => {
        this.left.set(node.id(), { ...node.position() });
      });
      gone.remove();
      const fresh = wanted.filter((element) => !this.renewed(element.data as unknown as NodeData | EdgeData));
      newcomers = cy.add(
        fresh.map((element) =>
          element.group === "nodes" ? { ...element, position: { ...positions[element.data.id!]! } } : element,
        ),
      );
    });
    this.stage.hold(graph);
    this.stage.emit("graph", graph);
    return newcomers;
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

/** Browsers may deny storage (private windows, policies); the canvas works without. */
function storageOf(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
