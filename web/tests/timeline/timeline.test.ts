// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GraphFilter } from "../../src/graph/filter";
import { step } from "../../src/graph/steps";
import { noFilter } from "../../src/graph/filter";
import { show } from "../../src/canvas/visibility";
import { create, type Timeline } from "../../src/timeline/timeline";
import { board } from "../canvas/board";
import { sampleSubgraph } from "../contract";

let asked: unknown[];
let told: unknown[];
let timeline: Timeline;
let element: HTMLElement;
let stage: ReturnType<typeof board>["stage"];
const part = <E extends Element = HTMLElement>(selector: string) => element.querySelector<E>(selector)!;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, told] = [[], []];
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  document.body.innerHTML = `<div id="time"><output class="time-label"></output>
    <button class="time-before"></button><button class="time-play"></button><button class="time-after"></button><button class="time-more" aria-expanded="false"></button>
    <select class="time-speed"><option value="1"></option><option value="4"></option></select>
    <button class="time-all"></button><button class="time-instant"></button><button class="time-span-mode"></button>
    <div class="time-slider"><div class="time-span"></div><div class="time-bars"></div>
    <div class="time-handle" tabindex="0"></div><div class="time-handle" tabindex="0"></div></div>
    <button class="time-in"></button><button class="time-out"></button>
    <select class="time-count"><option value="holds"></option><option value="happens"></option></select>
    <span class="time-said"></span><input type="checkbox" class="time-rule"><span class="time-held"></span></div>`;
  element = document.querySelector("#time")!;
  ({ stage } = board(sampleSubgraph()));
  const look = (filter: Partial<GraphFilter>) => show(stage, { ...stage.filter, ...filter });
  const canvas = {
    stage,
    previewTime: (time: string | null) => {
      asked.push(["preview", time]);
      look({ time });
    },
    setTime: (time: string | null) => {
      asked.push(["set", time]);
      look({ time });
    },
    assumeOngoing: (on: boolean) => look({ assumeOngoing: on }),
  };
  const dotnet = {
    invokeMethodAsync: (...call: unknown[]) => {
      told.push(call);
      return Promise.resolve();
    },
  };
  timeline = create(element, { canvas: canvas as never, time: null }, dotnet);
});

afterEach(() => {
  timeline.dispose();
  vi.useRealTimers();
});

function press(key: string, more: KeyboardEventInit = {}, handle = 0): void {
  element.querySelectorAll(".time-handle")[handle]!.dispatchEvent(new KeyboardEvent("keydown", { key, ...more }));
}

test("The bars span the dated years and each says what holds in it", () => {
  expect(element.querySelectorAll("[data-unit]").length).toBe(14);
  expect(part("[data-unit='2002'] title").textContent).toBe("2002: 1 certain, 0 possible, 0 assumed ongoing");
  expect([part(".time-label").textContent, part(".time-said").textContent]).toEqual([
    "All time",
    "dates from 2002 to 2014",
  ]);
});

test("Bars of the three states differ in more than their colour", () => {
  const fills = [...element.querySelectorAll("rect.time-certain, rect.time-possible, rect.time-assumed")].map(
    (bar) => [bar.getAttribute("class"), bar.getAttribute("fill")] as const,
  );
  expect([...new Map(fills)]).toEqual([
    ["time-certain", null],
    ["time-assumed", "url(#time-dots)"],
  ]);
});

test("Keys show each time at once and tell the page only the last", () => {
  press("ArrowLeft");
  press("ArrowLeft");
  expect([asked, told]).toEqual([
    [
      ["preview", "2015"],
      ["preview", "2014"],
    ],
    [],
  ]);
  vi.advanceTimersByTime(300);
  expect([asked.at(-1), told]).toEqual([["set", "2014"], [["OnTime", "2014"]]]);
  expect(part(".time-handle").getAttribute("aria-valuetext")).toBe("2014: 2 certain, 0 possible, 1 assumed ongoing");
});

