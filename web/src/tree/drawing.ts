import { circumstances, edgeWords, nodeWords, reachWords } from "../graph/describe";
import { kindOf } from "../graph/kinds";
import { relationOf } from "../graph/relations";
import type { Stage } from "../canvas/stage";
import { otherEnd, type Line } from "./lines";

const svgSpace = "http://www.w3.org/2000/svg";

/** What a line says to a screen reader; the canvas says the same of the same element. */
function lineWords(line: Line, { nodes, edges, sight, cy }: Stage): string {
  if (line.more > 0) return `${line.more} more`;
  const node = nodes.get(line.node)!;
  if (line.edge === null) {
    const held = cy.getElementById(node.id).data("more") as number | undefined;
    return reachWords(node, line.ways, held ?? 0);
  }
  const edge = edges.get(line.edge)!;
  const words = edgeWords(edge, nodes.get(edge.from)!, nodes.get(edge.to)!, sight.states.get(edge.id) ?? null);
  return line.circle === null ? words : `${words}, ${node.name} is above in this branch`;
}

/** Writes a line into its element; what is written is text, never markup. */
export function drawLine(element: HTMLElement, line: Line, stage: Stage): void {
  const expandable = line.ways > 0;
  element.className = "tree-line";
  element.dataset["key"] = line.key;
  element.style.setProperty("--level", String(line.level));
  element.setAttribute("role", "treeitem");
  element.setAttribute("aria-level", String(line.level));
  element.setAttribute("aria-posinset", String(line.position));
  element.setAttribute("aria-setsize", String(line.size));
  if (expandable) element.setAttribute("aria-expanded", String(line.open));
  else element.removeAttribute("aria-expanded");
  const seen = span("tree-seen", "");
  seen.setAttribute("aria-hidden", "true");
  seen.append(twist(expandable), ...(line.more > 0 ? [span("tree-more", `${line.more} more`)] : parts()));
  element.replaceChildren(seen, span("tree-spoken unseen", lineWords(line, stage)));

  function parts(): Element[] {
    const node = stage.nodes.get(line.node)!;
    if (line.edge === null) {
      const name = span("tree-name", node.name);
      const about = nodeWords(node).slice(node.name.length).replace(/^, /, "");
      const slug = kindOf(node.kind).slug;
      const count = span("count", String(line.ways));
      return [mark(`kind-${slug}`, `node-${slug}`), words(name, span("tree-about", about)), count];
    }
    const edge = stage.edges.get(line.edge)!;
    const relation = relationOf(edge.type, edge.directed);
    const from = otherEnd(edge, line.node);
    const phrase = edge.from === from ? relation.phrase : relation.inverse;
    const about = circumstances(edge);
    return [
      mark(`is-edge family-${relation.family}`, `edge-${relation.family}`),
      words(span("tree-phrase", phrase), " ", span("tree-name", node.name), span("tree-about", about.join(" · "))),
      ...(line.circle === null ? [] : [span("tree-circle", "above")]),
    ];
  }
}

function twist(expandable: boolean): HTMLElement {
  const element = span("tree-twist", "");
  element.classList.toggle("is-none", !expandable);
  return element;
}

function words(...content: (Element | string)[]): HTMLElement {
  const element = span("tree-words", "");
  element.append(...content);
  return element;
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

function mark(look: string, symbol: string): Element {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("class", `swatch ${look}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svgSpace, "use");
  use.setAttribute("href", `/symbols.svg#${symbol}`);
  svg.append(use);
  return svg;
}
