import type { Point } from "../layout/request";
import type { LegendEntry, Picture } from "./picture";
import { shapeMarkup } from "./svgShapes";
import { escapeXml, move, number, tag } from "../page/svgText";

export interface Caption {
  readonly title: string;
  readonly facts: string;
  /** Upper left corner and the width that there is. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const inset = 20;
const titleHeight = 34;
const rowHeight = 20;
const factsHeight = 14;
const characterWidth = 5.8;
const factCharacterWidth = 5.4;
const swatchWidth = 32;
const wordsGap = 16;

/** How much room title, legend and facts take below a picture of this width. */
export function legendHeight(legend: readonly LegendEntry[], facts: string, width: number): number {
  return titleHeight + rowsOf(legend, width).length * rowHeight + factLines(facts, width).length * factsHeight + 10;
}

/** Title, legend of what the picture shows, and where it comes from. */
export function legendMarkup({ palette, legend }: Picture, caption: Caption): string {
  const { left, top, width } = caption;
  const rows = rowsOf(legend, width);
  const entries = rows.flatMap((row, line) => {
    let x = left + inset;
    return row.map((entry) => {
      const markup = entryMarkup(entry, { x, y: top + titleHeight + line * rowHeight }, palette);
      x += widthOf(entry);
      return markup;
    });
  });
  const x = left + inset;
  const rule = `M${number(x)} ${number(top + 2)}h${number(width - 2 * inset)}`;
  const head = { x, y: top + inset, "font-size": 12, "font-weight": 600, fill: palette.nodeLabel };
  const footTop = top + titleHeight + rows.length * rowHeight + 4;
  return tag(
    "g",
    { "font-size": 10.5, fill: palette.edgeLabel },
    tag("path", { d: rule, stroke: palette.line }),
    tag("text", head, escapeXml(caption.title)),
    ...entries,
    ...factLines(caption.facts, width).map((line, index) =>
      tag("text", { x, y: footTop + index * factsHeight, "font-size": 9.5 }, escapeXml(line)),
    ),
  );
}

/** Entries in rows that the width has room for; what a rule says begins a row. */
function rowsOf(legend: readonly LegendEntry[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let room = 0;
  for (const entry of legend) {
    if (rows.length === 0 || room < widthOf(entry) || isWords(entry)) {
      rows.push([]);
      room = width - 2 * inset;
    }
    rows.at(-1)!.push(entry);
    room -= widthOf(entry);
  }
  return rows;
}

/** Lines break at a space; a long address has none and is cut where the width ends. */
function factLines(facts: string, width: number): string[] {
  const characters = Math.max(20, Math.floor((width - 2 * inset) / factCharacterWidth));
  const lines: string[] = [];
  for (let rest = [...facts]; rest.length > 0; ) {
    const space = rest.length > characters ? rest.lastIndexOf(" ", characters) : -1;
    const end = space > characters / 2 ? space : characters;
    lines.push(rest.slice(0, end).join(""));
    rest = rest.slice(space === end ? end + 1 : end);
  }
  return lines;
}

function widthOf(entry: LegendEntry): number {
  return (isWords(entry) ? wordsGap : swatchWidth) + entry.text.length * characterWidth;
}

function isWords(entry: LegendEntry): boolean {
  return "dot" in entry && entry.dot === null;
}

function entryMarkup(entry: LegendEntry, at: Point, palette: Picture["palette"]): string {
  const swatch = swatchOf(entry, palette);
  const words = tag("text", { x: isWords(entry) ? -6 : 11, y: 3.6 }, escapeXml(entry.text));
  return tag("g", { transform: move({ x: at.x + 6, y: at.y }) }, ...swatch, words);
}

function swatchOf(entry: LegendEntry, palette: Picture["palette"]): string[] {
  if ("line" in entry) return [tag("path", { d: "M-6 0H6", stroke: entry.line, "stroke-width": 2.4 })];
  if ("dot" in entry) return entry.dot === null ? [] : [tag("circle", { r: 5, fill: entry.dot })];
  return [
    shapeMarkup(entry.shape, 6.5, { fill: entry.fill }),
    tag("path", { d: entry.glyph, fill: palette.glyph, transform: "scale(.3) translate(-12 -12)" }),
  ];
}
