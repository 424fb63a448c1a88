import { saveSvgAsPng, saveSvgInReport, saveSvgText } from "../download/pictures";
import { createMeasure } from "../page/measure";
import type { Provenance } from "../page/provenance";
import { takePicture, type Extras } from "./picture";
import type { Stage } from "./stage";
import { writeSvg } from "./svg";

export type { Provenance } from "../page/provenance";

export function saveSvg(stage: Stage, extras: Extras, name: string, about: Provenance): void {
  saveSvgText(svgOf(stage, extras, about), name);
}

export function savePng(stage: Stage, extras: Extras, name: string, about: Provenance): Promise<void> {
  return saveSvgAsPng(svgOf(stage, extras, about), name);
}

export function saveReport(
  stage: Stage,
  extras: Extras,
  name: string,
  about: Provenance,
  address: string,
): Promise<void> {
  return saveSvgInReport(svgOf(stage, extras, about), name, address);
}

function svgOf(stage: Stage, extras: Extras, about: Provenance): string {
  return writeSvg(takePicture(stage, createMeasure(stage.palette.font), extras), about);
}
