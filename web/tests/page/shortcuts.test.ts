// @vitest-environment jsdom
import { expect, test } from "vitest";
import { actsOf, type KeyTargets } from "../../src/canvas/keyboard";
import { Lanes } from "../../src/lanes/lanes";
import { Tree as LanesTree, type Line as LanesLine } from "../../src/lanes/tree";
import { actsOf as mapActsOf, type MapKeys } from "../../src/map/keys";
import { chordOf, hears, meaningOf, shortcuts, shortcutsOf } from "../../src/page/shortcuts";
import { Handles } from "../../src/timeline/handles";
import type { Line as TreeLine } from "../../src/tree/lines";
import { Tree } from "../../src/tree/tree";

const key = (name: string, more: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key: name, ...more });

test("A key press has one name, whatever the keyboard needs to produce it", () => {
  expect(
    [
      key("g"),
      key("G", { shiftKey: true }),
      key("?", { shiftKey: true }),
      key(" ", { shiftKey: true }),
      key("k", { metaKey: true }),
      key("Z", { ctrlKey: true, shiftKey: true }),
      key("ArrowDown", { altKey: true }),
    ].map(chordOf),
  ).toEqual(["g", "Shift+g", "?", "Shift+Space", "Ctrl+k", "Ctrl+Shift+z", "Alt+ArrowDown"]);
});

test("Every line of the table has an id and a title of its own place, and at least one key", () => {
  const ids = shortcuts.map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(shortcuts.filter((each) => each.keys.length === 0 || each.title === "")).toEqual([]);
});

/** A step back and a step on: of the story on the page, of time where the slider or the lanes have the keyboard. */
const steps = [",", "."];

test("No key means two things at one place, nor, but for the steps, something else than on the whole page", () => {
  const places = [...new Set(shortcuts.map((each) => each.where))];
  const twice = places.flatMap((place) => {
    const page = place === "review" ? ["everywhere"] : ["everywhere", "explore"];
    const heard = shortcutsOf(...new Set([...page, place])).flatMap((each) =>
      each.keys.map((chord) => ({ chord: chord.toLowerCase(), title: each.title })),
    );
    return heard.filter(({ chord }) => !steps.includes(chord)).filter((one, index, heard) =>
      heard.some((other, at) => at < index && other.chord === one.chord && other.title !== one.title),
    );
  });
  expect(twice).toEqual([]);
});

test("No key is taken from the browser, the system or a screen reader", () => {
  const taken = /^(Alt|Insert|CapsLock|Tab|F\d+|Ctrl\+Alt|Ctrl\+(Shift\+)?[acdfhjlnoprstuvwx0-9+-]$)/i;
  expect(shortcuts.flatMap((each) => each.keys).filter((chord) => taken.test(chord))).toEqual([]);
});

test("While something is typed only keys with Control are heard", () => {
  const typed = shortcuts.filter((each) => each.typing);
  expect(typed.map((each) => each.keys)).toEqual([["Ctrl+K"]]);
});

test("Every part with keys of its own does what the table says, all of it and nothing else", () => {
  const lanes = Lanes.prototype.acts.call({ options: {} }, null);
  const parts = {
    canvas: actsOf({ focus: { node: null } } as KeyTargets),
    time: Handles.prototype.keyed.call({}, "first", "year"),
    lanes: LanesTree.prototype.acts.call({ actions: { acts: () => lanes } }, { id: null } as LanesLine),
    map: mapActsOf({} as MapKeys),
    tree: Tree.prototype.acts.call({ lines: [] }, {} as TreeLine),
  };
  for (const [place, acts] of Object.entries(parts)) {
    const listed = shortcutsOf(place).map((each) => each.id);
    expect(Object.keys(acts).sort()).toEqual(listed.sort());
  }
  expect(meaningOf(key("z", { ctrlKey: true }), "canvas")).toBe("canvas.undo");
  expect(meaningOf(key("Tab"), "canvas")).toBeUndefined();
  expect(hears(shortcuts[0]!, "Ctrl+k")).toBe(true);
});
