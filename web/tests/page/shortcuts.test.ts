// @vitest-environment jsdom
import { expect, test } from "vitest";
import { actsOf, type KeyTargets } from "../../src/canvas/keyboard";
import { Handles } from "../../src/timeline/handles";
import { chordOf, hears, meaningOf, shortcuts, shortcutsOf } from "../../src/page/shortcuts";

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
  const page = ["everywhere", "explore"];
  const twice = places.flatMap((place) => {
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

test("The canvas and the time slider do what the table says, all of it and nothing else", () => {
  const acts = actsOf({ focus: { node: null } } as KeyTargets);
  expect(Object.keys(acts).sort()).toEqual(
    shortcutsOf("canvas")
      .map((each) => each.id)
      .sort(),
  );
  const slider = Handles.prototype.keyed.call({}, "first", "year");
  expect(Object.keys(slider).sort()).toEqual(
    shortcutsOf("time")
      .map((each) => each.id)
      .sort(),
  );
  expect(meaningOf(key("z", { ctrlKey: true }), "canvas")).toBe("canvas.undo");
  expect(meaningOf(key("Tab"), "canvas")).toBeUndefined();
  expect(hears(shortcuts[0]!, "Ctrl+k")).toBe(true);
});
