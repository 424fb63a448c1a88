import { expect, test } from "vitest";
import { mapInSlices } from "../../src/page/slices";

test("Slices keep the order and map each element once", async () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => index);
  const seen: number[] = [];
  const mapped = await mapInSlices(numbers, (number) => {
    seen.push(number);
    return number * 2;
  });
  expect(mapped).toEqual(numbers.map((number) => number * 2));
  expect(seen).toEqual(numbers);
});

test("What does not fit into a slice waits for another task", async () => {
  const clock = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => (passed += 5);
  const seen: string[] = [];
  try {
    const mapping = mapInSlices(["a", "b", "c", "d", "e"], (each) => seen.push(each));
    expect(seen).toEqual(["a", "b"]);
    await mapping;
  } finally {
    performance.now = clock;
  }
  expect(seen).toEqual(["a", "b", "c", "d", "e"]);
});
