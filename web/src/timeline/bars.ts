import type { Histogram } from "../graph/histogram";

const height = 100;
const gapShare = 0.22;
const namespace = "http://www.w3.org/2000/svg";
/** Room for a year's figure under the bars, as a share of the width. */
const yearLabelsMax = 9;

/** One stacked bar a year: certain below, then possible, then assumed; classes carry the look. */
export function drawBars(element: Element, histogram: Histogram): void {
  const { bars } = histogram;
  const tallest = Math.max(1, ...bars.map((bar) => bar.certain + bar.possible + bar.assumed));
  const svg = make("svg", {
    viewBox: `0 0 ${bars.length} ${height}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    class: "time-svg",
  });
  bars.forEach((bar, index) => {
    const group = make("g", { class: "time-bar", "data-year": String(bar.year) });
    group.append(rect("time-hit", { x: index, y: 0, width: 1, height }));
    let y = height;
    for (const state of ["certain", "possible", "assumed"] as const) {
      const size = (bar[state] / tallest) * (height - 4);
      y -= size;
      if (size > 0)
        group.append(rect(`time-${state}`, { x: index + gapShare / 2, y, width: 1 - gapShare, height: size }));
    }
    group.append(
      titleOf(`${bar.year}: ${bar.certain} certain, ${bar.possible} possible, ${bar.assumed} assumed ongoing`),
    );
    svg.append(group);
  });
  element.replaceChildren(svg, axisOf(histogram));
}

/** Years under the bars, as many as are read easily. */
function axisOf({ from, to }: Histogram): HTMLElement {
  const axis = document.createElement("div");
  axis.className = "time-axis";
  axis.setAttribute("aria-hidden", "true");
  const count = to - from + 1;
  const step = [1, 2, 5, 10, 20, 25, 50].find((each) => count / each <= yearLabelsMax) ?? 100;
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const label = document.createElement("span");
    label.textContent = String(year);
    label.style.left = `${((year - from + 0.5) / count) * 100}%`;
    axis.append(label);
  }
  return axis;
}

function rect(className: string, box: { x: number; y: number; width: number; height: number }): SVGElement {
  return make("rect", {
    class: className,
    ...Object.fromEntries(Object.entries(box).map(([name, value]) => [name, String(value)])),
  });
}

function titleOf(text: string): SVGElement {
  const title = make("title", {});
  title.textContent = text;
  return title;
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
