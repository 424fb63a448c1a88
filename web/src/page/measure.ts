/** Width of a text in model pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Measures with the page's own font; each text and size is measured once. */
export function createMeasure(font: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, bold) => {
    const key = `${size}${bold ? "b" : ""}${text}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const width = context
      ? measureOn(context, text, `${bold ? "600 " : ""}${size}px ${font}`)
      : estimate(text, size, bold);
    known.set(key, width);
    return width;
  };
}

/** Where no canvas is at hand: an average letter is 0.56 of the size wide. */
export function estimate(text: string, size: number, bold: boolean): number {
  return text.length * size * (bold ? 0.6 : 0.56);
}

function measureOn(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}
