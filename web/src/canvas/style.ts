import type { StylesheetJson } from "cytoscape";
import type { Palette } from "../page/palette";
import { changeStyle } from "./changes";
import { edgeStyle } from "./edgeStyle";
import { nodeStyle } from "./nodeStyle";
import { trailStyle } from "./trailStyle";

/** The whole stylesheet in the colours of one theme. Changing the theme changes this and nothing else. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [
    ...nodeStyle(palette),
    ...edgeStyle(palette),
    ...trailStyle(palette),
    ...changeStyle(palette),
    {
      selector: "core",
      style: {
        "selection-box-color": palette.accent,
        "selection-box-opacity": 0.12,
        "selection-box-border-color": palette.accent,
        "selection-box-border-width": 1,
        "active-bg-opacity": 0,
      } as never,
    },
  ];
}
