import { betweenness } from "../graph/betweenness";
import { communities } from "../graph/communities";

export interface MeasureJob {
  readonly job: number;
  readonly rule: "betweenness" | "community";
  readonly ids: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export interface MeasureAnswer {
  readonly job: number;
  readonly values: ReadonlyMap<string, number>;
}

self.addEventListener("message", ({ data }: MessageEvent<MeasureJob>) => {
  const measure = data.rule === "betweenness" ? betweenness : communities;
  self.postMessage({ job: data.job, values: measure(data.ids, data.edges) } satisfies MeasureAnswer);
});
