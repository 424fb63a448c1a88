import { expect, test } from "vitest";
import { Sequence } from "../../src/live/sequence";

test("Numbers that follow one another are next, old ones repeated, jumps a gap", () => {
  const sequence = new Sequence();
  sequence.resume(4);
  expect([5, 6, 6, 5, 9, 10].map((number) => sequence.receive(number))).toEqual([
    "next",
    "next",
    "repeated",
    "repeated",
    "gap",
    "next",
  ]);
});

test("A snapshot shows what was missed while the connection was down", () => {
  const sequence = new Sequence();
  expect(sequence.resume(4)).toBe(false);
  sequence.receive(5);
  expect(sequence.resume(5)).toBe(false);
  expect(sequence.resume(8)).toBe(true);
  expect(sequence.receive(9)).toBe("next");
});

test("A server that began anew is taken from its own number on", () => {
  const sequence = new Sequence();
  sequence.resume(100);
  expect(sequence.resume(0)).toBe(true);
  expect(sequence.receive(1)).toBe("next");
});
