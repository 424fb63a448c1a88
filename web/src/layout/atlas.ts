import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Component } from "./components";
import type { Places } from "./request";

const passes = 300;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** ForceAtlas2 from a fixed spiral start: a second for a thousand nodes, and no chance in it at all. */
export function atlasPlaces({ nodes, edges }: Component): Places {
  const graph = new Graph({ multi: false, type: "undirected" });
  nodes.forEach((node, index) => {
    const radius = 14 * Math.sqrt(index + 1);
    const angle = index * goldenAngle;
    graph.addNode(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: node.width / 4 });
  });
  for (const { from, to } of edges) if (from !== to && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  const positions = forceAtlas2(graph, {
    iterations: passes,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: true,
      scalingRatio: 220,
      gravity: 0.6,
      slowDown: 4,
    },
  });
  return new Map(Object.entries(positions).map(([id, { x, y }]) => [id, { x, y }]));
}
