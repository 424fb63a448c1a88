import type { NodeSingular, StylesheetJson } from "cytoscape";
import { kindNames } from "../graph/kinds";
import type { Palette } from "../page/palette";
import { nodeLabelWidthMax, type LabelSide } from "./labelWishes";
import { badgeImage, badgeOf, glyphImage, pinImage } from "./glyphs";

const pinSize = 13;

/** How nodes look: shape, colour and glyph by kind; badges for what is not drawn, folded or pinned. */
export function nodeStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never,
        width: "data(size)",
        height: "data(size)",
        "background-color": palette.kinds["Other"]!,
        "border-width": 1.5,
        "border-color": palette.halo,
        color: palette.nodeLabel,
        "font-family": palette.font,
        "font-weight": "data(weight)" as never,
        "text-valign": "bottom",
        "text-wrap": "wrap",
        "text-outline-color": palette.halo,
        "text-outline-opacity": 0.9,
        "overlay-opacity": 0,
      },
    },
    ...[...kindNames, "Other"].map((kind) => kindRule(kind, palette)),
    { selector: "node[kind = 'StateActor']", style: { "corner-radius": 3 } as never },
    // The label keeps its size on the screen, and so does the width at which it wraps.
    {
      selector: "node.named, node.hovered, node.focused, node:selected",
      style: {
        label: "data(label)",
        "font-size": "data(font)",
        "text-max-width": (node: NodeSingular) => `${wrapWidth(node)}px`,
        "text-outline-width": (node: NodeSingular) => (node.data("font") as number) * 0.2,
        "text-margin-y": (node: NodeSingular) => gap(node),
      } as never,
    },
    { selector: "node[degree >= 12]", style: { "z-index": 3 } },
    sideRule("above", { "text-valign": "top", "text-margin-y": (node) => -gap(node) }),
    sideRule("right", {
      "text-valign": "center",
      "text-halign": "right",
      "text-margin-y": () => 0,
      "text-margin-x": (node) => gap(node),
      "text-justification": "left",
    }),
    sideRule("left", {
      "text-valign": "center",
      "text-halign": "left",
      "text-margin-y": () => 0,
      "text-margin-x": (node) => -gap(node),
      "text-justification": "right",
    }),
    {
      selector: "node.possible",
      style: {
        "outline-style": "dashed",
        "outline-width": 1.5,
        "outline-offset": 2.5,
        "outline-color": palette.edgeLabel,
        "background-opacity": 0.8,
      },
    },
    { selector: "node.hidden", style: { visibility: "hidden" } },
    { selector: "node.dim", style: { opacity: 0.16, "text-opacity": 0.5 } },
    { selector: "node.near", style: { "z-index": 5 } },
    {
      selector: "node.fresh",
      style: {
        "underlay-color": palette.accent,
        "underlay-opacity": 0.28,
        "underlay-padding": 9,
        "underlay-shape": "ellipse",
      },
    },
    { selector: "node.hovered", style: { "z-index": 8 } },
    {
      selector: "node.focused",
      style: {
        "outline-width": 2.5,
        "outline-color": palette.accent,
        "outline-offset": 5,
        "outline-style": "dashed",
        "z-index": 9,
      },
    },
    {
      selector: "node:selected",
      style: {
        "outline-width": 3,
        "outline-style": "solid",
        "outline-color": palette.selection,
        "outline-offset": 3,
        "z-index": 10,
      },
    },
    {
      selector: "node.focused:selected",
      style: { "outline-style": "solid", "outline-color": palette.accent, "outline-width": 4 },
    },
  ];
}

function wrapWidth(node: NodeSingular): number {
  return (nodeLabelWidthMax * (node.data("font") as number)) / (node.data("pixels") as number);
}

/** The distance of a label from its node, in model pixels. */
function gap(node: NodeSingular): number {
  return (node.data("font") as number) * 0.3;
}

function sideRule(
  side: LabelSide,
  style: Readonly<Record<string, string | ((node: NodeSingular) => number)>>,
): StylesheetJson[number] {
  return { selector: `node.${side}`, style: style as never };
}

/** Glyph in the middle, badge at the upper right, pin at the upper left: three pictures behind one another. */
function kindRule(kind: string, palette: Palette): StylesheetJson[number] {
  const pin = pinImage({ fill: palette.accent, glyph: palette.surface });
  const none = "none";
  const badge = (node: NodeSingular) => badgeFor(node);
  const badgePicture = (node: NodeSingular) => {
    const found = badge(node);
    return found ? badgeImage(found, badgeColours(node, palette)) : none;
  };
  const style = {
    "background-color": palette.kinds[kind] ?? palette.kinds["Other"]!,
    "background-image": (node: NodeSingular) => [
      glyphImage(node.data("glyph"), palette.glyph),
      badgePicture(node),
      node.hasClass("pinned") ? pin : none,
    ],
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
