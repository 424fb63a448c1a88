import type { Point } from "../layout/request";
import type { Measure } from "../page/measure";
import type { Palette } from "../page/palette";
import { escapeXml, number, tag } from "../page/svgText";
import type { Stage } from "./stage";
import { boxLook, boxWords, outlineOf, umbrellasOf, wordsAt, type Disc } from "./umbrellas";

/** An umbrella as it is drawn into a file. */
export interface PictureBox {
  readonly outline: readonly Point[];
  readonly words: string;
  /** The middle of the words' base line. */
  readonly at: Point;
  /** How wide the words are. */
  readonly width: number;
}

/** The umbrellas in sight in model coordinates. */
export function pictureBoxes(stage: Stage, measure: Measure): PictureBox[] {
  const discOf = (id: string): Disc => {
    const node = stage.cy.getElementById(id);
    return { at: node.position(), radius: (node.data("size") as number) / 2 };
  };
  const umbrellas = umbrellasOf(stage);
  const discs = umbrellas.length === 0 ? [] : [...stage.sight.nodes].map(discOf);
  return umbrellas.map((umbrella) => {
    const outline = outlineOf(umbrella, discOf);
    const words = boxWords(stage.nodes.get(umbrella.id)?.name ?? umbrella.id);
    const width = measure(words, boxLook.pixels, true);
    return { outline, words, at: wordsAt(outline, width, discs), width };
  });
}

/** The corners of all that a box covers, its words included. */
export function cornersOf({ outline, at, width }: PictureBox): Point[] {
  const top = at.y - boxLook.pixels;
  return [...outline, { x: at.x - width / 2, y: top }, { x: at.x + width / 2, y: top }];
}

export function boxMarkup({ outline }: PictureBox, palette: Palette): string {
  const points = outline.map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");
  const line = { stroke: palette.edgeLabel, "stroke-width": boxLook.width, "stroke-dasharray": boxLook.dash.join(" ") };
  return tag("polygon", { points, fill: palette.accent, "fill-opacity": boxLook.fill, ...line });
}

/** The name of a box, which stands before all nodes. */
export function boxNameMarkup({ words, at }: PictureBox, palette: Palette): string {
  const letters = { ...at, "text-anchor": "middle", "font-size": boxLook.pixels, "font-weight": 600 };
  const halo = { stroke: palette.halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return tag("text", { ...letters, fill: palette.accent, ...halo }, escapeXml(words));
}
