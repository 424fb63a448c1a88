import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import type { Palette } from "../page/palette";
import { Marking } from "./marking";
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
        selector: `edge.change-${name}.labelled, edge.change-${name}.hovered, node.change-${name}.named`,
        style: { label: signed(changeMarks[name].sign) as never },
      },
      {
        selector: `node.change-${name}`,
        style: { opacity: 1, "underlay-color": colours[name], "underlay-opacity": 0.4, "underlay-padding": 6 },
      },
    ]),
  ];
}

function signed(sign: string): (element: NodeSingular | EdgeSingular) => string {
  return (element) => `${sign} ${element.data("label") as string}`;
}

/** Marks what differs between two dates. What changed is woken and taken out of its bundle, so that it is seen. */
export class ChangeMarks {
  private changes: Readonly<Record<string, ChangeName>> = {};
  /** Ends of changed edges, which stay as they are. */
  private ends: ReadonlySet<string> = new Set();

  constructor(private readonly stage: Stage) {
    stage.on("woken", (ids) => this.dress(ids));
  }

  /** Marks these, by id, and makes the rest faint; an empty list takes all marks off again. */
  set(changes: Readonly<Record<string, ChangeName>>): void {
    const { stage } = this;
    const edges = Object.keys(changes).flatMap((id) => stage.edges.get(id) ?? []);
    this.changes = changes;
    // Edges that sleep have no class of their own: their layer steps back as a whole.
    stage.element.classList.toggle("is-compared", Object.keys(changes).length > 0);
    this.ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    stage.wake(edges.map((edge) => edge.id));
    this.dress(stage.cy.elements().map((element) => element.id()));
    stage.emit(
      "emphasis",
      stage.cy.elements().filter((element) => changes[element.id()] !== undefined),
    );
  }

  private dress(ids: readonly string[]): void {
    const { cy } = this.stage;
    const marks = Object.keys(this.changes).length > 0;
    const marking = new Marking();
    for (const id of ids) {
      const element = cy.getElementById(id);
      if (element.empty()) continue;
      const change = this.changes[id];
      for (const name of changeNames) marking.set(element, `change-${name}`, change === name);
      marking.set(element, "unchanged", marks && change === undefined && !this.ends.has(id));
    }
    marking.apply(cy);
  }
}
