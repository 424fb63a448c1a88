/*
 * A page is shown before its circuit is up, and the circuit then makes it anew. What was typed into a field until then
 * would be lost: this keeps it, and gives it back once `.live-state[data-interactive]` says that the page answers.
 * Loaded by a plain <script src> in the head and alone on purpose, as theme.boot.ts is.
 */
(() => {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const typed = new Map<string, string>();
  let focused: string | null = null;

  const fieldOf = (target: EventTarget | null): Field | null =>
    target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
      ? (target as Field)
      : null;

  /** Ids may differ between the two renderings; what a field is called, and the how-maniest of that name, does not. */
  const keyOf = (field: Field): string => {
    const name = nameOf(field);
    return `${name} ${fields().filter((each) => nameOf(each) === name).indexOf(field)}`;
  };
  const nameOf = (field: Field): string =>
    field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent?.trim() ?? field.name;
  const fields = (): Field[] => [...document.querySelectorAll<Field>("input, textarea, select")];

  const input = (event: Event) => {
    const field = fieldOf(event.target);
    if (field) typed.set(keyOf(field), field.value);
  };
  const focus = (event: Event) => {
    const field = fieldOf(event.target);
    if (field) focused = keyOf(field);
    // The router gives the keyboard to the heading of the page it has made; who was typing keeps it.
    else if (focused !== null && (event.target as Element).matches("h1")) fieldOfKey(focused)?.focus();
  };
  const fieldOfKey = (key: string): Field | undefined => fields().find((field) => keyOf(field) === key);
  /** The reader goes elsewhere by herself. */
  const leave = (event: Event) => {
    const elsewhere = event instanceof KeyboardEvent ? event.key === "Tab" : !fieldOf(event.target);
    if (elsewhere) focused = null;
    if (elsewhere && isTakenOver()) end();
  };

  /** True when nothing waits any more. */
  const giveBack = (): boolean => {
    for (const field of fields()) {
      const key = keyOf(field);
      const value = typed.get(key);
      if (value !== undefined && typed.delete(key)) {
        field.value = value;
        if (key === focused) field.focus();
        for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
      } else if (key === focused && document.activeElement === document.body) field.focus();
    }
    return typed.size === 0;
  };

  const isTakenOver = (): boolean => document.querySelector(".live-state[data-interactive]") !== null;

  const end = () => {
    observer.disconnect();
    document.removeEventListener("input", input, true);
    document.removeEventListener("focusin", focus, true);
    document.removeEventListener("keydown", leave, true);
    document.removeEventListener("pointerdown", leave, true);
  };
  // A part of the page may come a little after the first: until then its text waits.
  const observer = new MutationObserver(() => {
    if (!isTakenOver()) return;
    document.removeEventListener("input", input, true);
    if (giveBack()) observer.disconnect();
  });
  document.addEventListener("input", input, true);
  document.addEventListener("focusin", focus, true);
  document.addEventListener("keydown", leave, true);
  document.addEventListener("pointerdown", leave, true);
  observer.observe(document.documentElement, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: ["data-interactive"],
  });
})();
