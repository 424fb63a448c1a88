import { familyNames, type Family } from "../graph/relations";
import { kindNames, kindOf } from "../graph/kinds";

/** The colours of the canvas in the theme of the moment, as Cytoscape and SVG understand them. */
export interface Palette {
  readonly canvas: string;
  readonly nodeLabel: string;
  readonly edgeLabel: string;
  readonly halo: string;
  readonly glyph: string;
  readonly selection: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly disputed: string;
  readonly line: string;
  readonly surface: string;
  readonly text: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly font: string;
  /** Five steps from little to much. */
  readonly ramp: readonly string[];
  /** Colours that can be told apart, for parts of a network. */
  readonly communities: readonly string[];
}

/** `tokens.css` is the one place that names colours; an element's computed style resolves its `light-dark()`. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.ownerDocument.createElement("span");
  probe.hidden = true;
  // Where the system forces its colours, it would answer one and the same for all names.
  probe.style.setProperty("forced-color-adjust", "none");
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const kinds = Object.fromEntries(
    [...kindNames, "Other"].map((kind) => [kind, colour(`--kind-${kindOf(kind).slug}`)]),
  );
  const families = Object.fromEntries(familyNames.map((family) => [family, colour(`--edge-${family}`)]));
  const palette: Palette = {
    canvas: colour("--canvas"),
    nodeLabel: colour("--node-label"),
    edgeLabel: colour("--edge-label"),
    halo: colour("--halo"),
    glyph: colour("--glyph"),
    selection: colour("--selection"),
    accent: colour("--accent"),
    accentSoft: colour("--accent-soft"),
    disputed: colour("--disputed"),
    line: colour("--line-strong"),
    surface: colour("--surface"),
    text: colour("--text"),
    kinds,
    families: families as Record<Family, string>,
    font: getComputedStyle(element).fontFamily,
    ramp: [1, 2, 3, 4, 5].map((step) => colour(`--ramp-${step}`)),
    communities: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => colour(`--community-${number}`)),
  };
  probe.remove();
  return palette;
}

/** Calls `changed` when the root is given another theme, or the system asks for another one or for other contrast. */
export function watchTheme(changed: () => void): () => void {
  const asked = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];
  const system = asked.map((question) => matchMedia(question));
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  for (const question of system) question.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    for (const question of system) question.removeEventListener("change", changed);
  };
}
