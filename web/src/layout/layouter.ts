import type { Answer, Job } from "./layout.worker";
import { buffersOf, packRequest, unpackPositions } from "./packing";
import type { LayoutRequest, Positions } from "./request";

interface Pending {
  readonly job: number;
  readonly ids: readonly string[];
  readonly settle: (positions: Positions | null) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Runs layouts in a worker, so that the page never waits. A newer request replaces one that is still being worked on.
 */
export class Layouter {
  private worker: Worker | null = null;
  private jobs = 0;
  private pending: Pending | null = null;

  /** The positions, or null when a newer request came before they were ready. */
  run(request: LayoutRequest): Promise<Positions | null> {
    this.drop();
    const job = ++this.jobs;
    const packed = packRequest(request);
    return new Promise((settle, fail) => {
      this.pending = { job, ids: packed.ids, settle, fail };
      this.open().postMessage({ job, request: packed } satisfies Job, buffersOf(packed));
    });
  }

  dispose(): void {
    this.drop();
    this.worker?.terminate();
    this.worker = null;
  }

  /** Work that nobody waits for any more is stopped, not finished. */
  private drop(): void {
    if (!this.pending) return;
    this.pending.settle(null);
    this.pending = null;
    this.worker?.terminate();
    this.worker = null;
  }

  private open(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.answered(data));
    worker.addEventListener("error", (event) =>
      this.answered({ job: this.jobs, problem: event.message || "The layout could not start." }),
    );
    this.worker = worker;
    return worker;
  }

  private answered(answer: Answer): void {
    if (this.pending?.job !== answer.job) return;
    // Shows in the browser's profile, and tells the benchmark where the worker's time ends.
    performance.mark("layout-answered");
    const { ids, settle, fail } = this.pending;
    this.pending = null;
    if ("places" in answer) settle(unpackPositions(ids, answer.places));
    else fail(new Error(`The layout failed: ${answer.problem}`));
  }
}
