import "./page";
import { create as createCanvas } from "../src/canvas/canvas";
import type { Counts } from "../src/graph/counts";
import { noFilter, type GraphFilter } from "../src/graph/filter";
import { step } from "../src/graph/steps";
import { create as createTimeline } from "../src/timeline/timeline";

/** Plays the part of the Blazor page: callbacks in, calls out. `?synthetic=1000` draws a made-up network. */
const find = <E extends Element = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];

const callbacks: Readonly<Record<string, (...parameters: never[]) => void>> = {
  OnCounts: (json: string) => showCounts(JSON.parse(json) as Counts),
  OnAnnounce: (text: string) => {
    find("#said").textContent = text;
  },
  OnHistory: (canUndo: boolean, canRedo: boolean) => {
    find<HTMLButtonElement>("[data-act=undo]").disabled = !canUndo;
    find<HTMLButtonElement>("[data-act=redo]").disabled = !canRedo;
  },
  OnSelect: (id: string | null) => {
    selected = id === null ? [] : [id];
  },
  OnSelectMany: (ids: string[]) => {
    selected = ids;
  },
  OnVisibility: (hide: string[], collapse: string[]) => {
    find("[data-note]").hidden = hide.length === 0;
    find("[data-note]").firstChild!.textContent = hide.length === 1 ? "1 item hidden " : `${hide.length} items hidden `;
    filter = { ...filter, hide, collapse };
  },
  OnOpen: (id: string) => void canvas.load(`show=neighbourhood/${id}`),
  OnTime: (time: string | null) => {
    filter = { ...filter, time };
  },
};

let selected: string[] = [];
let filter: GraphFilter = noFilter;
const log: unknown[] = [];
const dotnet = {
  invokeMethodAsync: (name: string, ...parameters: unknown[]) => {
    log.push([name, ...parameters]);
    callbacks[name]?.(...(parameters as never[]));
    return Promise.resolve();
  },
};

const canvas = createCanvas(find("#canvas"), { counts: true }, dotnet);
const timeline = createTimeline(find("#time"), { canvas, time: null }, dotnet);
Object.assign(window, { canvas, timeline, log });

function refilter(): void {
  filter = {
    ...filter,
    steps: [
      step("kind", { not: true, terms: all("[data-kind]:not(:checked)").map((box) => box.dataset["kind"]!) }),
      step("type", { not: true, terms: all("[data-type]:not(:checked)").map((box) => box.dataset["type"]!) }),
      step("conf", { min: Number(find<HTMLInputElement>("#confidence").value), missing: true }),
      step("disputed", { on: find<HTMLInputElement>("#disputed").checked }),
    ],
  };
  canvas.applyFilter(filter);
}

function showCounts(counts: Counts): void {
  const words = (count: { shown: number; total: number } | undefined) =>
    count === undefined ? "0" : count.shown === count.total ? String(count.total) : `${count.shown} / ${count.total}`;
  for (const element of all("[data-count]")) {
    const name = element.dataset["count"]!;
    element.textContent =
      name === "disputed" ? words(counts.disputed) : words(counts.kinds[name] ?? counts.types[name]);
  }
  for (const element of all("[data-family]")) {
    const of = all(`[data-of=${element.dataset["family"]}]`).map((box) => counts.types[box.dataset["type"]!]);
    const sum = { shown: 0, total: 0 };
    for (const count of of) {
      sum.shown += count?.shown ?? 0;
      sum.total += count?.total ?? 0;
    }
    element.textContent = words(sum);
  }
  find("[data-said]").textContent = `${words(counts.nodes)} nodes, ${words(counts.edges)} relationships`;
}

const about = {
  title: "Network of the IMU",
  view: location.href,
  dataVersion: "1",
  sources: ["Islamic Movement of Uzbekistan (IMU)"],
  made: "2026-01-01",
};
const acts: Readonly<Record<string, () => void>> = {
  undo: () => canvas.undo(),
  redo: () => canvas.redo(),
  in: () => canvas.zoom(1.25),
  out: () => canvas.zoom(0.8),
  fit: () => canvas.fit(),
  hide: () => canvas.hide(selected),
  pin: () => canvas.pin(selected, !canvas.isPinned(selected[0] ?? "")),
  unhide: () => canvas.unhideAll(),
  svg: () => canvas.svg("imu-network", about),
  box: () => {
    const button = find("[data-act=box]");
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    canvas.dragTo(on ? "box" : "pan");
  },
};

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-act], [data-layout], [data-drawer-for]");
  if (!button) return;
  const { act, layout, drawerFor } = button.dataset;
  if (act !== undefined) acts[act]?.();
  else if (layout !== undefined) void canvas.layout(layout);
  else if (drawerFor !== undefined) {
    find(".workspace").dataset["drawer"] = drawerFor;
    for (const each of all("[data-drawer-for]")) each.setAttribute("aria-expanded", String(each === button));
  }
});
document.addEventListener("change", (event) => {
  if ((event.target as Element).matches("[data-kind], [data-type], #disputed")) refilter();
});
find("#confidence").addEventListener("input", refilter);

const loaded = await canvas.load(location.search);
document.body.dataset["loaded"] = String(loaded.nodes);
