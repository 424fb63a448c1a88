// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { PositionMemory } from "../../src/canvas/memory";

const memory = new PositionMemory(sessionStorage);
const at = (...ids: string[]) => Object.fromEntries(ids.map((id, index) => [id, { x: index, y: index * 2 }]));

beforeEach(() => sessionStorage.clear());

test("A view is known by its nodes, in any order", () => {
  memory.keep(at("a", "b"));
  expect(memory.recall(["b", "a"])).toEqual(at("a", "b"));
  expect(memory.recall(["a", "b", "c"])).toBeNull();
  expect(memory.recall(["a", "c"])).toBeNull();
});

test("The oldest views are forgotten", () => {
  for (let index = 0; index < 20; index++) memory.keep(at(`n${index}`));
  expect(memory.recall(["n0"])).toBeNull();
  expect(memory.recall(["n8"])).toEqual(at("n8"));
  expect(Object.keys(sessionStorage).length).toBe(13);
});

test("Without storage nothing is remembered and nothing breaks", () => {
  const none = new PositionMemory(null);
  none.keep(at("a"));
  expect(none.recall(["a"])).toBeNull();
});
