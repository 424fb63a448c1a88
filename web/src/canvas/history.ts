/** The parts of the canvas whose changes can be taken back. */
export type HistoryPart = "places" | "hidden" | "pins" | "notes" | "look" | "bundles";

/** One thing that was done, as plain values, so that it outlives a reload. */
export interface Step {
  readonly part: HistoryPart;
  readonly before: unknown;
  readonly after: unknown;
}

/** What was done and what was taken back, the latest last. */
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const stepsMax = 200;

/** What was done to the canvas, to be taken back and done again: hiding, folding, moving, pinning. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private readonly parts = new Map<string, (value: never) => void>();

  constructor(private readonly changed: (canUndo: boolean, canRedo: boolean) => void) {}

  /** Learns how a part takes a value; the answer notes a step that has already been taken. */
  learn<T>(part: HistoryPart, put: (value: T) => void): (before: T, after: T) => void {
    this.parts.set(part, put);
    return (before, after) => {
      this.done.push({ part, before, after });
      if (this.done.length > stepsMax) this.done.shift();
      this.undone = [];
      this.report();
    };
  }

  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    this.put(step.part, step.before);
    this.undone.push(step);
    this.report();
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    this.put(step.part, step.after);
    this.done.push(step);
    this.report();
    return true;
  }

  steps(): Steps {
    return { done: [...this.done], undone: [...this.undone] };
  }

  /** Takes up the steps of before a reload; those that were taken since stay the latest. */
  resume({ done, undone }: Steps): void {
    this.done = [...done, ...this.done].slice(-stepsMax);
    this.undone = this.done.length > done.length ? [] : [...undone];
    this.report();
  }

  private put(part: HistoryPart, value: unknown): void {
    this.parts.get(part)?.(value as never);
  }

  private report(): void {
    this.changed(this.done.length > 0, this.undone.length > 0);
  }
}
