import { atlasPlaces } from "./atlas";
import { byPlacePlaces } from "./byPlace";
import { componentsOf, type Component } from "./components";
import { fcosePlaces } from "./fcose";
import { lineagePlaces } from "./lineage";
import { spread } from "./overlap";
import { pack } from "./pack";
import type { LayoutRequest, Places, Positions } from "./request";
import { ringPlaces } from "./rings";
import { withSeed } from "./seed";
import { settle } from "./settle";

/** fcose takes 1.4 s for 300 nodes and 15 s for 1,000; ForceAtlas2 takes over where waiting would begin. */
const fcoseNodesMax = 500;
const fcoseEdgesMax = 1_500;
const seed = 20020301;

/** The whole layout, without chance: the same nodes and edges in any order give the same positions. */
export function computeLayout(request: LayoutRequest): Positions {
  const sorted = inOrder(request);
  const places = withSeed(seed, () => placesOf(sorted));
  return Object.fromEntries([...places].map(([id, { x, y }]) => [id, { x: round(x), y: round(y) }]));
}

function placesOf(request: LayoutRequest): Places {
  const fixed = Object.keys(request.fixed).length;
  if (fixed === 0) return freshPlaces(request);
  const startsAnew = request.nodes.length - fixed > fixed / 2;
  return settle(request, startsAnew ? freshPlaces({ ...request, name: "force" }) : null);
}

function freshPlaces(request: LayoutRequest): Places {
  if (request.name === "place") return byPlacePlaces(request);
  const parts = componentsOf(request.nodes, request.edges).map((component) => ({
    component,
    places: componentPlaces(component, request),
  }));
  return pack(parts);
}

function componentPlaces(component: Component, request: LayoutRequest): Places {
  const [first] = component.nodes;
  if (component.nodes.length === 1 && first) return new Map([[first.id, { x: 0, y: 0 }]]);
  if (request.name === "rings") return ringPlaces(component, request.focus);
  if (request.name === "lineage") return lineagePlaces(component);
  const small = component.nodes.length <= fcoseNodesMax && component.edges.length <= fcoseEdgesMax;
  const places = small ? fcosePlaces(component) : atlasPlaces(component);
  spread(component.nodes, places);
  return places;
}

function inOrder(request: LayoutRequest): LayoutRequest {
  const key = (edge: LayoutRequest["edges"][number]) => `${edge.from} ${edge.to} ${edge.lineage}`;
  return {
    ...request,
    nodes: [...request.nodes].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: [...request.edges].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
