// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { create, type ReviewText } from "../../src/review/review";

let view: ReviewText;
const told: unknown[][] = [];
const dotnet = { invokeMethodAsync: async (...call: unknown[]) => void told.push(call) };

function show(html: string): HTMLElement {
  Element.prototype.scrollIntoView = () => {};
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  document.body.innerHTML = `<div id="text">${html}</div>`;
  const element = document.getElementById("text")!;
  view = create(element, null, dotnet as never);
  return element;
}

afterEach(() => {
  view.dispose();
  told.length = 0;
});

test("Selected words are counted in code points, across marks", () => {
  const element = show(`a😀 <mark data-candidate="x">bcd</mark> efg`);
  const range = document.createRange();
  range.setStart(element.querySelector("mark")!.firstChild!, 1);
  range.setEnd(element.lastChild!, 3);
  document.getSelection()!.removeAllRanges();
  document.getSelection()!.addRange(range);
  expect(view.selection()).toEqual({ start: 4, end: 9, quote: "cd ef" });
});

test("Nothing is selected where the selection is empty or lies outside of the text", () => {
  const element = show("abc");
  document.getSelection()!.removeAllRanges();
  expect(view.selection()).toBeNull();
  const outside = document.createElement("p");
  outside.textContent = "outside";
  document.body.append(outside);
  document.getSelection()!.selectAllChildren(outside);
  expect(view.selection()).toBeNull();
  expect(element.textContent).toBe("abc");
});

test("Pressing words that several candidates share goes from one to the next", () => {
  const element = show(`<mark data-candidate="x y">abc</mark>`);
  document.getSelection()!.removeAllRanges();
  const mark = element.querySelector("mark")!;
  mark.click();
  view.show("x");
  mark.click();
  view.show("y");
  mark.click();
  expect(told).toEqual([
    ["OnCandidate", "x"],
    ["OnCandidate", "y"],
    ["OnCandidate", "x"],
  ]);
  expect(mark.classList.contains("is-chosen")).toBe(true);
});
