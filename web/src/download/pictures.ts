import { saveBlob, saveText } from "./download";

const scale = 2;
/** Browsers refuse larger canvases. */
const sideMaxPixels = 16_000;

/** Saves a standalone SVG as it is. */
export function saveSvgText(svg: string, name: string): void {
  saveText(svg, `${name}.svg`, "image/svg+xml");
}

/** The same picture as the SVG, drawn by the browser at twice the size. */
export async function saveSvgAsPng(svg: string, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    saveBlob(await rasterise(image), `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
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
