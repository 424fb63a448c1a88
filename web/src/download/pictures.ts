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
  saveBlob(await pngOf(svg), `${name}.png`);
}

/** Sends the picture to an address that answers with a report around it, and saves that; throws the server's words. */
export async function saveSvgInReport(svg: string, name: string, address: string): Promise<void> {
  const body = await pngOf(svg);
  const answer = await fetch(address, { method: "POST", headers: { "content-type": "image/png" }, body });
  if (!answer.ok) throw new Error(await problemOf(answer));
  saveBlob(await answer.blob(), name);
}

async function problemOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? `The server answered ${answer.status}.`;
}

async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await rasterise(image);
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
