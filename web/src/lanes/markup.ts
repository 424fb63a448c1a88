import { escapeXml, tag, type Attributes } from "../page/svgText";

export type { Attributes } from "../page/svgText";

/** A piece of a drawing, written once for the screen and for a file. */
export interface Shape {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

export function shape(name: string, attributes: Attributes, ...children: readonly (Shape | string)[]): Shape {
  return { name, attributes, children };
}

/** As elements of the page. */
export function toElement(of: Shape): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", of.name);
  for (const [key, value] of Object.entries(of.attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...of.children.map((child) => (typeof child === "string" ? child : toElement(child))));
  return element;
}

/** As text of a file. */
export function toText(of: Shape): string {
  const children = of.children.map((child) => (typeof child === "string" ? escapeXml(child) : toText(child)));
  return tag(of.name, of.attributes, ...children);
}
