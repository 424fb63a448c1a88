import type { Stage } from "./stage";

/** A small picture of what is in sight, as shapes; the form that saved views keep. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly (readonly [number, number, string])[];
  readonly lines: readonly (readonly [number, number, number, number])[];
}

const size = { width: 160, height: 100, margin: 6 };
const marksMax = 300;
const linesMax = 400;

/** Draws the nodes with most relationships first, up to a number that a picture of this size can tell apart. */
export function thumbnailOf(stage: Stage): Thumbnail | null {
  const nodes = stage.graph.nodes
    .filter((node) => stage.sight.nodes.has(node.id))
    .sort((one, other) => other.degree - one.degree)
    .slice(0, marksMax);
  if (nodes.length === 0) return null;
  const at = nodes.map((node) => stage.cy.getElementById(node.id).position());
  const left = Math.min(...at.map(({ x }) => x));
  const top = Math.min(...at.map(({ y }) => y));
  const width = Math.max(...at.map(({ x }) => x)) - left;
  const height = Math.max(...at.map(({ y }) => y)) - top;
  const room = { width: size.width - 2 * size.margin, height: size.height - 2 * size.margin };
  const scale = Math.min(width > 0 ? room.width / width : 1, height > 0 ? room.height / height : 1);
  const place = (value: number, least: number, extent: number, whole: number) =>
    Math.round(((value - least) * scale + (whole - extent * scale) / 2) * 10) / 10;
  const marks = new Map(
    nodes.map((node, index) => {
      const x = place(at[index]!.x, left, width, size.width);
      return [node.id, [x, place(at[index]!.y, top, height, size.height), node.kind] as const];
    }),
  );
  const lines = stage.graph.edges
    .filter((edge) => stage.sight.edges.has(edge.id) && marks.has(edge.from) && marks.has(edge.to))
    .slice(0, linesMax)
    .map(({ from, to }) => [marks.get(from)![0], marks.get(from)![1], marks.get(to)![0], marks.get(to)![1]] as const);
  return { width: size.width, height: size.height, marks: [...marks.values()], lines };
}
