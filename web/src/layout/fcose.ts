import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Component } from "./components";
import type { Places } from "./request";

cytoscape.use(fcose);

/** Force-directed positions with node sizes counted in; good up to some hundred nodes. Draws on `Math.random`. */
export function fcosePlaces({ nodes, edges }: Component): Places {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { shape: "rectangle", width: "data(width)", height: "data(height)" } }],
    elements: [
      ...nodes.map(({ id, width, height }) => ({ group: "nodes" as const, data: { id, width, height } })),
      ...edges.map(({ from, to }, index) => ({
        group: "edges" as const,
        data: { id: `#${index}`, source: from, target: to },
      })),
    ],
  });
  try {
    cy.layout({
      name: "fcose",
      quality: "default",
      randomize: true,
      animate: false,
      fit: false,
      packComponents: false,
      tile: false,
      nodeSeparation: 75,
      idealEdgeLength: 74,
      nodeRepulsion: 6500,
      edgeElasticity: 0.3,
      gravity: 0.2,
      gravityRange: 3.2,
      numIter: 2500,
    } as unknown as cytoscape.LayoutOptions).run();
    return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }] as const));
  } finally {
    cy.destroy();
  }
}
