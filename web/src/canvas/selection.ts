import type { Camera } from "./camera";
import type { Stage } from "./stage";

/** More lines than this would bury the picture under their words. */
export const wordsMax = 14;

/**
 * The selection. Done by hand it is reported: one element by `OnSelect`, several by `OnSelectMany`. Set by the page
 * it is not reported back.
 */
export class Selection {
  private silent = false;
  private report: number | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly camera: Camera,
  ) {
    // A box selects many elements in one go: one report for all of them.
    stage.cy.on("select unselect", () => {
      this.emphasise();
      if (this.silent || this.report !== undefined) return;
      this.report = window.setTimeout(() => this.tellPage());
    });
  }

  ids(): string[] {
    return this.stage.cy.$(":selected").map((element) => element.id());
  }

  /** Selects one element, or none; `reveal` brings it into view. */
  set(id: string | null, reveal: boolean): void {
    this.silent = true;
    if (id !== null) this.stage.wake([id]);
    try {
      this.stage.cy.batch(() => {
        this.stage.cy.$(":selected").unselect();
        if (id !== null) this.stage.cy.getElementById(id).select();
      });
    } finally {
      this.silent = false;
    }
    this.emphasise();
    if (id !== null && reveal) this.camera.reveal(id);
  }

  /** As if the reader had clicked it. */
  choose(id: string | null): void {
    this.set(id, false);
    this.tellPage();
  }

  private tellPage(): void {
    this.report = undefined;
    const ids = this.ids();
    const [first = null] = ids;
    if (ids.length > 1) this.stage.tell("OnSelectMany", ids);
    else this.stage.tell("OnSelect", first, first !== null && this.stage.edges.has(first));
  }

  /** What touches the selection stands out and shows its labels. */
  private emphasise(): void {
    const { cy } = this.stage;
    const selected = cy.$(":selected");
    if (selected.length <= 12) selected.nodes().forEach((node) => this.stage.wakeAround(node.id()));
    cy.batch(() => {
      cy.$(".near").removeClass("near wordless");
      if (selected.length === 0 || selected.length > 12) return;
      selected.nodes().neighborhood().addClass("near");
      selected.edges().connectedNodes().addClass("near");
      if (cy.edges(".near").length > wordsMax) cy.edges(".near").addClass("wordless");
    });
    this.stage.emit("emphasis", cy.$(".near").union(selected));
  }
}
