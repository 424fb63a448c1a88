import { computeLayout } from "./compute";
import type { LayoutRequest, Positions } from "./request";

export interface Job {
  readonly job: number;
  readonly request: LayoutRequest;
}

export type Answer =
  { readonly job: number; readonly positions: Positions } | { readonly job: number; readonly problem: string };

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  self.postMessage(answer(data));
});

function answer({ job, request }: Job): Answer {
  try {
    return { job, positions: computeLayout(request) };
  } catch (error) {
    return { job, problem: error instanceof Error ? error.message : String(error) };
  }
}
