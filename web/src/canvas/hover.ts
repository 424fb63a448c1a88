import type { EventObject } from "cytoscape";
import { wordsMax } from "./selection";
import type { Stage } from "./stage";

const delayMs = 70;
/** Fading the rest restyles everything: past this many elements only the neighbourhood is lit. */
const fadeElementsMax = 1_500;

/** Under the pointer: the element and what it touches stay, the rest fades back. */
export function installHover(stage: Stage): () => void {
  const { cy } = stage;
  let timer: number | undefined;
  const clear = () => {
    window.clearTimeout(timer);
    cy.batch(() => cy.elements(".dim, .hovered").removeClass("dim hovered wordless"));
  };
  const light = (event: EventObject) => {
    const element = event.target;
    const around = element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes());
    stage.emit("emphasis", around);
    cy.batch(() => {
      cy.elements(".dim, .hovered").removeClass("dim hovered wordless");
      around.filter(".dim").removeClass("dim");
      around.addClass("hovered");
      if (around.edges().length > wordsMax) around.edges().addClass("wordless");
      if (cy.elements().length <= fadeElementsMax) cy.elements().difference(around).addClass("dim");
    });
  };
  const enter = (event: EventObject) => {
    stage.element.classList.add("is-over");
    window.clearTimeout(timer);
    timer = window.setTimeout(() => light(event), delayMs);
  };
  const leave = () => {
    stage.element.classList.remove("is-over");
    window.clearTimeout(timer);
    timer = window.setTimeout(clear, delayMs);
  };
  cy.on("mouseover", "node, edge", enter);
  cy.on("mouseout", "node, edge", leave);
  cy.on("grab", clear);
  return clear;
}
