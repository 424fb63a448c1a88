import "./page";
import { create as createCanvas } from "../src/canvas/canvas";
import { noFilter, type GraphFilter } from "../src/graph/filter";
import { step } from "../src/graph/steps";
import { create as createTimeline } from "../src/timeline/timeline";

/** Plays the part of the Blazor page: callbacks in, calls out. `?synthetic=1000` draws a made-up network. */
const find = <E extends Element = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];

const callbacks: Readonly<Record<string, (...parameters: never[]) => void>> = {
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

const canvas = createCanvas(find("#canvas"), {}, dotnet);
const timeline = createTimeline(find("#time"), { canvas, time: null }, dotnet);
canvas.stage.on("sight", showCounts);
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

/** How many of these are in sight, and of how many. */
function counted(elements: readonly { readonly id: string }[]): string {
  const shown = elements.filter(({ id }) => canvas.stage.isSeen(id)).length;
  return shown === elements.length ? String(shown) : `${shown} / ${elements.length}`;
}

function showCounts(): void {
  const { nodes, edges } = canvas.stage.graph;
  for (const element of all("[data-count]")) {
    const name = element.dataset["count"]!;
    const of = [...nodes.filter(({ kind }) => kind === name), ...edges.filter(({ type }) => type === name)];
    element.textContent = counted(name === "disputed" ? edges.filter(({ disputed }) => disputed) : of);
  }
  for (const element of all("[data-family]")) {
    const types = all(`[data-of=${element.dataset["family"]}]`).map((box) => box.dataset["type"]);
    element.textContent = counted(edges.filter(({ type }) => types.includes(type)));
  }
  find("[data-said]").textContent = `${counted(nodes)} nodes, ${counted(edges)} relationships`;
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
