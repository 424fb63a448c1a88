import type { Core } from "cytoscape";

/** Past this many elements the view is drawn as a picture, without edges, while it is being moved. */
const fullDrawingElementsMax = 1_500;

/** The renderer's switches; Cytoscape reads them before each frame, but offers them only at the start. */
interface Renderer {
  textureOnViewport: boolean;
  hideEdgesOnViewport: boolean;
  forcedPixelRatio: number | null;
}

/**
 * Sets what the size of the graph asks for. The two viewport switches only serve together, and one device pixel a
 * CSS pixel is a sixfold gain on a dense screen.
 */
export function adjustSpeed(cy: Core, elements: number): void {
  const renderer = (cy as unknown as { renderer(): Partial<Renderer> }).renderer();
  if (renderer.textureOnViewport === undefined) return;
  const large = elements > fullDrawingElementsMax;
  renderer.textureOnViewport = large;
  renderer.hideEdgesOnViewport = large;
  renderer.forcedPixelRatio = large ? 1 : null;
}
