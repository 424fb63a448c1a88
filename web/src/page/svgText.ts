/** Text for XML: markup characters escaped, characters that XML 1.0 forbids left out. */
export function escapeXml(text: string): string {
  return (
    text
      // XML 1.0, section 2.2: no C0 control but tab and line ends, neither of the two non-characters.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .toWellFormed()
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
  );
}

/** Three decimals are far below a pixel, also for the small unit shapes of arrowheads. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attribute values are escaped, `children` are markup already, undefined attributes are left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeXml(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** `translate(x y)`, followed by what comes after it. */
export function move({ x, y }: { readonly x: number; readonly y: number }, then = ""): string {
  return `translate(${number(x)} ${number(y)})${then}`;
}
