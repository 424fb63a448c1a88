// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { histogramOf } from "../../src/graph/histogram";
import { create, wordsOf, type Timeline } from "../../src/timeline/timeline";
import { sampleSubgraph } from "../contract";

const histogram = histogramOf(sampleSubgraph());
let years: unknown[];
let told: unknown[];
let timeline: Timeline;
let element: HTMLElement;
const part = <E extends Element = HTMLElement>(selector: string) => element.querySelector<E>(selector)!;

beforeEach(() => {
  vi.useFakeTimers();
  [years, told] = [[], []];
  document.body.innerHTML = `<div id="time"><output class="time-year"></output><button class="time-play"></button>
    <button class="time-all"></button><div class="time-bars"></div>
    <input class="time-range" type="range"><span class="time-said"></span></div>`;
  element = document.querySelector("#time")!;
  const canvas = {
    histogram: () => histogram,
    stage: { on: () => () => undefined },
    previewTime: (time: string | null) => years.push(["preview", time]),
    setTime: (time: string | null) => years.push(["set", time]),
  };
  timeline = create(
    element,
    { canvas: canvas as never, time: null },
    {
      invokeMethodAsync: (...call) => {
        told.push(call);
        return Promise.resolve();
      },
    },
  );
});

afterEach(() => {
  timeline.dispose();
  vi.useRealTimers();
});

function drag(year: number): void {
  part<HTMLInputElement>(".time-range").value = String(year);
  part(".time-range").dispatchEvent(new Event("input"));
}

test("The bars span the dated years and each says what holds in it", () => {
  expect(element.querySelectorAll("[data-year]").length).toBe(13);
  expect(part("[data-year='2002'] title").textContent).toBe("2002: 1 certain, 0 possible, 0 assumed ongoing");
  expect([part(".time-year").textContent, part(".time-said").textContent]).toEqual([
    "All years",
    "2002 to 2014, 1 undated",
  ]);
});

test("Dragging shows each year at once and tells the page only the last", () => {
  drag(2005);
  drag(2006);
  expect([years, told]).toEqual([
    [
      ["preview", "2005"],
      ["preview", "2006"],
    ],
    [],
  ]);
  vi.advanceTimersByTime(300);
  expect([years.at(-1), told]).toEqual([["set", "2006"], [["OnTime", "2006"]]]);
  expect(part(".time-range").getAttribute("aria-valuetext")).toBe("2006: 0 certain, 0 possible, 1 assumed, 1 undated");
});

test("The page's year does not pull back a hand that is dragging", () => {
  drag(2008);
  timeline.setTime("2003");
  expect(part(".time-year").textContent).toBe("2008");
  vi.advanceTimersByTime(300);
  timeline.setTime("2003");
  expect(part(".time-year").textContent).toBe("2003");
});

test("Playing goes from the first year to the last and stops there", () => {
  part(".time-play").click();
  expect([part(".time-year").textContent, part(".time-play").getAttribute("aria-pressed")]).toEqual(["2002", "true"]);
  vi.advanceTimersByTime(900 * 20);
  expect([part(".time-year").textContent, part(".time-play").getAttribute("aria-pressed")]).toEqual(["2014", "false"]);
  expect(told).toEqual([["OnTime", "2014"]]);
});

test("All years are one press away", () => {
  drag(2005);
  part(".time-all").click();
  expect([part(".time-year").textContent, told]).toEqual(["All years", [["OnTime", null]]]);
});

test("Nothing dated is said in words", () => {
  expect(wordsOf(null, null, null)).toBe("Nothing here is dated.");
});
