import type { CollectionReturnValue, EdgeSingular } from "cytoscape";
import { planLabels } from "./labelPlan";
import {
  edgeLabelPixels,
  edgeWish,
  fitOf,
  labelSides,
  nodeDisc,
  nodePixels,
  nodeWish,
  type LabelFit,
  type LabelSide,
} from "./labelWishes";
import type { Measure } from "./measure";
import type { Stage } from "./stage";

/** Below this zoom lines are too short for words. */
const edgeLabelZoomMin = 0.45;
const delayMs = 90;
/** How far a zoom may drift before the labels are set anew. */
const driftMax = 0.04;

/**
 * Keeps labels readable at every zoom: they have one size on the screen, and only those are shown that do not cover
 * each other, the most connected nodes first, then the strongest edges.
 */
export class Labels {
  private timer: number | undefined;
  private zoom = 0;

  constructor(
    private readonly stage: Stage,
    private readonly measure: Measure,
  ) {
    stage.cy.on("zoom", () => this.later());
    stage.on("sight", () => this.plan());
    stage.on("positions", () => this.plan());
    stage.on("emphasis", (elements) => this.letter(elements));
  }

  /** Chooses anew; after a zoom this happens when the hand rests. */
  plan(): void {
    window.clearTimeout(this.timer);
    const { cy } = this.stage;
    const zoom = cy.zoom();
    this.zoom = zoom;
    const { sides, fits } = choose(this.stage, zoom, this.measure);
    cy.batch(() => {
      this.stage.seenNodes().forEach((node) => {
        const side = sides.get(node.id());
        node.toggleClass("named", side !== undefined);
        for (const each of labelSides) node.toggleClass(each, side === each);
        node.data("font", nodePixels(node, zoom) / zoom);
      });
      this.stage.seenEdges().forEach((edge) => {
        const fit = fits.get(edge.id());
        edge.toggleClass("labelled", fit === "full");
        edge.toggleClass("labelled-short", fit === "short");
        if (fit) edge.data("font", edgeLabelPixels / zoom);
      });
    });
    this.letter(cy.$("edge.near, edge.hovered, edge.focused, edge:selected"));
  }

  dispose(): void {
    window.clearTimeout(this.timer);
  }

  /** Edges that show their label because they stand out need its size too. */
  private letter(elements: CollectionReturnValue): void {
    const size = edgeLabelPixels / this.stage.cy.zoom();
    this.stage.cy.batch(() =>
      elements.edges().forEach((edge) => {
        edge.data("font", size);
      }),
    );
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
  const wishes = [
    ...nodes.map((node) => nodeWish(node, zoom, measure)),
    ...lines.map(({ edge, fit }) => edgeWish(edge, fit, zoom, measure)),
  ];
  const shown = planLabels(
    wishes,
    nodes.map((node) => nodeDisc(node, zoom)),
  );
  const named = nodes.map((node) => node.id()).filter((id) => shown.has(id));
  return {
    sides: new Map(named.map((id) => [id, labelSides[shown.get(id)!]!])),
    fits: new Map(lines.filter(({ edge }) => shown.has(edge.id())).map(({ edge, fit }) => [edge.id(), fit])),
  };
}
