import type { EdgeSingular } from "cytoscape";
import type { Measure } from "./measure";
import type { NodeData } from "./elements";
import type { Stage } from "./stage";

export const nodeLabelWidthMax = 128;
const edgeLabelSize = 10;
/** Arrowheads and the gap to the nodes, on both ends together. */
const endsRoom = 30;

/** Breaks a label into the lines that Cytoscape's wrapping makes of it: greedily, at spaces. */
export function wrap(text: string, size: number, bold: boolean, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, size, bold) <= nodeLabelWidthMax) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The box of a node and the label below it; layouts keep these boxes apart. */
export function nodeBox(data: NodeData, measure: Measure): { width: number; height: number; labelHeight: number } {
  const bold = data.weight !== "normal";
  const lines = wrap(data.label, data.font, bold, measure);
  const labelWidth = Math.max(...lines.map((line) => measure(line, data.font, bold)));
  const labelHeight = lines.length * data.font * 1.15 + 6;
  return { width: Math.max(data.size, labelWidth) + 6, height: data.size + labelHeight, labelHeight };
}

export type LabelFit = "labelled" | "labelled-short" | "";

/** The longest label that the line between two nodes has room for. Both grow with the zoom, so this holds at any zoom. */
export function fitLabel(full: string, short: string, room: number, measure: Measure): LabelFit {
  if (measure(full, edgeLabelSize, false) <= room) return "labelled";
  return measure(short, edgeLabelSize, false) <= room ? "labelled-short" : "";
}

/** Chooses the labels of all edges, or of those at the nodes given. */
export function fitLabels(stage: Stage, measure: Measure, nodes: readonly string[] | null): void {
  const edges = nodes === null
    ? stage.cy.edges()
    : stage.cy.nodes().filter((node) => nodes.includes(node.id())).connectedEdges();
  stage.cy.batch(() => edges.forEach((edge) => {
    const fit = fitLabel(edge.data("label"), edge.data("short"), roomOf(edge), measure);
    edge.toggleClass("labelled", fit === "labelled");
    edge.toggleClass("labelled-short", fit === "labelled-short");
  }));
}

function roomOf(edge: EdgeSingular): number {
  const [from, to] = [edge.source(), edge.target()];
  const [a, b] = [from.position(), to.position()];
  return Math.hypot(a.x - b.x, a.y - b.y) - ((from.data("size") as number) + (to.data("size") as number)) / 2 - endsRoom;
}
