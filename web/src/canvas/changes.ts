import type { StylesheetJson } from "cytoscape";
import type { Palette } from "../page/palette";
import type { Stage } from "./stage";

/** In what way an element differs between two dates; the twin of C# `ChangeKind`. */
export const changeNames = ["added", "ended", "passed", "retyped", "redated", "disputed"] as const;
export type ChangeName = (typeof changeNames)[number];

/**
 * A change has a sign before its words and a mark in the middle of its line, so that it is not told by colour alone.
 * Colours are those of families that are known to be told apart with every kind of sight.
 */
export const changeMarks: Readonly<Record<ChangeName, { readonly sign: string; readonly shape: string }>> = {
  added: { sign: "+", shape: "triangle" },
  ended: { sign: "−", shape: "tee" },
  passed: { sign: "·", shape: "circle" },
  retyped: { sign: "→", shape: "chevron" },
  redated: { sign: "◷", shape: "square" },
  disputed: { sign: "≠", shape: "diamond" },
};

/** Colour by change. */
export function changeColours(palette: Palette): Readonly<Record<ChangeName, string>> {
  return {
    added: palette.families.alliance,
    ended: palette.families.pledge,
    passed: palette.families.participation,
    retyped: palette.families.split,
    redated: palette.families.leadership,
    disputed: palette.disputed,
  };
}

export function changeStyle(palette: Palette): StylesheetJson {
  const colours = changeColours(palette);
  return [
    { selector: "edge.unchanged", style: { "line-opacity": 0.28 as never, label: "", "z-index": 0 } },
    {
      selector: "edge.unchanged.hovered, edge.unchanged.focused, edge.unchanged:selected",
      style: { label: "data(label)", "line-opacity": 1 as never },
    },
    { selector: "node.unchanged", style: { opacity: 0.55 } },
    ...changeNames.flatMap((name): StylesheetJson => [
      {
        selector: `edge.change-${name}`,
        style: {
          width: 4,
          "line-color": colours[name],
          "line-opacity": 1 as never,
          "line-outline-width": 0,
          "source-arrow-color": colours[name],
          "target-arrow-color": colours[name],
          "mid-target-arrow-shape": changeMarks[name].shape as never,
          "mid-target-arrow-color": colours[name],
          "text-margin-y": -11,
          "z-index": 3,
        },
      },
      {
        selector: `node.change-${name}`,
        style: { opacity: 1, "underlay-color": colours[name], "underlay-opacity": 0.4, "underlay-padding": 6 },
      },
    ]),
  ];
}

/**
 * Marks what changed, by id, and sets the rest back. Nodes at the ends of a change stay as they are. An empty list
 * takes all marks off again.
 */
export function markChanges(stage: Stage, changes: Readonly<Record<string, ChangeName>>): void {
  const { cy } = stage;
  const ids = Object.keys(changes);
  cy.batch(() => {
    cy.elements().removeClass(["unchanged", ...changeNames.map((name) => `change-${name}`)].join(" "));
    if (ids.length === 0) return;
    let changed = cy.collection();
    for (const id of ids) {
      const element = cy.getElementById(id);
      if (element.empty()) continue;
      const { sign } = changeMarks[changes[id]!];
      const words = element.data("label") as string;
      element.addClass(`change-${changes[id]}`);
      if (!words.startsWith(sign)) element.data("label", `${sign} ${words}`);
      changed = changed.union(element);
    }
    cy.elements().difference(changed.union(changed.connectedNodes())).addClass("unchanged");
  });
  // Labels are chosen anew: the marked ones are wanted first.
  stage.emit("sight", stage.sight);
}
