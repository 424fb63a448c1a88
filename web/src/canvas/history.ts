/** One thing that can be taken back. */
export interface Step {
  readonly undo: () => void;
  readonly redo: () => void;
}

const stepsMax = 200;

/** What was done to the canvas, to be taken back and done again: hiding, folding, moving, pinning. */
export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly changed: (canUndo: boolean, canRedo: boolean) => void) {}

  /** Notes a step that has already been taken. */
  push(step: Step): void {
    this.done.push(step);
    if (this.done.length > stepsMax) this.done.shift();
    this.undone = [];
    this.report();
  }

  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    step.undo();
    this.undone.push(step);
    this.report();
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    step.redo();
    this.done.push(step);
    this.report();
    return true;
  }

  private report(): void {
    this.changed(this.done.length > 0, this.undone.length > 0);
  }
}
