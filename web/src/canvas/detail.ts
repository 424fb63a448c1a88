import type { NodeSingular } from "cytoscape";
import type { Stage } from "./stage";

/** Smaller on the screen than this many pixels, a node's glyph is a smudge. */
const glyphPixelsMin = 11;
/** Pictures for more nodes at once would be felt. */
const picturedNodesMax = 400;
const restMs = 200;

/** Gives the nodes in view that are large enough on the screen their glyph, badge and pin, once the hand rests. */
export function installDetail(stage: Stage): () => void {
  let timer: number | undefined;
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => picture(stage), restMs);
  };
  stage.cy.on("viewport resize", later);
  const ends = (["graph", "sight", "positions"] as const).map((name) => stage.on(name, later));
  return () => {
    window.clearTimeout(timer);
    for (const end of ends) end();
  };
}

/** Shows at once what has a picture; nodes keep it from then on. */
export function picture(stage: Stage): void {
  const { cy, sight } = stage;
  if (cy.destroyed()) return;
  const { x1, x2, y1, y2 } = cy.extent();
  const zoom = cy.zoom();
  const isDue = (node: NodeSingular) => {
    if ((node.data("size") as number) * zoom < glyphPixelsMin || node.hasClass("pictured")) return false;
    const { x, y } = node.position();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2 && sight.nodes.has(node.id());
  };
  const due = cy.nodes().filter(isDue);
  if (due.nonempty() && due.length <= picturedNodesMax) due.addClass("pictured");
}
