/** Milliseconds that a step is seen at speed 1. */
const stepMs = 900;

/** Steps on by itself until it is stopped or there is nowhere to go. */
export class Player {
  private timer: number | undefined;
  private speed = 1;

  /** `step` answers whether it could go on, and hears whether it is the first; `changed` is told of start and stop. */
  constructor(
    private readonly step: (first: boolean) => boolean,
    private readonly changed: (playing: boolean) => void,
  ) {}

  get playing(): boolean {
    return this.timer !== undefined;
  }

  start(): void {
    if (this.playing) return;
    this.run();
    if (this.step(true)) this.changed(true);
    else this.halt();
  }

  stop(): void {
    if (!this.playing) return;
    this.halt();
    this.changed(false);
  }

  /** 2 = twice as fast; also while playing. */
  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.playing) this.run();
  }

  dispose(): void {
    this.halt();
  }

  private halt(): void {
    window.clearInterval(this.timer);
    this.timer = undefined;
  }

  private run(): void {
    window.clearInterval(this.timer);
    this.timer = window.setInterval(() => {
      if (!this.step(false)) this.stop();
    }, stepMs / this.speed);
  }
}
