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
        "border-width": 1.5,
        "border-color": palette.halo,
      },
    },
    { selector: "node:active", style: { "overlay-opacity": 0 } },
    ...[...kindNames, "Other"].map((kind) => kindRule(kind, palette)),
    { selector: "node[kind = 'StateActor']", style: { "corner-radius": 3 } as never },
    { selector: "node[tint]", style: { "background-color": "data(tint)" } },
    pictureRule(palette),
    // The label keeps its size on the screen, and so does the width at which it wraps.
    {
      selector: "node.named, node.focused, node:selected",
      style: {
        label: "data(label)",
        color: palette.nodeLabel,
        "font-family": palette.font,
        "font-weight": "data(weight)" as never,
        "text-valign": "bottom",
        "text-wrap": "wrap",
        // A name that has its place is not covered by a nameless node.
        "z-index": 2,
        // As wide apart as the label plan reckons: the rim of a line does not cut the one above.
        "line-height": 1.15,
        "text-outline-color": palette.halo,
        "text-outline-opacity": 0.9,
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

function kindRule(kind: string, palette: Palette): StylesheetJson[number] {
  const selector = kind === "Other" ? kindNames.map((name) => `[kind != '${name}']`).join("") : `[kind = '${kind}']`;
  return { selector: `node${selector}`, style: { "background-color": palette.kinds[kind] ?? palette.kinds["Other"]! } };
}

/**
 * Glyph in the middle, badge at the upper right, pin at the upper left: three pictures behind one another. They cost
 * more than all the rest of a node, so only nodes wear them that are large enough on the screen to show them.
 */
function pictureRule(palette: Palette): StylesheetJson[number] {
  const pin = pinImage({ fill: palette.accent, glyph: palette.surface });
  const none = "none";
  const known = new Map<string, string>();
  const badgePicture = (node: NodeSingular): string => {
    const found = badgeFor(node);
    if (found === null) return none;
    const key = `${found.text} ${(node.data("folded") as number) > 0}`;
    const picture = known.get(key) ?? badgeImage(found, badgeColours(node, palette));
    known.set(key, picture);
    return picture;
  };
  const glyphPicture = (slug: string): string => {
    const picture = known.get(slug) ?? glyphImage(slug, palette.glyph);
    known.set(slug, picture);
    return picture;
  };
  const share = (node: NodeSingular) => glyphShare(node.data("kind") as string);
  const style = {
    "background-image": (node: NodeSingular) => [
      glyphPicture(node.data("glyph")),
      badgePicture(node),
      node.hasClass("pinned") ? pin : none,
    ],
    "background-fit": ["none", "none", "none"],
    "background-clip": ["none", "none", "none"],
    "background-image-containment": ["inside", "over", "over"],
    "background-width": (node: NodeSingular) => [share(node), `${badgeFor(node)?.width ?? 1}px`, `${pinSize}px`],
    "background-height": (node: NodeSingular) => [share(node), `${badgeFor(node)?.height ?? 1}px`, `${pinSize}px`],
    "background-position-x": ["50%", "100%", "0%"],
    "background-position-y": (node: NodeSingular) => [glyphTop(node.data("kind") as string), "0%", "0%"],
    "background-offset-x": (node: NodeSingular) => ["0px", `${(badgeFor(node)?.width ?? 0) * 0.55}px`, "-5px"],
    "background-offset-y": ["0px", "-6px", "-5px"],
    "bounds-expansion": 10,
  };
  return { selector: "node.pictured", style: style as never };
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
