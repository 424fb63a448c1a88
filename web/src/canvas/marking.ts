import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

type Element = NodeSingular | EdgeSingular;

/**
 * Collects changes of classes and applies each class once for all elements that gain or lose it: Cytoscape restyles per
 * call, so thousands of single calls are what makes a large graph slow.
 */
export class Marking {
  private readonly gains = new Map<string, Element[]>();
  private readonly losses = new Map<string, Element[]>();
  private readonly leaving: Element[] = [];
  private readonly returning: Element[] = [];

  /** Asks for an element to wear a class or not; nothing is noted when it already does as asked. */
  set(element: Element, name: string, on: boolean): void {
    if (element.hasClass(name) === on) return;
    const list = on ? this.gains : this.losses;
    const known = list.get(name);
    if (known) known.push(element);
    else list.set(name, [element]);
  }

  /**
   * Takes a node out of the drawing, its lines with it, or brings it back: by one property and not by a class, for
   * which Cytoscape would match every rule of the style anew.
   */
  conceal(node: Element, on: boolean): void {
    if ((node.style("display") === "none") !== on) (on ? this.leaving : this.returning).push(node);
  }

  /** Answers how many elements were touched. */
  apply(cy: Core): number {
    const all = [...this.gains.values(), ...this.losses.values(), this.leaving, this.returning];
    const touched = new Set(all.flat().map((element) => element.id()));
    cy.batch(() => {
      for (const [name, elements] of this.losses) cy.collection(elements as never).removeClass(name);
      for (const [name, elements] of this.gains) cy.collection(elements as never).addClass(name);
      cy.collection(this.returning as never).removeStyle("display");
      cy.collection(this.leaving as never).style("display", "none");
    });
    return touched.size;
  }
}
