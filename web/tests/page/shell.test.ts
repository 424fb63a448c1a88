// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { create, watchConnection, type Shell } from "../../src/shell/shell";

let shell: Shell;
let told: unknown[][];
let frame: HTMLElement;

function press(key: string, target: Element = document.body, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute("data-theme");
  document.body.innerHTML = `<div id="frame">
    <input data-command="search" value="imu"><button data-command="help" data-opens="keys">Keys</button><textarea></textarea>
    <dialog id="keys"><button id="inside">Inside</button></dialog>
    <div class="splitter" data-property="--side-width" data-min="200" data-max="400"></div></div>`;
  frame = document.querySelector("#frame")!;
  // jsdom lays nothing out: every element counts as visible here.
  Element.prototype.getClientRects = () => [{}] as never;
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  told = [];
  const dotnet = { invokeMethodAsync: (...call: unknown[]) => Promise.resolve(told.push(call)) };
  shell = create(frame, { keys: true }, dotnet);
});

afterEach(() => shell.dispose());

test("A slash goes to the search box, but not while something is typed", () => {
  press("/", document.querySelector("textarea")!);
  expect(document.activeElement).toBe(document.body);
  press("/");
  expect(document.activeElement).toBe(document.querySelector("[data-command=search]"));
});

test("A shortcut to a button presses it, and keys with Control are others", () => {
  let pressed = 0;
  document.querySelector("button")!.addEventListener("click", () => pressed++);
  press("?");
  press("?", document.body, { ctrlKey: true });
  expect(pressed).toBe(1);
});

/** A page of reviews whose form for a reason comes only when `answer` is called, as from the server. */
function withReason(): { answer(): void; sent: string[]; pressed: string[] } {
  const [sent, pressed]: string[][] = [[], []];
  frame.insertAdjacentHTML(
    "beforeend",
    `<div data-keys="review"><button data-command="review.reject"></button><button data-command="review.accept"></button></div>`,
  );
  for (const button of frame.querySelectorAll<HTMLElement>("[data-command^=review]"))
    button.addEventListener("click", () => pressed!.push(button.dataset["command"]!));
  const answer = () => {
    frame.insertAdjacentHTML("beforeend", `<form><input id="reason"></form>`);
    const field = frame.querySelector<HTMLInputElement>("#reason")!;
    field.addEventListener("input", () => sent!.push(field.value));
    field.form!.addEventListener("submit", (event) => (event.preventDefault(), sent!.push("sent")));
    field.focus();
  };
  return { answer, sent: sent!, pressed: pressed! };
}

test("What is typed before the field of a command is there goes into the field, and is no command", () => {
  const { answer, sent, pressed } = withReason();
  for (const key of ["r", "A", " ", "b", "x", "Backspace", "Enter"]) press(key);
  expect(pressed).toEqual(["review.reject"]);
  answer();
  expect(sent).toEqual(["A b", "sent"]);
  press("a");
  expect(pressed).toEqual(["review.reject", "review.accept"]);
});

test("No key waits for the field of a button that is disabled", () => {
  const { pressed } = withReason();
  frame.querySelector<HTMLButtonElement>("[data-command='review.reject']")!.disabled = true;
  for (const key of ["r", "a"]) press(key);
  expect(pressed).toEqual(["review.accept"]);
});

test("Escape ends the waiting for a field, and with it what was typed", () => {
  const { answer, sent, pressed } = withReason();
  for (const key of ["r", "o", "Escape", "a"]) press(key);
  answer();
  expect([pressed, sent]).toEqual([["review.reject", "review.accept"], []]);
});

test("A key presses a button of a folded part as it is, and unfolds the part of what has to be seen", () => {
  const acts: string[] = [];
  frame.insertAdjacentHTML(
    "beforeend",
    `<button id="opener"></button><div data-opener="#opener">
    <button data-command="fit"></button><button data-command="export" popovertarget="menu"></button></div>`,
  );
  Element.prototype.getClientRects = () => [] as never;
  document.querySelector("#opener")!.addEventListener("click", () => acts.push("unfold"));
  for (const id of ["fit", "export"]) {
    document.querySelector(`[data-command=${id}]`)!.addEventListener("click", () => acts.push(id));
  }
  press("f");
  expect(acts).toEqual(["fit"]);
  press("x");
  expect(acts).toEqual(["fit", "unfold", "export"]);
});

test("A key that no element carries is told to the page by its id", () => {
  press("z", document.body, { ctrlKey: true });
  press("g");
  expect(told).toEqual([
    ["OnCommand", "undo"],
    ["OnCommand", "view.switch"],
  ]);
});

test("A field and an open dialog keep their keys, except for the palette's", () => {
  press("z", document.querySelector("textarea")!, { ctrlKey: true });
  press("g", document.querySelector("#inside")!);
  press("k", document.querySelector("textarea")!, { ctrlKey: true });
  expect(told).toEqual([["OnCommand", "palette"]]);
});

test("Letters and signs alone can be switched off, which is kept", () => {
  shell.useLetters(false);
  press("g");
  press("/");
  press("z", document.body, { ctrlKey: true });
  expect([told, shell.usesLetters()]).toEqual([[["OnCommand", "undo"]], false]);
  shell.useLetters(true);
  press("g");
  expect(told.at(-1)).toEqual(["OnCommand", "view.switch"]);
});

test("An opener opens its dialog, and the page can close it", () => {
  const dialog = document.querySelector("dialog")!;
  document.querySelector<HTMLElement>("[data-opens]")!.click();
  expect(dialog.open).toBe(true);
  shell.closeDialog("keys");
  expect(dialog.open).toBe(false);
});

test("The theme is shown, kept, and follows the system again", () => {
  shell.chooseTheme("dark");
  expect([document.documentElement.dataset["theme"], shell.theme()]).toEqual(["dark", "dark"]);
  shell.chooseTheme("system");
  expect([document.documentElement.dataset["theme"], shell.theme()]).toEqual([undefined, "system"]);
});

test("A splitter moves by arrow keys between its limits, and its width is kept", () => {
  const splitter = document.querySelector(".splitter")!;
  press("End", splitter);
  press("ArrowLeft", splitter);
  expect([frame.style.getPropertyValue("--side-width"), splitter.getAttribute("aria-valuenow")]).toEqual([
    "384px",
    "384",
  ]);
  shell.dispose();
  frame.removeAttribute("style");
  shell = create(frame, null, null);
  expect(frame.style.getPropertyValue("--side-width")).toBe("384px");
  splitter.dispatchEvent(new MouseEvent("dblclick"));
  expect(frame.style.getPropertyValue("--side-width")).toBe("");
});

test("After the end no shortcut is heard", () => {
  shell.dispose();
  press("/");
  expect(document.activeElement).toBe(document.body);
});

test("A page begins again when the server does not know it any more, and not while the connection is tried", () => {
  document.body.insertAdjacentHTML("beforeend", '<div id="components-reconnect-modal"></div>');
  const banner = document.querySelector("#components-reconnect-modal")!;
  const tellState = (state: string) =>
    banner.dispatchEvent(new CustomEvent("components-reconnect-state-changed", { detail: { state } }));
  let reloads = 0;
  const end = watchConnection(() => reloads++);
  for (const state of ["show", "retrying", "failed", "hide"]) tellState(state);
  expect(reloads).toBe(0);
  tellState("rejected");
  end();
  tellState("rejected");
  expect(reloads).toBe(1);
});
