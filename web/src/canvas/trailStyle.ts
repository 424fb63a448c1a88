import type { StylesheetJson } from "cytoscape";
import type { Palette } from "../page/palette";

/** How a chosen path looks among others: a band beneath its lines and nodes, the rest faint. */
export function trailStyle(palette: Palette): StylesheetJson {
  const band = { "underlay-color": palette.accent, "underlay-opacity": 0.24 } as const;
  return [
    { selector: "node.aside, edge.aside", style: { opacity: 0.22 } },
    {
      selector: "node.aside.hovered, edge.aside.hovered, node.aside:selected, edge.aside:selected",
      style: { opacity: 1 },
    },
    { selector: "node.trail", style: { ...band, "underlay-padding": 7, "underlay-shape": "ellipse", "z-index": 6 } },
    {
      selector: "edge.trail",
      style: {
        ...band,
        "underlay-padding": 4,
        label: "data(label)",
        "font-size": "data(font)",
        "line-opacity": 1,
        "z-index": 19,
      },
    },
  ];
}
