import { chordOf, hears, isCharacter, isTyping, type Shortcut } from "../page/shortcuts";
import { typeAhead } from "./typeAhead";

const lettersKey = "graph-explorer.letters";

/**
 * The keys of the whole page. A key focuses or presses the element in sight that carries the shortcut's id as
 * `data-command`; where there is none, `run` is told the id. Parts that hear keys of their own (the canvas, the tree)
 * stop those events before they come here.
 */
export function installShortcuts(shortcuts: () => readonly Shortcut[], run: (id: string) => void): () => void {
  let endWait = () => {};
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    const shortcut = shortcuts().find((each) => hears(each, chord));
    if (!shortcut || !isHeard(shortcut, chord, event.target)) return;
    event.preventDefault();
    const isAnswered = isEnabled(shortcut.id);
    if (!pressCommand(shortcut.id)) run(shortcut.id);
    if (isAnswered && shortcut.opensField && !isTyping(document.activeElement)) {
      endWait();
      endWait = typeAhead();
    }
  };
  document.addEventListener("keydown", press);
  return () => {
    endWait();
    document.removeEventListener("keydown", press);
  };
}

/**
 * Focuses or presses the first element in sight of a command, else one in a part that is folded up on a narrow screen;
 * false when there is neither.
 */
export function pressCommand(id: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>("[data-command]")];
  const targets = marked.filter((each) => each.dataset["command"] === id);
  const target = targets.find((each) => each.getClientRects().length > 0) ?? targets.find(isFolded);
  if (!target) return false;
  // A plain button does its work unseen; a field, a slider and what opens a menu have to be seen.
  if (target.getClientRects().length === 0 && !target.matches("button:not([popovertarget])")) unfold(target);
  act(target);
  return true;
}

/** A button that is disabled opens no field. */
function isEnabled(id: string): boolean {
  return document.querySelector(`[data-command="${id}"]:not(:disabled)`) !== null;
}

/** `data-opener` on a part that can be folded up names the button that opens it. */
function isFolded(target: HTMLElement): boolean {
  return target.closest("[data-opener]") !== null;
}

function unfold(target: HTMLElement): void {
  const part = target.closest<HTMLElement>("[data-opener]");
  document.querySelector<HTMLElement>(part?.dataset["opener"] ?? "")?.click();
}

/** Whether bare letters and signs are shortcuts; kept for all pages of this browser. */
export function usesLetters(): boolean {
  try {
    return localStorage.getItem(lettersKey) !== "off";
  } catch {
    return true;
  }
}

export function useLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(lettersKey);
    else localStorage.setItem(lettersKey, "off");
  } catch (denied) {
    console.warn("The choice of shortcuts is not kept:", denied);
  }
}

/** Text fields and open dialogs keep the keys for themselves. */
function isHeard(shortcut: Shortcut, chord: string, target: EventTarget | null): boolean {
  if (shortcut.typing) return true;
  const inDialog = target instanceof Element && target.closest("dialog, [role=dialog]") !== null;
  return !inDialog && !isTyping(target) && (!isCharacter(chord) || usesLetters());
}

/** Buttons and links are pressed; fields and sliders are focused, with their text selected where they have one. */
function act(target: HTMLElement): void {
  if (!target.matches("input, textarea, select, [role=slider]")) return target.click();
  target.focus();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
}
