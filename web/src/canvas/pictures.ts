import { saveSvgAsPng, saveSvgText } from "../download/pictures";
import { createMeasure } from "../page/measure";
import type { Provenance } from "../page/provenance";
import { takePicture } from "./picture";
import type { Stage } from "./stage";
import { writeSvg } from "./svg";

export type { Provenance } from "../page/provenance";

export function saveSvg(stage: Stage, name: string, about: Provenance): void {
  saveSvgText(svgOf(stage, about), name);
}

export function savePng(stage: Stage, name: string, about: Provenance): Promise<void> {
  return saveSvgAsPng(svgOf(stage, about), name);
}

function svgOf(stage: Stage, about: Provenance): string {
  return writeSvg(takePicture(stage, createMeasure(stage.palette.font)), about);
}
