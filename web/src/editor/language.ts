import { noVocabulary, type Answers, type FromWorker, type Known, type Question, type ToWorker } from "./questions";

/**
 * Neo4j's language support at work in a worker: a grammar of a megabyte that never keeps the page waiting. A question
 * that fails, or that a dead worker cannot hear, is answered with null: the text can be edited without it.
 */
export class Language {
  private readonly pending = new Map<number, (answer: unknown) => void>();
  private readonly worker: Worker | null;
  private known: Known = { vocabulary: noVocabulary, parameters: [] };
  private jobs = 0;

  constructor(open: () => Worker = openWorker) {
    this.worker = opened(open);
    this.worker?.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.answered(data));
    this.worker?.addEventListener("error", () => this.giveUp());
  }

  /** Names that hold from now on. */
  know(known: Partial<Known>): void {
    this.known = { ...this.known, ...known };
    this.worker?.postMessage({ know: this.known } satisfies ToWorker);
  }

  get parameters(): readonly string[] {
    return this.known.parameters;
  }

  ask<Q extends Question>(question: Q): Promise<Answers[Q["ask"]] | null> {
    if (!this.worker) return Promise.resolve(null);
    const job = ++this.jobs;
    this.worker.postMessage({ job, question } satisfies ToWorker);
    return new Promise((settle) => this.pending.set(job, settle as (answer: unknown) => void));
  }

  dispose(): void {
    this.worker?.terminate();
    this.giveUp();
  }

  private answered(message: FromWorker): void {
    if ("problem" in message) console.warn("The language support failed:", message.problem);
    this.pending.get(message.job)?.("answer" in message ? message.answer : null);
    this.pending.delete(message.job);
  }

  private giveUp(): void {
    for (const settle of this.pending.values()) settle(null);
    this.pending.clear();
  }
}

function openWorker(): Worker {
  return new Worker(new URL("./language.worker.ts", import.meta.url), { type: "module" });
}

function opened(open: () => Worker): Worker | null {
  try {
    return open();
  } catch (error) {
    console.warn("The language support could not start:", error);
    return null;
  }
}
