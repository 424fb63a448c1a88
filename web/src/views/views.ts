import type { Arrangement } from "../canvas/arrangement";
import type { Canvas } from "../canvas/canvas";
import { arrangementOf, fileOf, type ViewFile, type ViewTitle } from "./viewFile";
import { KeptSteps, type StepsOf } from "./keptSteps";
import { keyOf, WorkingViews } from "./working";

export interface ViewsOptions {
  readonly canvas: Pick<Canvas, "stage" | "arrangement" | "restore" | "thumbnail" | "steps" | "resume" | "wears">;
  /** Where saved views are; default `/api/views`. */
  readonly endpoint?: string;
}

export interface Begun {
  /** True when positions were known: a layout that the address names must not be run over them. */
  readonly restored: boolean;
  /** Why a saved view could not be had; "" when it could, or none was asked for. */
  readonly problem: string;
}

export interface Saved {
  /** The revision that is stored now; 0 when it is not. */
  readonly revision: number;
  readonly problem: string;
}

const keepLaterMs = 400;

/** Keeps and restores what a reader makes of the canvas: the working view in the browser, saved views on the server. */
export function create(_: null, options: ViewsOptions): Views {
  return new Views(options);
}

export class Views {
  private readonly canvas: ViewsOptions["canvas"];
  private readonly endpoint: string;
  private readonly working: WorkingViews;
  private readonly steps: KeptSteps;
  private resumed = false;
  private readonly endings: (() => void)[] = [];
  private question = "";
  private opened: { readonly id: string; readonly revision: number; readonly arrangement: Arrangement } | null = null;
  /** Null while a view is being opened: what stands on the canvas then belongs to the one before. */
  private key: string | null = null;
  private asked = 0;
  private later: number | undefined;

  constructor(
    options: ViewsOptions,
    storages: { readonly tab: Storage | null; readonly lasting: Storage | null } = {
      tab: storageOf(() => window.sessionStorage),
      lasting: storageOf(() => window.localStorage),
    },
    private readonly request: typeof fetch = (...call) => fetch(...call),
  ) {
    this.canvas = options.canvas;
    this.endpoint = options.endpoint ?? "/api/views";
    this.working = new WorkingViews(storages.tab, storages.lasting);
    this.steps = new KeptSteps(storages.tab);
    const { stage } = this.canvas;
    const leave = () => this.keep();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    this.endings.push(
      stage.on("positions", () => this.keepLater()),
      stage.on("kept", () => this.keepLater()),
      () => window.removeEventListener("pagehide", leave),
      () => document.removeEventListener("visibilitychange", leave),
    );
  }

  /** Before a question is drawn: nodes get the places that the working view, else the saved view, gave them. */
  async begin(question: string, savedId: string | null): Promise<Begun> {
    this.keep();
    this.key = null;
    const mine = ++this.asked;
    const { file, problem } = savedId === null ? { file: null, problem: "" } : await this.fetch(savedId);
    if (mine !== this.asked) return { restored: false, problem: "" };
    // What is drawn keeps its place on the way to another question, as everywhere.
    const isOpening = this.canvas.stage.graph.nodes.length === 0 || (file !== null && file.id !== this.opened?.id);
    this.question = question;
    this.opened = file && { id: file.id, revision: file.revision, arrangement: arrangementOf(file) };
    const known = this.working.recall(keyOf(question, this.opened)) ?? this.opened?.arrangement ?? null;
    if (!isOpening) return { restored: false, problem };
    if (known) this.canvas.restore(known);
    return { restored: known !== null && Object.keys(known.positions).length > 0, problem };
  }

  /** After it was drawn: from now on what changes is kept, and the camera goes where it was. */
  drawn(): void {
    this.key = keyOf(this.question, this.opened);
    const camera = this.working.recall(this.key)?.camera;
    if (camera) this.canvas.stage.cy.viewport({ zoom: camera.zoom, pan: camera.pan });
    if (!this.resumed) this.resume(this.key);
  }

  /** Stores the canvas as it is, as a new saved view or as the next revision of one. */
  async save(title: ViewTitle): Promise<Saved> {
    const arrangement = this.canvas.arrangement();
    const file = fileOf(title, arrangement, this.canvas.thumbnail());
    try {
      const answer = await this.request(`${this.endpoint}/${title.id}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        credentials: "same-origin",
        body: JSON.stringify(file),
      });
      const said = (await answer.json()) as { revision?: number; detail?: string };
      if (!answer.ok) return { revision: 0, problem: said.detail ?? `The server answered ${answer.status}.` };
      if (this.key !== null) this.working.forget(this.key);
      this.opened = { id: title.id, revision: said.revision ?? 1, arrangement };
      this.key = keyOf(this.question, this.opened);
      return { revision: this.opened.revision, problem: "" };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { revision: 0, problem: `The view was not saved: ${reason}` };
    }
  }

  /** Brings the canvas back to what was saved, as one step of undo. */
  revert(): void {
    if (this.opened) this.canvas.restore(this.opened.arrangement, true);
  }

  dispose(): void {
    this.keep();
    for (const end of this.endings) end();
  }

  /** The first view of a page takes up the steps that it was left with. */
  private resume(key: string): void {
    this.resumed = true;
    const steps = this.steps.recall(this.stepsOf(key));
    if (steps) this.canvas.resume(steps);
  }

  private stepsOf(key: string): StepsOf {
    const { graph, filter } = this.canvas.stage;
    const sight = JSON.stringify([[...filter.hide].sort(), [...filter.collapse].sort(), this.canvas.wears]);
    return { key, dataVersion: graph.dataVersion, sight };
  }

  private async fetch(id: string): Promise<{ readonly file: ViewFile | null; readonly problem: string }> {
    try {
      const answer = await this.request(`${this.endpoint}/${id}`, { credentials: "same-origin" });
      if (answer.ok) return { file: (await answer.json()) as ViewFile, problem: "" };
      const gone = "This saved view does not exist any more; what its address says is shown.";
      return { file: null, problem: answer.status === 404 ? gone : `The server answered ${answer.status}.` };
    } catch {
      return { file: null, problem: "The saved view could not be loaded." };
    }
  }

  private keepLater(): void {
    window.clearTimeout(this.later);
    this.later = window.setTimeout(() => this.keep(), keepLaterMs);
  }

  private keep(): void {
    window.clearTimeout(this.later);
    if (this.key === null || this.canvas.stage.graph.nodes.length === 0) return;
    const { cy } = this.canvas.stage;
    if (this.resumed) this.steps.keep(this.stepsOf(this.key), this.canvas.steps());
    this.working.keep(this.key, { ...this.canvas.arrangement(), camera: { zoom: cy.zoom(), pan: { ...cy.pan() } } });
  }
}

/** Browsers may deny storage (private windows, policies); views work without. */
function storageOf(read: () => Storage): Storage | null {
  try {
    return read();
  } catch {
    return null;
  }
}
