import type { Answer, Job } from "./layout.worker";
import type { LayoutRequest, Positions } from "./request";

/**
 * Runs layouts in a worker, so that the page never waits. A newer request replaces one that is still being worked on.
 */
export class Layouter {
  private worker: Worker | null = null;
  private jobs = 0;
  private pending: { job: number; settle: (positions: Positions | null) => void; fail: (error: Error) => void } | null =
    null;

  /** The positions, or null when a newer request came before they were ready. */
  run(request: LayoutRequest): Promise<Positions | null> {
    this.drop();
    const job = ++this.jobs;
    return new Promise((settle, fail) => {
      this.pending = { job, settle, fail };
      this.open().postMessage({ job, request } satisfies Job);
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
    const { settle, fail } = this.pending;
    this.pending = null;
    if ("positions" in answer) settle(answer.positions);
    else fail(new Error(`The layout failed: ${answer.problem}`));
  }
}
