import type { Point } from "../layout/request";
import type { Measure } from "../page/measure";
import type { Palette } from "../page/palette";
import { escapeXml, move, tag } from "../page/svgText";
import type { KeptNote } from "./arrangement";

/** A note as it stands in a saved picture, whole, however long it is. */
export interface PictureNote {
  /** Upper left corner. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** As wide as on the screen (`.canvas-card`). */
const width = 190;
const inset = 8;
const band = 6;
const font = 12;
const leading = 17;

/** The notes that say something. */
export function pictureNotes(notes: readonly KeptNote[], measure: Measure): PictureNote[] {
  return notes
    .filter(({ text }) => text.trim() !== "")
    .map(({ x, y, text }) => {
      const lines = breakLines(text.trimEnd(), measure);
      return { at: { x, y }, width, height: band + 2 * inset + lines.length * leading, lines };
    });
}

export function noteMarkup({ at, height, lines }: PictureNote, palette: Palette): string {
  const paper = { width, height, rx: 5, fill: palette.surface, stroke: palette.line };
  const words = { "font-size": font, fill: palette.text };
  return tag(
    "g",
    { transform: move(at) },
    tag("rect", paper),
    tag("rect", { width, height: band, rx: 3, fill: palette.accentSoft }),
    ...lines.map((line, index) =>
      tag("text", { ...words, x: inset, y: band + inset + font + index * leading }, escapeXml(line)),
    ),
  );
}

/** The reader's own lines, broken at spaces where they are too wide, and inside of words that the note cannot hold. */
function breakLines(text: string, measure: Measure): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => breakLine(line, measure));
}

function breakLine(line: string, measure: Measure): string[] {
  const fits = (piece: string) => measure(piece, font, false) <= width - 2 * inset;
  const lines = [""];
  for (const word of line.split(/\s+/)) {
    const last = lines.at(-1)!;
    const longer = last === "" ? word : `${last} ${word}`;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...piecesOf(word, fits));
  }
  return lines[0] === "" && lines.length > 1 ? lines.slice(1) : lines;
}

function piecesOf(word: string, fits: (piece: string) => boolean): string[] {
  const pieces = [""];
  for (const character of word) {
    const longer = pieces.at(-1)! + character;
    if (longer.length === 1 || fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}
