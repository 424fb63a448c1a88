/** Text for XML: markup characters escaped, characters that XML 1.0 forbids left out. */
export function escapeXml(text: string): string {
  return text
    // XML 1.0, section 2.2: no C0 control but tab and line ends, neither of the two non-characters.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .toWellFormed()
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** Three decimals are far below a pixel, also for the small unit shapes of arrowheads. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
