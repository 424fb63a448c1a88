import type { Camera } from "./camera";
import type { Stage } from "./stage";

/** Lets a path stand out among others that are drawn as well. Only classes change; nothing moves. */
export class Trail {
  private ids: ReadonlySet<string> = new Set();

  constructor(
    private readonly stage: Stage,
    private readonly camera: Camera,
  ) {}

  /** These stand out and all others step back; an empty list makes all alike. `at` is brought into the middle. */
  show(ids: readonly string[], at: string | null): void {
    this.ids = new Set(ids);
    const { cy } = this.stage;
    cy.batch(() => {
      cy.elements(".trail, .aside").removeClass("trail aside");
      if (this.ids.size === 0) return;
      const trail = cy.elements().filter((element) => this.ids.has(element.id()));
      trail.addClass("trail");
      cy.elements().difference(trail).addClass("aside");
    });
    if (at !== null) this.camera.centre(at);
  }
}
