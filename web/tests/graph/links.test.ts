import { expect, test } from "vitest";
import { linksOf, threadThrough } from "../../src/graph/links";
import { edge } from "../contract";

const sorted = (ids: ReadonlySet<string>) => [...ids].sort().join(" ");

test("The paths through a node are what leads to it and what it leads to, not its neighbours' other ways", () => {
  const links = linksOf([
    edge("SPLINTER_OF", "a", "b"),
    edge("SPLINTER_OF", "b", "c"),
    edge("SPLINTER_OF", "c", "d"),
    edge("SPLINTER_OF", "x", "c"),
    edge("SPLINTER_OF", "a", "y"),
  ]);
  expect(sorted(threadThrough("b", links).nodes)).toBe("a b c d");
  expect(threadThrough("b", links).edges.size).toBe(3);
});

test("A symmetric tie leads to its other end and no farther", () => {
  const mutual = { directed: false };
  const links = linksOf([edge("ALLIED_WITH", "a", "b", mutual), edge("ALLIED_WITH", "b", "c", mutual)]);
  expect(sorted(threadThrough("a", links).nodes)).toBe("a b");
});

test("A step that would light too much is not taken", () => {
  const fan = Array.from({ length: 200 }, (_, index) => edge("LEADS", "hub", `n${index}`));
  const links = linksOf([edge("LEADS", "a", "hub"), ...fan]);
  expect(sorted(threadThrough("a", links).nodes)).toBe("a hub");
  expect(threadThrough("hub", links).nodes.size).toBe(202);
});

test("A circle comes to an end and a node without ties lights itself", () => {
  const links = linksOf([edge("LEADS", "a", "b"), edge("LEADS", "b", "c"), edge("LEADS", "c", "a")]);
  expect(sorted(threadThrough("a", links).nodes)).toBe("a b c");
  expect(sorted(threadThrough("lonely", links).nodes)).toBe("lonely");
});
