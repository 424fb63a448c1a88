import type { StylesheetJson } from "cytoscape";
import { familyNames } from "../graph/relations";
import type { Palette } from "../page/palette";

/** Patterns of a line by how sure it is at the chosen time; solid = certain. */
export const dashes = {
  possible: [7, 4],
  assumed: [1.5, 4],
  undated: [10, 3, 1.5, 3],
} as const;

/**
 * How edges look: colour by family, ends by type, width and opacity by confidence, pattern by how sure the time is.
 */
export function edgeStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: "edge",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": 44,
        "loop-direction": "-45deg",
        "loop-sweep": "60deg",
        width: "data(width)",
        "line-opacity": "data(opacity)" as never,
        "line-cap": "butt",
        "source-arrow-shape": "data(sourceMark)" as never,
        "target-arrow-shape": "data(targetMark)" as never,
        "source-arrow-fill": "data(fill)" as never,
        "target-arrow-fill": "data(fill)" as never,
        "arrow-scale": 0.95,
        "source-distance-from-node": 2,
        "target-distance-from-node": 2,
        "font-family": palette.font,
        color: palette.edgeLabel,
        "text-rotation": "autorotate",
        "text-background-color": palette.canvas,
        "text-background-opacity": 0.88,
        "text-background-padding": "2px",
        "text-background-shape": "roundrectangle",
        "overlay-opacity": 0,
        "z-index": 1,
      },
    },
    ...familyNames.map((family): StylesheetJson[number] => ({
      selector: `edge[family = '${family}']`,
      style: {
        "line-color": palette.families[family],
        "source-arrow-color": palette.families[family],
        "target-arrow-color": palette.families[family],
      },
    })),
    // A disputed edge has a diamond in its middle and a rim, whatever its family.
    {
      selector: "edge[disputed = 1]",
      style: {
        "mid-target-arrow-shape": "diamond",
        "mid-target-arrow-color": palette.disputed,
        "line-outline-width": 1.6,
        "line-outline-color": palette.disputed,
        "text-margin-y": -11,
      },
    },
    { selector: "edge.labelled", style: { label: "data(label)", "font-size": "data(font)" } },
    { selector: "edge.labelled-short", style: { label: "data(short)", "font-size": "data(font)" } },
    { selector: "edge.possible", style: { "line-style": "dashed", "line-dash-pattern": [...dashes.possible] } },
    {
      selector: "edge.assumed",
      style: { "line-style": "dashed", "line-cap": "round", "line-dash-pattern": [...dashes.assumed] },
    },
    {
      selector: "edge.undated",
      style: { "line-style": "dashed", "line-dash-pattern": [...dashes.undated], "line-opacity": 0.45 },
    },
    { selector: "edge.leaving", style: { events: "no" } },
    { selector: "edge.stacked", style: { display: "none" } },
    { selector: "edge.bundle", style: { "curve-style": "straight", "font-weight": "bold" } },
    {
      selector: "edge.mixed",
      style: { "line-color": palette.edgeLabel, "source-arrow-shape": "none", "target-arrow-shape": "none" },
    },
    { selector: "edge.hidden", style: { visibility: "hidden" } },
    {
      selector: "edge.near",
      style: { label: "data(label)", "font-size": "data(font)", "line-opacity": 1, "z-index": 4 },
    },
    {
      selector: "edge.fresh",
      style: { "underlay-color": palette.accent, "underlay-opacity": 0.22, "underlay-padding": 4 },
    },
    {
      selector: "edge.wordless",
      style: { label: "" },
    },
    {
      selector: "edge.focused, edge:selected",
      style: {
        label: "data(label)",
        "font-size": "data(font)",
        "line-opacity": 1,
        color: palette.nodeLabel,
        "z-index": 21,
        "z-compound-depth": "top",
        "underlay-color": palette.accent,
        "underlay-opacity": 0.3,
        "underlay-padding": 4,
      },
    },
    { selector: "edge:selected", style: { "font-weight": "bold", "underlay-opacity": 0.45 } },
  ];
}