test("The page's time does not pull back a hand that is moving", () => {
  press("ArrowLeft");
  timeline.setTime("2003");
  expect(part(".time-label").textContent).toBe("2015");
  vi.advanceTimersByTime(300);
  timeline.setTime("2003-05");
  expect(part(".time-label").textContent).toBe("May 2003");
});

test("Playing goes from the first year to the last and stops there, four times as fast if wished", () => {
  const playing = () => [part(".time-label").textContent, part(".time-play").getAttribute("aria-pressed")];
  part(".time-play").click();
  expect(playing()).toEqual(["2002", "true"]);
  vi.advanceTimersByTime(1_800);
  expect(playing()).toEqual(["2004", "true"]);
  part<HTMLSelectElement>(".time-speed").value = "4";
  part(".time-speed").dispatchEvent(new Event("change"));
  vi.advanceTimersByTime(900);
  expect(playing()).toEqual(["2008", "true"]);
  vi.advanceTimersByTime(900 * 20);
  expect([playing(), told]).toEqual([["2015", "false"], [["OnTime", "2015"]]]);
});

test("Steps lead to the next and the previous change", () => {
  part(".time-after").click();
  expect(part(".time-label").textContent).toBe("2002");
  press(".");
  expect(part(".time-label").textContent).toBe("2014");
  press(",");
  expect(part(".time-label").textContent).toBe("2002");
});

test("A range has two handles, and Shift moves both", () => {
  timeline.setTime("2005/2008");
  const handles = [...element.querySelectorAll<HTMLElement>(".time-handle")];
  expect(handles.map((handle) => [handle.hidden, handle.getAttribute("aria-label")?.split(" ")[0]])).toEqual([
    [false, "From"],
    [false, undefined],
  ]);
  press("ArrowRight", {}, 1);
  expect(asked.at(-1)).toEqual(["preview", "2005/2009"]);
  press("ArrowRight", { shiftKey: true });
  expect(asked.at(-1)).toEqual(["preview", "2006/2010"]);
  press("Delete");
  expect([asked.at(-1), told.at(-1)]).toEqual([
    ["set", null],
    ["OnTime", null],
  ]);
});

test("Finer shows months, and a step is a month then", () => {
  timeline.setTime("2014");
  part(".time-in").click();
  expect(element.querySelectorAll("[data-unit]").length).toBe(84);
  press("ArrowRight");
  expect(part(".time-label").textContent).toBe("February 2014");
});

test("The rule of assumed ends says how many relationships it holds, and its switch changes that number", () => {
  const rule = part<HTMLInputElement>(".time-rule");
  expect(part(".time-held").textContent).toBe("choose a time to apply it; 1 relationship without a given end");
  timeline.setTime("2013");
  show(stage, { ...noFilter, time: "2013" });
  expect([rule.checked, part(".time-held").textContent]).toEqual([true, "holds 1 relationship"]);
  rule.checked = false;
  rule.dispatchEvent(new Event("change"));
  expect(part(".time-held").textContent).toBe("off: holds 0 relationships, leaves out 1");
  expect([stage.sight.edges.has("r-splinter-of.iju.imu"), told]).toEqual([false, [["OnAssume", false]]]);
});

test("Another filter is counted in the bars, another time is not", () => {
  const bars = () => element.querySelectorAll("rect.time-assumed").length;
  const before = bars();
  show(stage, { ...noFilter, time: "2003" });
  expect(bars()).toBe(before);
  show(stage, { ...noFilter, steps: [step("type", { not: true, terms: ["SPLINTER_OF"] })] });
  expect([before > 0, bars()]).toEqual([true, 0]);
});

test("The rest of the bar is folded up on a narrow screen until it is asked for", () => {
  const state = () => [element.classList.contains("is-open"), part(".time-more").getAttribute("aria-expanded")];
  expect(state()).toEqual([false, "false"]);
  part(".time-more").click();
  expect(state()).toEqual([true, "true"]);
  part(".time-more").click();
  expect(state()).toEqual([false, "false"]);
});
