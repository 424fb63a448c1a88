import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

type Element = NodeSingular | EdgeSingular;

/**
 * Collects changes of classes and applies each class once for all elements that gain or lose it: Cytoscape restyles per
 * call, so thousands of single calls are what makes a large graph slow.
 */
export class Marking {
  private readonly gains = new Map<string, Element[]>();
  private readonly losses = new Map<string, Element[]>();

  /** Asks for an element to wear a class or not; nothing is noted when it already does as asked. */
  set(element: Element, name: string, on: boolean): void {
    if (element.hasClass(name) === on) return;
    const list = on ? this.gains : this.losses;
    const known = list.get(name);
    if (known) known.push(element);
    else list.set(name, [element]);
  }

  /** Answers how many elements were touched. */
  apply(cy: Core): number {
    const touched = new Set([...this.gains.values(), ...this.losses.values()].flat().map((element) => element.id()));
    cy.batch(() => {
      for (const [name, elements] of this.losses) cy.collection(elements as never).removeClass(name);
      for (const [name, elements] of this.gains) cy.collection(elements as never).addClass(name);
    });
    return touched.size;
  }
}
