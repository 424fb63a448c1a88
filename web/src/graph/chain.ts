import { belongingTo } from "./placeTest";
import { edgeValues, nodeValues, passes } from "./propertyTest";
import type { Sieve } from "./sieve";
import type { FilterStep } from "./steps";
import type { GraphEdge, GraphNode } from "./subgraph";
import { keepAround, keepCore, keepDegrees, keepLargestPart } from "./topology";

/**
 * Applies a chain to what is left, one pass a step; the twin of C# `ChainRun`. Steps about one element (kind, type,
 * property, confidence, source, disputed) see that element; those about shape see what earlier steps have left; places
 * are a fact of all that is held.
 */
export function runChain(sieve: Sieve, chain: readonly FilterStep[]): void {
  chain.forEach((step, index) => {
    if (!step.on) return;
    run(sieve, step);
    sieve.settle("step", index);
  });
}

function run(sieve: Sieve, step: FilterStep): void {
  const terms = new Set(step.terms);
  switch (step.rule) {
    case "kind":
      return keepNodes(sieve, (node) => terms.has(node.kind) !== step.not);
    case "type":
      return keepEdges(sieve, (edge) => terms.has(edge.type) !== step.not);
    case "node":
      return keepNodes(sieve, (node) => passes(step, nodeValues(node, step.name)));
    case "edge":
      return keepEdges(sieve, (edge) => passes(step, edgeValues(edge, step.name)));
    case "conf":
      return keepEdges(sieve, (edge) => passes(step, edge.confidence > 0 ? [edge.confidence] : []));
    case "source":
      return keepEdges(sieve, (edge) => isFromSources(edge, step, terms));
    case "disputed":
      return keepDisputed(sieve, step.not);
    case "place":
      return keepPlaces(sieve, step);
    case "ego":
      return keepAround(sieve, step.terms, step.max ?? 0);
    case "core":
      return keepCore(sieve, step.min ?? 0);
    case "largest":
      return keepLargestPart(sieve);
    case "degree":
      return keepDegrees(sieve, step.min ?? 0, step.max ?? Infinity);
  }
}

/** Only disputed edges and their ends: a node that is left without one goes as well. */
function keepDisputed(sieve: Sieve, not: boolean): void {
  keepEdges(sieve, (edge) => edge.disputed !== not);
  if (!not) keepDegrees(sieve, 1, Infinity);
}

/** Left out are edges that rest on nothing but the named sources; kept are those that rest on one of them. */
function isFromSources(edge: GraphEdge, step: FilterStep, terms: ReadonlySet<string>): boolean {
  const sources = edge.sources ?? [];
  if (sources.length === 0) return step.missing;
  return step.not ? !sources.every((source) => terms.has(source)) : sources.some((source) => terms.has(source));
}

function keepPlaces(sieve: Sieve, step: FilterStep): void {
  belongingTo(sieve.held, step.terms).forEach((belonging, node) => {
    const stays = belonging === -1 ? step.missing : (belonging === 1) !== step.not;
    if (!stays) sieve.nodes[node] = 0;
  });
}

function keepNodes(sieve: Sieve, isKept: (node: GraphNode) => boolean): void {
  sieve.held.graph.nodes.forEach((node, place) => {
    if (sieve.nodes[place] === 1 && !isKept(node)) sieve.nodes[place] = 0;
  });
}

function keepEdges(sieve: Sieve, isKept: (edge: GraphEdge) => boolean): void {
  sieve.held.graph.edges.forEach((edge, place) => {
    if (sieve.edges[place] === 1 && !isKept(edge)) sieve.edges[place] = 0;
  });
}
