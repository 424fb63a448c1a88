import type { Core, Position } from "cytoscape";
import { SegmentGrid } from "./segmentGrid";
import type { Stage } from "./stage";

const reachPixels = 6;

/**
 * Lets a click find an edge that sleeps: Cytoscape does not know it. The grid over the lines is made at the first click
 * after something changed.
 */
export function installPicking(stage: Stage, chosen: (id: string) => void): () => void {
  let grid: { readonly ids: readonly string[]; readonly lines: SegmentGrid } | null = null;
  const forget = () => {
    grid = null;
  };
  const ends = (["graph", "sight", "positions", "woken"] as const).map((name) => stage.on(name, forget));
  stage.cy.on("tap", (event) => {
    if (event.target !== stage.cy || stage.asleep.size === 0) return;
    grid ??= gridOf(stage);
    const found = grid.lines.nearest(event.position, reachPixels / stage.cy.zoom());
    if (found !== null) chosen(grid.ids[found]!);
  });
  return () => {
    for (const end of ends) end();
  };
}

function gridOf({ cy, asleep, sight, edges }: Stage): { ids: string[]; lines: SegmentGrid } {
  const ids = [...asleep].filter((id) => sight.edges.has(id));
  const lines = ids.map((id) => {
    const { from, to } = edges.get(id)!;
    return { a: placeOf(cy, from), b: placeOf(cy, to) };
  });
  return { ids, lines: new SegmentGrid(lines) };
}

function placeOf(cy: Core, id: string): Position {
  return cy.getElementById(id).position();
}
