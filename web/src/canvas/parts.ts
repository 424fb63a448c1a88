import cytoscape, { type Core } from "cytoscape";
import type { DotNet } from "../page/dotnet";
import { createMeasure } from "../page/measure";
import { readPalette, watchTheme } from "../page/palette";
import { Arranger } from "./arrange";
import { installBoxDrag } from "./boxDrag";
import { Bundling } from "./bundling";
import { Camera, zoomLimits } from "./camera";
import { ChangeMarks } from "./changes";
import { installDetail } from "./detail";
import { EdgeLayer } from "./edgeLayer";
import { Focus } from "./focus";
import { Hiding } from "./hiding";
import { History } from "./history";
import { installHover } from "./hover";
import { installKeyboard } from "./keyboard";
import { Labels } from "./labels";
import { Lasso } from "./lasso";
import { Look } from "./look";
import { Minimap } from "./minimap";
import { Moves } from "./moves";
import { Notes } from "./notes";
import { installPicking } from "./picking";
import { Pins } from "./pins";
import { installPointer } from "./pointer";
import { Selection } from "./selection";
import { Sleepers } from "./sleepers";
import { Spotlight } from "./spotlight";
import { Stage } from "./stage";
import { stylesheet } from "./style";
import { Trail } from "./trail";
import { Umbrellas } from "./umbrellas";

/** The parts of one canvas that are asked for things; the others work by themselves from the stage's events. */
export interface Parts {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly selection: Selection;
  readonly history: History;
  readonly hiding: Hiding;
  readonly pins: Pins;
  readonly moves: Moves;
  readonly arranger: Arranger;
  readonly bundling: Bundling;
  readonly look: Look;
  readonly labels: Labels;
  readonly focus: Focus;
  readonly sleepers: Sleepers;
  readonly minimap: Minimap;
  readonly notes: Notes;
  readonly lasso: Lasso;
  readonly trail: Trail;
  readonly changes: ChangeMarks;
  /** Ends all parts, and Cytoscape last. */
  dispose(): void;
}

/** Builds a canvas in `element`; `label` is what it is called to a screen reader. */
export function createParts(element: HTMLElement, label: string, dotnet: DotNet | null): Parts {
  prepare(element, label);
  const palette = readPalette(element);
  const stage = new Stage(drawingIn(element, stylesheet(palette)), element, palette, dotnet);
  const measure = createMeasure(palette.font);
  const history = new History((canUndo, canRedo) => {
    stage.tell("OnHistory", canUndo, canRedo);
    stage.emit("kept", null);
  });
  const camera = new Camera(stage);
  const moves = new Moves(stage, history);
  const parts = {
    stage,
    camera,
    history,
    moves,
    selection: new Selection(stage, camera),
    hiding: new Hiding(stage, history),
    pins: new Pins(stage, history),
    arranger: new Arranger(stage, moves, measure),
    // The order of these is the order in which they hear of a change: what is bundled must be known to the labels.
    bundling: new Bundling(stage, history),
    look: new Look(stage, history),
    labels: new Labels(stage, measure),
    focus: new Focus(stage, camera),
    sleepers: new Sleepers(stage),
    ...layersOf(stage, history),
    trail: new Trail(stage, camera),
    changes: new ChangeMarks(stage),
  };
  const spotlight = new Spotlight(stage, measure);
  const endings = [
    installDetail(stage),
    () => spotlight.dispose(),
    installPicking(stage, (id) => parts.selection.choose(id)),
    installHover(stage, spotlight),
    installPointer(stage, parts.selection),
    installBoxDrag(stage, moves, parts.umbrellas),
    installKeyboard(parts),
    watchTheme(() => restyle(stage)),
    watchSize(element, stage.cy, () => camera.shown()),
  ];
  const disposable = [stage.fading, parts.arranger, parts.labels, parts.sleepers, parts.look, ...parts.layers];
  return {
    ...parts,
    dispose() {
      for (const part of disposable) part.dispose();
      for (const end of endings) end();
      stage.cy.destroy();
    },
  };
}

function drawingIn(container: HTMLElement, style: ReturnType<typeof stylesheet>): Core {
  const { min: minZoom, max: maxZoom } = zoomLimits;
  return cytoscape({ container, style, minZoom, maxZoom, boxSelectionEnabled: true, selectionType: "single" });
}

/** What is laid under and over Cytoscape's drawing, in this order. */
function layersOf(
  stage: Stage,
  history: History,
): Pick<Parts, "minimap" | "notes" | "lasso"> & { umbrellas: Umbrellas; layers: { dispose(): void }[] } {
  const umbrellas = new Umbrellas(stage);
  const under = [new EdgeLayer(stage), umbrellas];
  const over = { minimap: new Minimap(stage), notes: new Notes(stage, history), lasso: new Lasso(stage) };
  return { ...over, umbrellas, layers: [...under, ...Object.values(over)] };
}

function restyle(stage: Stage): void {
  stage.palette = readPalette(stage.element);
  stage.cy.style(stylesheet(stage.palette));
  stage.emit("palette", stage.palette);
}

function prepare(element: HTMLElement, label: string): void {
  element.tabIndex = 0;
  element.setAttribute("role", "application");
  element.setAttribute("aria-roledescription", "relationship graph");
  element.setAttribute("aria-label", label);
}

/** Panels open and close beside the canvas; Cytoscape must learn of it. */
function watchSize(element: HTMLElement, cy: Core, shown: () => void): () => void {
  const observer = new ResizeObserver(() => {
    cy.resize();
    if (cy.width() > 0) shown();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
