import { expect, test } from "vitest";
import type { Arrangement } from "../../src/canvas/arrangement";
import { arrangementOf, fileOf, type ViewFile } from "../../src/views/viewFile";
import { KeptSteps, latestOf } from "../../src/views/keptSteps";
import { LastView } from "../../src/views/lastView";
import { keyOf, WorkingViews } from "../../src/views/working";
import { contract } from "../contract";

/** A storage of a browser that holds at most `room` characters. */
function storage(room = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      held.set(key, value);
    },
  };
}

const arrangement: Arrangement = { positions: { imu: { x: 1, y: 2 } }, pins: ["imu"], notes: [] };

test("A view that was not saved comes back in the tab and in a new one", () => {
  const [tab, lasting] = [storage(), storage()];
  const key = keyOf("?show=pledges/imu", null);
  new WorkingViews(tab, lasting).keep(key, arrangement);
  expect(new WorkingViews(tab, lasting).recall(key)).toEqual(arrangement);
  expect(new WorkingViews(storage(), lasting).recall(key)).toEqual(arrangement);
  expect(new WorkingViews(tab, lasting).recall(keyOf("?show=all", null))).toBeNull();
});

test("A saved view that was changed comes back in its tab only, and not once it was saved anew", () => {
  const [tab, lasting] = [storage(), storage()];
  const key = keyOf("?show=pledges/imu", { id: "one", revision: 1 });
  new WorkingViews(tab, lasting).keep(key, arrangement);
  expect(new WorkingViews(tab, lasting).recall(key)).toEqual(arrangement);
  expect(new WorkingViews(storage(), lasting).recall(key)).toBeNull();
  expect(new WorkingViews(tab, lasting).recall(keyOf("?show=pledges/imu", { id: "one", revision: 2 }))).toBeNull();
});

test("The twelve views that were looked at last are kept", () => {
  const tab = storage();
  const working = new WorkingViews(tab, null);
  for (let view = 0; view < 14; view++) working.keep(keyOf(`?show=lineage/g${view}`, null), arrangement);
  expect(working.recall(keyOf("?show=lineage/g1", null))).toBeNull();
  expect(working.recall(keyOf("?show=lineage/g2", null))).toEqual(arrangement);
  expect(tab.length).toBe(13);
});

test("A full or damaged storage costs only the memory of the view", () => {
  const full = new WorkingViews(storage(10), storage(10));
  full.keep("view/", arrangement);
  expect(full.recall("view/")).toBeNull();
  const damaged = storage();
  damaged.setItem("graph-explorer.working.view/", "{");
  expect(new WorkingViews(damaged, null).recall("view/")).toBeNull();
});

test("The file of a view holds what the canvas keeps, and gives it back", () => {
  const file = contract<ViewFile & { created: string; changed: string }>("view.json");
  const kept = arrangementOf(file);
  expect(kept.positions["isis"]).toEqual({ x: 240.5, y: -80 });
  const { id, revision, name, description, address, dataVersion, created, changed } = file;
  const again = fileOf({ id, revision, name, description, address, dataVersion }, kept, file.thumbnail);
  expect({ ...again, created, changed }).toEqual(file);
});

test("The view that was looked at last is known by what it asked", () => {
  const [tab, lasting] = [storage(), storage()];
  const last = new LastView(() => [tab, lasting]);
  expect(last.find()).toBeNull();
  new WorkingViews(null, lasting).keep(keyOf("?show=splits/imu", null), arrangement);
  expect(last.find()).toEqual({ question: "?show=splits/imu" });
  new WorkingViews(tab, lasting).keep(keyOf("?show=path/imu/isis", { id: "a-b", revision: 2 }), arrangement);
  expect(last.find()).toEqual({ question: "?show=path/imu/isis" });
});

test("Positions are written to a tenth of a pixel", () => {
  const title = { id: "x", revision: 1, name: "x", description: "", address: "", dataVersion: "" };
  const file = fileOf(title, { positions: { imu: { x: 1.26, y: -0.04 } }, pins: [], notes: [] }, null);
  expect(file.positions["imu"]).toEqual([1.3, -0]);
});

const pin = (id: string) => ({ part: "pins", before: { ids: [id], on: false }, after: { ids: [id], on: true } }) as const;

test("Of many steps the latest are kept, those to take back before those to do again", () => {
  const length = JSON.stringify(pin("a")).length + 1;
  const steps = { done: [pin("a"), pin("b"), pin("c")], undone: [pin("d"), pin("e")] };
  expect(latestOf(steps, 2 * length)).toEqual({ done: [pin("b"), pin("c")], undone: [] });
  expect(latestOf(steps, 4 * length)).toEqual({ done: steps.done, undone: [pin("e")] });
  expect(latestOf(steps)).toEqual(steps);
});

test("A full storage keeps no steps rather than older ones", () => {
  const tab = storage(300);
  const of = { key: "view/", dataVersion: "1", sight: "" };
  new KeptSteps(tab).keep(of, { done: [pin("a")], undone: [] });
  expect(new KeptSteps(tab).recall(of)).toEqual({ done: [pin("a")], undone: [] });
  new KeptSteps(tab).keep(of, { done: [pin("a"), pin("b"), pin("c"), pin("d")], undone: [] });
  expect(new KeptSteps(tab).recall(of)).toBeNull();
});
