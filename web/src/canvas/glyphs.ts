import { tag } from "../page/svgText";

/** The drawings inside nodes, on a 24 by 24 field, one path each; the same ones stand in `wwwroot/symbols.svg`. */
export const glyphs: Readonly<Record<string, string>> = {
  // three heads of a group
  group:
    "M12 5.2a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8Zm0 7c3.2 0 5.6 2 5.9 5.4v1.2H6.1v-1.2c.3-3.4 2.7-5.4 5.9-5.4Z" +
    "M5.4 7.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z" +
    "m-.2 5.3c.5 0 1 .1 1.5.2-1.2 1.1-1.9 2.6-2 4.5H1.2c.1-2.8 1.7-4.7 4-4.7Z" +
    "M18.6 7.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z" +
    "m.2 5.3c2.3 0 3.9 1.9 4 4.7h-3.5c-.1-1.9-.8-3.4-2-4.5.5-.1 1-.2 1.5-.2Z",
  // a house with columns
  "state-actor":
    "M12 4 21 9v1.6H3V9l9-5Zm-7 8h2.2v5H5v-5Zm5.9 0h2.2v5h-2.2v-5Zm5.9 0H19v5h-2.2v-5ZM3.4 18.2h17.2V20H3.4v-1.8Z",
  // one head
  person: "M12 4.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Zm0 8.6c3.9 0 6.6 2.4 6.8 6.6H5.2c.2-4.2 2.9-6.6 6.8-6.6Z",
  // one head with a crown
  leader:
    "M7.6 2.6 9.7 5 12 1.8 14.3 5l2.1-2.4-.7 5H8.3l-.7-5Z" +
    "M12 8.6a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Zm0 7.4c3.6 0 6.1 1.8 6.4 5.2H5.6c.3-3.4 2.8-5.2 6.4-5.2Z",
  // a pin
  place:
    "M12 3.2c3.6 0 6.3 2.7 6.3 6.2 0 4.4-4.3 8.3-6.3 11.4-2-3.1-6.3-7-6.3-11.4 0-3.5 2.7-6.2 6.3-6.2Z" +
    "m0 3.7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  // a bolt
  event: "M13.4 3 5.6 13.4h5L9.8 21l8.6-11h-5.4L13.4 3Z",
  // two rings that overlap
  community:
    "M9 6.2a5.8 5.8 0 0 1 3 .8 5.8 5.8 0 1 1 0 10 5.8 5.8 0 1 1-3-10.8Zm3 3a4.4 4.4 0 0 0 0 5.6 4.4 4.4 0 0 0 0-5.6Z",
  other: "M12 8.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Z",
};

/** The pin of a node that layouts leave alone. */
export const pinGlyph = "M9 3h6v1.6l-1 .8v4.4l3 2.6V14h-4.2v5.4L12 21l-.8-1.6V14H7v-1.6l3-2.6V5.4l-1-.8V3Z";

export function glyphImage(slug: string, colour: string): string {
  return image(24, 24, tag("path", { fill: colour, d: glyphs[slug] ?? glyphs["other"]! }));
}

export interface BadgeColours {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

export interface Badge {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export const badgeHeight = 14;
const badgeFont = "Segoe UI,Inter,Roboto,Noto Sans,Liberation Sans,sans-serif";

/** "+7": a pill whose width follows its text. */
export function badgeOf(count: number): Badge {
  const text = count > 999 ? "+999" : `+${count}`;
  return { text, width: 8 + text.length * 5.8, height: badgeHeight };
}

export function badgeImage({ text, width, height }: Badge, colours: BadgeColours): string {
  const pill = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: height / 2 - 0.5 };
  // The length is set, so that the text fits its pill in whatever font the system has.
  const letters = {
    x: width / 2,
    y: 10.5,
    "text-anchor": "middle",
    textLength: width - 8,
    lengthAdjust: "spacingAndGlyphs",
  };
  const face = { "font-family": badgeFont, "font-size": 9.5, "font-weight": 600, fill: colours.text };
  return image(
    width,
    height,
    tag("rect", { ...pill, fill: colours.fill, stroke: colours.line }),
    tag("text", { ...letters, ...face }, text),
  );
}

export function pinImage(colours: { fill: string; glyph: string }): string {
  const pin = { fill: colours.glyph, transform: "translate(3.6 3.6) scale(.7)", d: pinGlyph };
  return image(24, 24, tag("circle", { cx: 12, cy: 12, r: 11.5, fill: colours.fill }), tag("path", pin));
}

function image(width: number, height: number, ...content: readonly string[]): string {
  const viewBox = `0 0 ${width} ${height}`;
  const svg = tag("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox }, ...content);
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
