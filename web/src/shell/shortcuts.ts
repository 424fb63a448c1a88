/**
 * One shortcut of the whole page: the key as `KeyboardEvent.key` names it, and the element that it focuses or presses.
 */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  /** A selector; an input is focused and its text selected, anything else is clicked. */
  readonly target: string;
}

/** Keys without Ctrl or Alt are left to the reader while she types and to the canvas while it has the keyboard. */
export function installShortcuts(shortcuts: readonly Shortcut[]): () => void {
  const press = (event: KeyboardEvent) => {
    const shortcut = shortcuts.find((each) => matches(each, event));
    if (!shortcut || event.defaultPrevented) return;
    if (!event.ctrlKey && !event.altKey && isTyping(event.target)) return;
    const target = [...document.querySelectorAll<HTMLElement>(shortcut.target)].find(
      (each) => each.getClientRects().length > 0,
    );
    if (!target) return;
    event.preventDefault();
    act(target);
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    !event.metaKey &&
    event.ctrlKey === (shortcut.ctrl ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea, select"))
  );
}

function act(target: HTMLElement): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return target.click();
  target.focus();
  target.select();
}
