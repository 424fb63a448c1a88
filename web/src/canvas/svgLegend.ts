import type { LegendEntry, Picture } from "./picture";
import { shapeMarkup } from "./svgShapes";
import { escapeXml, number } from "./svgText";

export interface Caption {
  readonly title: string;
  readonly facts: string;
  readonly top: number;
  readonly width: number;
}

const rowHeight = 20;
const characterWidth = 5.7;

/** Title, legend of what the picture shows, and where it comes from. */
export function legendMarkup({ box, palette, legend }: Picture, { title, facts, top, width }: Caption): string {
  let x = box.x + 20;
  const entries = legend.map((entry) => {
    const markup = entryMarkup(entry, x, top + 34, palette);
    x += 30 + entry.text.length * characterWidth;
    return markup;
  });
  const right = Math.max(box.x + width - 20, x);
  return `<g font-size="10.5" fill="${palette.edgeLabel}">` +
    `<path d="M${number(box.x + 20)} ${number(top + 2)}H${number(right)}" stroke="${palette.line}" stroke-width="1"/>` +
    `<text x="${number(box.x + 20)}" y="${number(top + 20)}" font-size="12" font-weight="600" fill="${palette.nodeLabel}">` +
    `${escapeXml(title)}</text>${entries.join("")}` +
    `<text x="${number(box.x + 20)}" y="${number(top + 34 + rowHeight)}" font-size="9.5">${escapeXml(facts)}</text></g>`;
}

function entryMarkup(entry: LegendEntry, x: number, y: number, palette: Picture["palette"]): string {
  const swatch = "line" in entry
    ? `<path d="M-6 0H6" stroke="${entry.line}" stroke-width="2.4"/>`
    : shapeMarkup(entry.shape, 6.5, `fill="${entry.fill}"`) +
      `<path d="${entry.glyph}" fill="${palette.glyph}" transform="scale(.3) translate(-12 -12)"/>`;
  return `<g transform="translate(${number(x + 6)} ${number(y)})">${swatch}<text x="11" y="3.6">${escapeXml(entry.text)}</text></g>`;
}
