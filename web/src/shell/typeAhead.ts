import { isTyping } from "../page/shortcuts";

/** Longest time, in milliseconds, that keys wait for a field. */
const waitMax = 5_000;

/**
 * Keeps what is typed after a command whose field is still on its way from the server, and gives it to the first field
 * that gets the keyboard: the letters of a reason must neither be lost nor be taken for commands. Escape, Tab and the
 * pointer end the wait, and what was typed goes with it.
 */
export function typeAhead(): () => void {
  const held: string[] = [];
  const key = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "Escape" || event.key === "Tab") return end();
    if (event.key !== "Enter" && event.key !== "Backspace" && [...event.key].length !== 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Backspace") held.pop();
    else held.push(event.key);
  };
  const focus = (event: Event) => {
    if (!isTyping(event.target)) return;
    end();
    give(event.target as HTMLElement, held);
  };
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener("keydown", key, true);
    document.removeEventListener("focusin", focus);
    document.removeEventListener("pointerdown", end, true);
  };
  const timer = setTimeout(end, waitMax);
  document.addEventListener("keydown", key, true);
  document.addEventListener("focusin", focus);
  document.addEventListener("pointerdown", end, true);
  return end;
}

/** An Enter sends the form off, as it would have when the field was there; what comes after it is dropped. */
function give(field: HTMLElement, keys: readonly string[]): void {
  const end = keys.indexOf("Enter");
  const text = (end < 0 ? keys : keys.slice(0, end)).join("");
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (text !== "") {
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (end >= 0 && field instanceof HTMLInputElement) field.form?.requestSubmit();
}
