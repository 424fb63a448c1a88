import type { NodeSingular, StylesheetJson } from "cytoscape";
import { kindNames, kindOf } from "../graph/kinds";
import type { Palette } from "../page/palette";
import { badgeImage, badgeOf, glyphImage, pinImage } from "./glyphs";

const pinSize = 13;

/** How nodes look: shape, colour and glyph by kind; badges for what is not drawn, folded or pinned. */
export function nodeStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never, width: "data(size)", height: "data(size)",
        "background-color": palette.kinds["Other"]!, "border-width": 1.5, "border-color": palette.halo,
        label: "data(label)", color: palette.nodeLabel, "font-family": palette.font,
        "font-size": "data(font)", "font-weight": "data(weight)" as never,
        "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": "128px",
        "text-outline-color": palette.halo, "text-outline-width": 2.5, "text-outline-opacity": 0.9,
        "min-zoomed-font-size": 7.5, "overlay-opacity": 0,
      },
    },
    ...[...kindNames, "Other"].map((kind) => kindRule(kind, palette)),
    { selector: "node[kind = 'StateActor']", style: { "corner-radius": 3 } as never },
    // A leader wears a second ring.
    {
      selector: "node[leader = 1]",
      style: { "border-width": 4, "border-style": "double", "border-color": palette.halo },
    },
    { selector: "node.possible", style: { "border-style": "dashed", "border-width": 2.5, "background-opacity": 0.72 } },
    { selector: "node.hidden", style: { visibility: "hidden" } },
    { selector: "node.dim", style: { opacity: 0.16, "text-opacity": 0.5 } },
    { selector: "node.near", style: { "min-zoomed-font-size": 4, "z-index": 5 } },
    {
      selector: "node.fresh",
      style: { "underlay-color": palette.accent, "underlay-opacity": 0.28, "underlay-padding": 9, "underlay-shape": "ellipse" },
    },
    { selector: "node.hovered", style: { "min-zoomed-font-size": 0, "z-index": 8 } },
    {
      selector: "node.focused",
      style: { "outline-width": 2.5, "outline-color": palette.accent, "outline-offset": 5, "outline-style": "dashed", "min-zoomed-font-size": 0, "z-index": 9 },
    },
    {
      selector: "node:selected",
      style: { "outline-width": 3, "outline-color": palette.selection, "outline-offset": 3, "min-zoomed-font-size": 0, "z-index": 10 },
    },
    {
      selector: "node.focused:selected",
      style: { "outline-style": "solid", "outline-color": palette.accent, "outline-width": 4 },
    },
  ];
}

/** Glyph in the middle, badge at the upper right, pin at the upper left: three pictures behind one another. */
function kindRule(kind: string, palette: Palette): StylesheetJson[number] {
  const glyph = glyphImage(kindOf(kind).slug, palette.glyph);
  const pin = pinImage({ fill: palette.accent, glyph: palette.surface });
  const none = "none";
  const badge = (node: NodeSingular) => badgeFor(node);
  const badgePicture = (node: NodeSingular) => {
    const found = badge(node);
    return found ? badgeImage(found, badgeColours(node, palette)) : none;
  };
  const style = {
    "background-color": palette.kinds[kind] ?? palette.kinds["Other"]!,
    "background-image": (node: NodeSingular) => [glyph, badgePicture(node), node.hasClass("pinned") ? pin : none],
    "background-fit": ["none", "none", "none"],
    "background-clip": ["none", "none", "none"],
    "background-image-containment": ["inside", "over", "over"],
    "background-width": (node: NodeSingular) => [glyphShare(kind), `${badge(node)?.width ?? 1}px`, `${pinSize}px`],
    "background-height": (node: NodeSingular) => [glyphShare(kind), `${badge(node)?.height ?? 1}px`, `${pinSize}px`],
    "background-position-x": ["50%", "100%", "0%"],
    "background-position-y": [glyphTop(kind), "0%", "0%"],
    "background-offset-x": (node: NodeSingular) => ["0px", `${(badge(node)?.width ?? 0) * 0.55}px`, "-5px"],
    "background-offset-y": ["0px", "-6px", "-5px"],
    "bounds-expansion": 10,
  };
  const selector = kind === "Other" ? kindNames.map((name) => `[kind != '${name}']`).join("") : `[kind = '${kind}']`;
  return { selector: `node${selector}`, style: style as never };
}

export function badgeFor(node: NodeSingular): ReturnType<typeof badgeOf> | null {
  const folded = node.data("folded") as number;
  const more = folded > 0 ? folded : (node.data("more") as number);
  return more > 0 ? badgeOf(more) : null;
}

/** A folded node's badge is filled: what it counts is at hand, not in the store. */
export function badgeColours(node: NodeSingular, palette: Palette): { fill: string; line: string; text: string } {
  return (node.data("folded") as number) > 0
    ? { fill: palette.accent, line: palette.accent, text: palette.surface }
    : { fill: palette.surface, line: palette.line, text: palette.text };
}

/** The room that a shape leaves for its glyph. */
export function glyphShare(kind: string): string {
  return kind === "Event" ? "46%" : kind === "Place" ? "54%" : "58%";
}

/** A pentagon's middle lies low. */
function glyphTop(kind: string): string {
  return kind === "Place" ? "62%" : "50%";
}
