import type { Bar } from "./histogram";
import type { Scale } from "./scale";
import { textOf } from "./units";

/** Height of the bars in pixels; the style sheet gives the picture the same. */
const height = 46;
const headroom = 4;
const namespace = "http://www.w3.org/2000/svg";
/** Room that a label under the bars takes, in pixels. */
const labelRoom = 64;
const states = ["certain", "possible", "assumed"] as const;
/** Given as attributes: an address within a style sheet would be looked for there. */
const fills = { certain: "", possible: "url(#time-hatch)", assumed: "url(#time-dots)" };

/**
 * One stacked bar a unit: certain below and filled, then possible and hatched, then assumed and dotted, so that the
 * three are told apart without colour. Drawn pixel by pixel, because a stretched pattern would not be one.
 */
export function drawBars(element: Element, scale: Scale, bars: readonly Bar[], width: number): void {
  const step = width / bars.length;
  const gap = Math.min(step * 0.22, 6);
  const tallest = Math.max(1, ...bars.map((bar) => bar.certain + bar.possible + bar.assumed));
  const svg = make("svg", { width, height, "aria-hidden": "true", class: "time-svg" });
  svg.append(patterns());
  bars.forEach((bar, index) => {
    const group = make("g", { class: "time-bar", "data-unit": scale.first + index });
    const x = index * step;
    group.append(make("rect", { class: "time-hit", x, y: 0, width: step, height }));
    let y = height;
    for (const state of states) {
      const size = (bar[state] / tallest) * (height - headroom);
      y -= size;
      if (size === 0) continue;
      const box = { x: x + gap / 2, y, width: step - gap, height: size };
      group.append(make("rect", { class: `time-${state}`, ...(fills[state] ? { fill: fills[state] } : {}), ...box }));
    }
    const name = textOf(scale.first + index, scale.unit);
    group.append(titled(`${name}: ${wordsOf(bar)}`));
    svg.append(group);
  });
  element.replaceChildren(svg, axisOf(scale, width));
}

/** "12 certain, 3 possible, 5 assumed ongoing" */
export function wordsOf({ certain, possible, assumed }: Bar): string {
  return `${certain} certain, ${possible} possible, ${assumed} assumed ongoing`;
}

/** Hatching and dots; their colours are the style sheet's. */
function patterns(): SVGElement {
  const definitions = make("defs", {});
  const hatch = make("pattern", { id: "time-hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse" });
  hatch.append(
    make("rect", { class: "time-ground", width: 5, height: 5 }),
    make("path", { class: "time-stroke", d: "M-1 1 1-1 M0 5 5 0 M4 6 6 4" }),
  );
  const dots = make("pattern", { id: "time-dots", width: 4, height: 4, patternUnits: "userSpaceOnUse" });
  dots.append(make("circle", { class: "time-dot", cx: 1.5, cy: 1.5, r: 0.9 }));
  definitions.append(hatch, dots);
  return definitions;
}

/** Years, or months and their year, under the bars: as many as are read easily. */
function axisOf(scale: Scale, width: number): HTMLElement {
  const axis = document.createElement("div");
  axis.className = "time-axis";
  axis.setAttribute("aria-hidden", "true");
  const count = scale.last - scale.first + 1;
  const most = Math.max(1, Math.floor(width / labelRoom));
  const steps = scale.unit === "year" ? [1, 2, 5, 10, 20, 25, 50] : [1, 3, 6, 12, 24, 60];
  const step = steps.find((each) => count / each <= most) ?? 120;
  for (let index = Math.ceil(scale.first / step) * step; index <= scale.last; index += step) {
    const label = document.createElement("span");
    const text = textOf(index, scale.unit);
    label.textContent = scale.unit === "month" && step % 12 === 0 ? text.slice(0, 4) : text;
    label.style.left = `${((index - scale.first + 0.5) / count) * 100}%`;
    axis.append(label);
  }
  return axis;
}

function titled(text: string): SVGElement {
  const title = make("title", {});
  title.textContent = text;
  return title;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
