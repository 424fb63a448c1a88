import { provenanceLine, type Provenance } from "../page/provenance";
import { make, write } from "./element";
import type { Size } from "./view";

const captionHeight = 52;
const lineLengthMax = 140;

/** The map as it is on the screen, as a standalone SVG file with its provenance beneath it. */
export function pictureOf(svg: SVGElement, size: Size, about: Provenance): string {
  const copy = svg.cloneNode(true) as SVGElement;
  for (const focus of copy.querySelectorAll(".map-focus")) focus.remove();
  for (const mark of copy.querySelectorAll("[tabindex]")) mark.removeAttribute("tabindex");
  const height = size.height + captionHeight;
  copy.append(
    make("rect", { x: 0, y: size.height, width: size.width, height: captionHeight, fill: "var(--surface)" }),
    line(about.title, 20, { "font-size": 13, "font-weight": 600, fill: "var(--text)" }),
    line(`${provenanceLine(about)} · borders: Natural Earth`, 40, { "font-size": 10, fill: "var(--text-2)" }),
  );
  write(copy, {
    width: size.width,
    height,
    viewBox: `0 0 ${size.width} ${height}`,
    "font-family": getComputedStyle(svg).fontFamily || "sans-serif",
  });
  resolveColours(copy, svg);
  return new XMLSerializer().serializeToString(copy);

  function line(text: string, y: number, look: Readonly<Record<string, string | number>>): SVGElement {
    const element = make("text", { x: 12, y: size.height + y, ...look });
    element.textContent = text.length > lineLengthMax ? `${text.slice(0, lineLengthMax - 1)}…` : text;
    return element;
  }
}

/** A file knows no custom properties: each is replaced by the colour that it has in the theme of the moment. */
function resolveColours(copy: SVGElement, page: SVGElement): void {
  const probe = document.createElement("span");
  probe.hidden = true;
  page.parentElement!.append(probe);
  const known = new Map<string, string>();
  const colourOf = (value: string): string => {
    const cached = known.get(value);
    if (cached !== undefined) return cached;
    probe.style.color = value;
    const colour = getComputedStyle(probe).color;
    known.set(value, colour);
    return colour;
  };
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["fill", "stroke"]) {
      const value = element.getAttribute(name);
      if (value?.startsWith("var(")) element.setAttribute(name, colourOf(value));
    }
  }
  probe.remove();
}
