import type { Subgraph } from "../graph/subgraph";
import type { Positions } from "../layout/request";
import { GraphSource, type Problem } from "./fetching";
import { FirstPicture } from "./firstPicture";
import type { Parts } from "./parts";
import { show } from "./visibility";

export interface LoadResult {
  readonly nodes: number;
  readonly edges: number;
  readonly truncated: { readonly limit: number; readonly total: number; readonly what: string } | null;
  readonly dataVersion: string;
  /** Set when nothing was loaded; what was drawn before stays. */
  readonly problem: Problem | null;
  /** True when a newer load overtook this one, which then drew nothing. */
  readonly overtaken: boolean;
}

type Drawing = Pick<Parts, "stage" | "arranger" | "pins" | "camera" | "labels" | "sleepers">;

/** Brings subgraphs from the server onto the canvas. A newer call overtakes an older one at each of its steps. */
export class Loading {
  private readonly source: GraphSource;
  private readonly first: FirstPicture;
  private calls = 0;

  constructor(
    private readonly drawing: Drawing,
    endpoint: string,
  ) {
    this.source = new GraphSource(endpoint);
    this.first = new FirstPicture(drawing.stage);
  }

  async load(queryString: string): Promise<LoadResult> {
    const call = ++this.calls;
    const fetched = await this.source.load(queryString);
    if (fetched === null) return { ...this.held(), overtaken: true };
    if ("problem" in fetched) return { ...this.held(), problem: fetched.problem };
    const { graph } = fetched;
    const positions = await this.drawing.arranger.positionsFor(graph);
    if (positions === null) return { ...this.held(), overtaken: true };
    await this.first.show(graph, positions);
    if (call !== this.calls || this.drawing.stage.cy.destroyed()) {
      this.first.dispose();
      return { ...this.held(), overtaken: true };
    }
    // One batch, so that each element is styled once for all that this does to it.
    this.drawing.stage.cy.batch(() => this.put(graph, positions));
    this.first.giveWay();
    this.drawing.sleepers.settle();
    return { ...this.held(), truncated: graph.truncated };
  }

  dispose(): void {
    this.source.dispose();
    this.first.dispose();
  }

  /** What stands on the canvas now. */
  private held(): LoadResult {
    const { nodes, edges, dataVersion } = this.drawing.stage.graph;
    return { nodes: nodes.length, edges: edges.length, truncated: null, dataVersion, problem: null, overtaken: false };
  }

  private put(graph: Subgraph, positions: Positions): void {
    const { stage, arranger, pins, camera, labels } = this.drawing;
    const { newcomers, anew } = arranger.put(graph, positions);
    pins.restore();
    show(stage, stage.filter);
    if (anew) camera.fit(false);
    else camera.include(newcomers.filter((element) => stage.isSeen(element.id())));
    labels.now();
  }
}
