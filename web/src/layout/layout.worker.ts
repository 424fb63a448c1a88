import { computeLayout } from "./compute";
import { packPositions, unpackRequest, type PackedRequest } from "./packing";

export interface Job {
  readonly job: number;
  readonly request: PackedRequest;
}

/** Places are x and y of each node in the order of the request. */
export type Answer =
  | { readonly job: number; readonly places: Float64Array<ArrayBuffer> }
  | { readonly job: number; readonly problem: string };

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  const found = answer(data);
  self.postMessage(found, { transfer: "places" in found ? [found.places.buffer] : [] });
});

function answer({ job, request }: Job): Answer {
  try {
    return { job, places: packPositions(request.ids, computeLayout(unpackRequest(request))) };
  } catch (error) {
    return { job, problem: error instanceof Error ? error.message : String(error) };
  }
}
