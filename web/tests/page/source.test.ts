// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { create, type SourceView } from "../../src/source/source";
import { noMotion } from "../canvas/board";

let element: HTMLElement;
let view: SourceView;
let chosen: unknown[];

beforeEach(() => {
  noMotion();
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML =
    '<div id="text">In <mark data-passage="p1" tabindex="0">March 2002</mark> a ' +
    '<mark data-passage="p2 p3" tabindex="0">splinter</mark><mark data-passage="p3" tabindex="0"> group</mark></div>';
  element = document.querySelector("#text")!;
  chosen = [];
  view = create(element, null, {
    invokeMethodAsync: (...call) => {
      chosen.push(call);
      return Promise.resolve();
    },
  });
});

test("A passage is marked and gets the keyboard, the one before no longer", () => {
  expect(view.reveal("p1")).toBe(true);
  expect(view.reveal("p3")).toBe(true);
  expect([...element.querySelectorAll(".is-chosen")].map((mark) => mark.textContent)).toEqual(["splinter", " group"]);
  expect(document.activeElement!.textContent).toBe("splinter");
});

test("A passage that is not in the text is said", () => {
  expect(view.reveal("p9")).toBe(false);
});

test("A click on words and a press in the margin choose a passage, text between does not", () => {
  const button = document.createElement("button");
  button.dataset["for"] = "p2";
  element.append(button);
  const [first] = [...element.querySelectorAll("mark")];
  first!.click();
  button.click();
  element.click();
  expect(chosen).toEqual([
    ["OnPassage", "p1", false],
    ["OnPassage", "p2", true],
  ]);
});
