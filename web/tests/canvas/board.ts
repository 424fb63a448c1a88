import cytoscape from "cytoscape";
import { familyNames } from "../../src/graph/relations";
import { kindNames } from "../../src/graph/kinds";
import type { Subgraph } from "../../src/graph/subgraph";
import type { Palette } from "../../src/page/palette";
import { toElements } from "../../src/canvas/elements";
import { Stage } from "../../src/canvas/stage";
import { stylesheet } from "../../src/canvas/style";
import { show } from "../../src/canvas/visibility";
import { noFilter } from "../../src/graph/filter";

export const palette: Palette = {
  canvas: "#ffffff",
  nodeLabel: "#111111",
  edgeLabel: "#333333",
  halo: "#ffffff",
  glyph: "#ffffff",
  selection: "#000000",
  accent: "#006699",
  accentSoft: "#ddeeff",
  disputed: "#bb0000",
  line: "#cccccc",
  surface: "#ffffff",
  text: "#111111",
  kinds: Object.fromEntries([...kindNames, "Other"].map((kind, index) => [kind, `#0000${index}0`])),
  families: Object.fromEntries(familyNames.map((family, index) => [family, `#00${index}000`])) as Palette["families"],
  font: "sans-serif",
  ramp: ["#111111", "#222222", "#333333", "#444444", "#555555"],
  communities: ["#a10000", "#a20000", "#a30000", "#a40000", "#a50000", "#a60000", "#a70000", "#a80000"],
};

/** A stage without a screen, with its calls to the page noted down. */
export interface Board {
  readonly stage: Stage;
  readonly calls: unknown[][];
  /** The calls of one name, without the name. */
  readonly told: (name: string) => unknown[][];
}

/**
 * Draws a subgraph on a headless Cytoscape with the product's style; nodes stand where `positions` says, else at 0,0.
 */
export function board(graph: Subgraph, positions: Readonly<Record<string, { x: number; y: number }>> = {}): Board {
  noMotion();
  const calls: unknown[][] = [];
  const dotnet = {
    invokeMethodAsync: (name: string, ...parameters: unknown[]) => {
      calls.push([name, ...parameters]);
      return Promise.resolve();
    },
  };
  const elements = toElements(graph).map((element) => {
    const place = positions[element.data.id!];
    return place ? { ...element, position: { ...place } } : element;
  });
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(palette),
    elements,
    layout: { name: "preset" },
  });
  const stage = new Stage(cy, document.createElement("div"), palette, dotnet);
  stage.hold(graph);
  show(stage, noFilter);
  return { stage, calls, told: (name) => calls.filter((call) => call[0] === name).map((call) => call.slice(1)) };
}

/** jsdom has no media queries; tests take the still answer. */
export function noMotion(): void {
  window.matchMedia = ((query: string) => ({
    matches: query.includes("reduce"),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never;
}
