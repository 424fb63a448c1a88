import { saveBlob, saveText } from "../download/download";
import { createMeasure } from "./measure";
import { takePicture } from "./picture";
import type { Stage } from "./stage";
import { writeSvg, type Provenance } from "./svg";

export type { Provenance } from "./svg";

const scale = 2;
/** Browsers refuse larger canvases. */
const sideMaxPixels = 16_000;

export function saveSvg(stage: Stage, name: string, about: Provenance): void {
  saveText(svgOf(stage, about), `${name}.svg`, "image/svg+xml");
}

/** The same picture as the SVG, drawn by the browser at twice the size. */
export async function savePng(stage: Stage, name: string, about: Provenance): Promise<void> {
  const address = URL.createObjectURL(new Blob([svgOf(stage, about)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    saveBlob(await rasterise(image), `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function svgOf(stage: Stage, about: Provenance): string {
  return writeSvg(takePicture(stage, createMeasure(stage.palette.font)), about);
}

function rasterise(image: HTMLImageElement): Promise<Blob> {
  const factor = Math.min(scale, sideMaxPixels / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * factor);
  canvas.height = Math.round(image.naturalHeight * factor);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The browser could not write the picture; take the SVG instead."));
    }, "image/png"),
  );
}
