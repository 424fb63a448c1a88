import type { EventObject } from "cytoscape";
import { threadThrough, type Thread } from "../graph/links";
import type { Spotlight } from "./spotlight";
import type { Stage } from "./stage";

/** Long enough that a pointer on its way lights nothing, short enough to feel at once. */
const delayMs = 45;

/** Under the pointer: the paths through a node, or an edge with its ends, stay; the rest fades back. */
export function installHover(stage: Stage, spotlight: Spotlight): () => void {
  const { cy } = stage;
  let timer: number | undefined;
  const clear = () => {
    window.clearTimeout(timer);
    spotlight.clear();
  };
  const enter = (event: EventObject) => {
    stage.element.classList.add("is-over");
    window.clearTimeout(timer);
    const id = event.target.id() as string;
    timer = window.setTimeout(() => {
      if (!cy.destroyed() && stage.isSeen(id)) spotlight.on(threadOf(stage, id));
    }, delayMs);
  };
  const leave = () => {
    stage.element.classList.remove("is-over");
    window.clearTimeout(timer);
    timer = window.setTimeout(clear, delayMs);
  };
  cy.on("mouseover", "node, edge", enter);
  cy.on("mouseout", "node, edge", leave);
  cy.on("grab tapstart", clear);
  return clear;
}

function threadOf(stage: Stage, id: string): Thread {
  const edge = stage.edges.get(id);
  if (edge === undefined) return threadThrough(id, stage.seenLinks());
  return { nodes: new Set([edge.from, edge.to]), edges: new Set([id]) };
}
