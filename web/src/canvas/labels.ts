import type { CollectionReturnValue, EdgeSingular, NodeSingular } from "cytoscape";
import { planLabels } from "../page/labelPlan";
import { leastCrossed, linesOf, widthAround } from "./clearSides";
import {
  edgeLabelPixels,
  edgeWish,
  fitOf,
  middleOf,
  mustDegreeOf,
  labelSides,
  nodeDisc,
  nodePixels,
  nodeWish,
  type LabelFit,
  type LabelSide,
} from "./labelWishes";
import { Marking } from "./marking";
import type { Measure } from "../page/measure";
import type { Stage } from "./stage";

/** Below this zoom lines are too short for words. */
const edgeLabelZoomMin = 0.45;
const delayMs = 90;
/** What comes into sight, goes out of it or moves is seen first; the names that then have room follow. */
const followingMs = 60;
/** How far a zoom may drift before the labels are set anew. */
const driftMax = 0.04;

/**
 * Keeps labels readable at every zoom: they have one size on the screen, and only those are shown that do not cover
 * each other, the most connected nodes first, then the strongest edges.
 */
export class Labels {
  private timer: number | undefined;
  private following: number | undefined;
  private zoom = 0;
  private queued = false;

  constructor(
    private readonly stage: Stage,
    private readonly measure: Measure,
  ) {
    stage.cy.on("zoom", () => this.later());
    for (const name of ["sight", "positions"] as const) stage.on(name, () => this.afterwards());
    stage.on("woken", () => this.soon());
    stage.on("emphasis", (elements) => this.emphasise(elements));
  }

  /** Once for all that happens in the same turn, and before the next frame. */
  soon(): void {
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      if (this.queued && !this.stage.cy.destroyed()) this.now();
    });
  }

  /** At once, for all that has asked so far. */
  now(): void {
    this.queued = false;
    window.clearTimeout(this.following);
    this.following = undefined;
    this.plan();
  }

  /** Once for all that happens until then: while a time is dragged, names follow in strides. */
  private afterwards(): void {
    this.following ??= window.setTimeout(() => {
      if (!this.stage.cy.destroyed()) this.now();
    }, followingMs);
  }

  /** Chooses anew; after a zoom this happens when the hand rests. */
  private plan(): void {
    window.clearTimeout(this.timer);
    const { cy } = this.stage;
    const zoom = cy.zoom();
    this.zoom = zoom;
    const { sides, fits } = choose(this.stage, zoom, this.measure);
    const marking = new Marking();
    const named: NodeSingular[] = [];
    const lettered: EdgeSingular[] = [];
    this.stage.seenNodes().forEach((node) => {
      const side = sides.get(node.id());
      marking.set(node, "named", side !== undefined);
      for (const each of labelSides) marking.set(node, each, side === each);
      if (side !== undefined) named.push(node);
    });
    this.stage.seenEdges().forEach((edge) => {
      const fit = fits.get(edge.id());
      marking.set(edge, "labelled", fit === "full");
      marking.set(edge, "labelled-short", fit === "short");
      if (fit) lettered.push(edge);
    });
    cy.batch(() => {
      this.letter(named, lettered);
      marking.apply(cy);
    });
    this.emphasise(cy.$(".near, .focused, :selected"));
  }

  dispose(): void {
    window.clearTimeout(this.following);
    window.clearTimeout(this.timer);
  }

  /** Elements that show their label because they stand out need its size too. */
  private emphasise(elements: CollectionReturnValue): void {
    this.stage.cy.batch(() => this.letter(elements.nodes().toArray(), elements.edges().toArray()));
  }

  private letter(nodes: readonly NodeSingular[], edges: readonly EdgeSingular[]): void {
    const zoom = this.stage.cy.zoom();
    for (const node of nodes) resize(node, nodePixels(node, zoom) / zoom);
    for (const edge of edges) resize(edge, edgeLabelPixels / zoom);
  }

  private later(): void {
    window.clearTimeout(this.timer);
    if (Math.abs(this.stage.cy.zoom() / this.zoom - 1) < driftMax) return;
    this.timer = window.setTimeout(() => this.plan(), delayMs);
  }
}

export interface Chosen {
  /** Nodes that are named, and on which side of them the name stands. */
  readonly sides: ReadonlyMap<string, LabelSide>;
  /** Edges that are labelled, and how fully. */
  readonly fits: ReadonlyMap<string, LabelFit>;
}

/** Which labels of what is in sight have room at a zoom. */
export function choose(stage: Stage, zoom: number, measure: Measure): Chosen {
  const nodes = stage.seenNodes();
  const lines: { edge: EdgeSingular; fit: LabelFit }[] = [];
  if (zoom >= edgeLabelZoomMin) {
    stage.seenEdges().forEach((edge) => {
      const fit = fitOf(edge, zoom, measure);
      if (fit !== "") lines.push({ edge, fit });
    });
  }
  const around = linesOf(stage, zoom);
  const width = around.length === 0 ? null : widthAround(stage, zoom);
  const mustDegree = mustDegreeOf(nodes.map((node) => node.data("degree") as number));
  const names = nodes.map((node) => {
    const wish = nodeWish(node, zoom, measure, mustDegree);
    const order = width === null ? wish.places.map((_, index) => index) : leastCrossed(wish, around, width);
    return { order, wish: { ...wish, places: order.map((index) => wish.places[index]!) } };
  });
  const wishes = [
    ...names.map(({ wish }) => wish),
    ...lines.map(({ edge, fit }) => edgeWish(edge, fit, middleOf(edge, stage.bundled), { zoom, measure })),
  ];
  const shown = planLabels(
    wishes,
    nodes.map((node) => nodeDisc(node, zoom)),
  );
  const named = names.filter(({ wish }) => shown.has(wish.id));
  return {
    sides: new Map(named.map(({ order, wish }) => [wish.id, labelSides[order[shown.get(wish.id)!]!]!])),
    fits: new Map(lines.filter(({ edge }) => shown.has(edge.id())).map(({ edge, fit }) => [edge.id(), fit])),
  };
}

function resize(element: NodeSingular | EdgeSingular, font: number): void {
  if (Math.abs((element.data("font") as number) / font - 1) > 0.005) element.data("font", font);
}
