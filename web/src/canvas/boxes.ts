import type { NodeData } from "./elements";
import type { Measure } from "../page/measure";

/** Labels are thinned out by zoom, so a layout need not keep room for the whole of a long one. */
const labelWidthMax = 76;
const lineHeight = 16;
/** Hubs are named at every zoom, and the drawing is mostly seen from afar. */
const hubPixels = 14;
const hubLabel = { width: 150, height: 72 } as const;

/** The box of a node and its label that layouts keep free; the node stands in the upper part. */
export function layoutBox(data: NodeData, measure: Measure): { width: number; height: number; labelHeight: number } {
  if (data.pixels >= hubPixels) {
    return {
      width: Math.max(data.size, hubLabel.width),
      height: data.size + hubLabel.height,
      labelHeight: hubLabel.height,
    };
  }
  const label = Math.min(labelWidthMax, measure(data.label, data.pixels, data.weight !== "normal"));
  return { width: Math.max(data.size, label) + 6, height: data.size + lineHeight, labelHeight: lineHeight };
}
