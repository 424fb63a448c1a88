import type { Camera } from "./camera";
import { describeEdge } from "./focus";
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

  /** Adds an element to what is selected, or takes it out with `toggle`; says so. Answers what was said. */
  add(id: string, toggle: boolean): string {
    const { stage } = this;
    if (!stage.isSeen(id)) return "";
    stage.wake([id]);
    const element = stage.cy.getElementById(id);
    const leaves = toggle && element.selected();
    if (leaves) element.unselect();
    else element.select();
    const name = stage.nodes.get(id)?.name ?? describeEdge(stage, id);
    const words = `${leaves ? "Taken out of" : "Added to"} the selection: ${name}. ${this.ids().length} selected`;
    stage.tell("OnAnnounce", words);
    return words;
  }

  /** Adds all that is linked in sight with the nodes that are selected, or with `start` where none is. */
  addNeighbours(start: string | null): void {
    const { stage } = this;
    const chosen = this.ids().filter((id) => stage.nodes.has(id));
    const from = chosen.length > 0 || start === null ? chosen : [start];
    const links = stage.seenLinks();
    const around = from.flatMap((id) => links.around(id).flatMap((edge) => [edge.from, edge.to]));
    const all = new Set([...from, ...around]);
    stage.cy.batch(() => all.forEach((id) => void stage.cy.getElementById(id).select()));
    const added = all.size - chosen.length;
    const words = from.length === 0 ? "Nothing is selected" : `${added} added to the selection, ${all.size} selected`;
    stage.tell("OnAnnounce", words);
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
