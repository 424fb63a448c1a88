import table from "./shortcuts.json";

/**
 * One line of `shortcuts.json`, the table of all keys: the list in the help, the keys beside the commands of the
 * palette and the keys that are heard are made from it. `Ctrl` also stands for the Command key of a Mac.
 */
export interface Shortcut {
  /** Names what is done; for `everywhere` and `explore` it is also the id of a command. */
  readonly id: string;
  /** `everywhere`, a page such as `explore`, or the part of it that has to have the keyboard, such as `canvas`. */
  readonly where: string;
  /** `g`, `?`, `Space`, `Ctrl+K`, `Shift+Enter`; a letter alone is without Shift. */
  readonly keys: readonly string[];
  readonly title: string;
  /** Also heard while the reader types into a field. */
  readonly typing?: boolean;
  /** The page answers with a field that gets the keyboard: what is typed until then waits for it. */
  readonly opensField?: boolean;
}

export const shortcuts: readonly Shortcut[] = table;

export function shortcutsOf(...where: readonly string[]): readonly Shortcut[] {
  return shortcuts.filter((each) => where.includes(each.where));
}

/** The page whose keys are heard: that of the element with `data-keys`, else the workspace. */
export function placeOf(page: ParentNode): string {
  return page.querySelector<HTMLElement>("[data-keys]")?.dataset["keys"] ?? "explore";
}

/** What a key press is called in the table, such as `Ctrl+Shift+z`; letters are in lower case. */
export function chordOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "Space" : event.key;
  const letter = /^\p{L}$/u.test(key);
  // Which sign needs Shift differs from keyboard to keyboard: for signs only the sign counts.
  const shift = event.shiftKey && (letter || key.length > 1);
  const modifiers = [
    ...(event.ctrlKey || event.metaKey ? ["Ctrl"] : []),
    ...(event.altKey ? ["Alt"] : []),
    ...(shift ? ["Shift"] : []),
  ];
  return [...modifiers, letter ? key.toLowerCase() : key].join("+");
}

export function hears(shortcut: Shortcut, chord: string): boolean {
  return shortcut.keys.some((key) => key.toLowerCase() === chord.toLowerCase());
}

/** The id of what a key press means where the keyboard is; undefined when it means nothing there. */
export function meaningOf(event: KeyboardEvent, where: string): string | undefined {
  const chord = chordOf(event);
  return shortcuts.find((each) => each.where === where && hears(each, chord))?.id;
}

/** True for a bare sign or letter, which readers can switch off (WCAG 2.2, 2.1.4). */
export function isCharacter(key: string): boolean {
  return key.length === 1;
}

/** Whether keys go into a text: there, only the shortcuts that say so are heard. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=range], [type=checkbox], [type=radio], [type=button]), textarea, select"))
  );
}
