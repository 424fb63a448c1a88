import { expect, test } from "vitest";
import { choiceOf, inMode, moved, put, type End } from "../../src/timeline/choice";
import { isFinest, panned, revealing, wholeScale, zoomed } from "../../src/timeline/scale";
import { extentOf } from "../../src/timeline/units";

const years = { from: 1990, to: 2016 };
const limits = { first: 1990, last: 2016 };

test("A long history is shown by years, a short one by months", () => {
  expect(wholeScale(years)).toEqual({ unit: "year", first: 1990, last: 2016 });
  expect(wholeScale({ from: 2012, to: 2016 })).toEqual({ unit: "month", first: 2012 * 12, last: 2016 * 12 + 11 });
});

test("Zooming in leads from years to a year of months around the chosen one, and out again to everything", () => {
  let scale = wholeScale(years);
  const seen = [];
  for (let step = 0; step < 6; step++) {
    scale = zoomed(scale, 0.5, scale.unit === "year" ? 2014 : 2014 * 12 + 5, years);
    seen.push([scale.unit, scale.last - scale.first + 1]);
  }
  expect(seen).toEqual([
    ["year", 14],
    ["month", 84],
    ["month", 42],
    ["month", 21],
    ["month", 12],
    ["month", 12],
  ]);
  expect([isFinest(scale), scale.first <= 2014 * 12 + 5, scale.last >= 2014 * 12 + 5]).toEqual([true, true, true]);
  for (let step = 0; step < 6; step++) scale = zoomed(scale, 2, scale.first, years);
  expect(scale).toEqual(wholeScale(years));
});

test("Moving along stops at the ends of the data, and reveals no more than is needed", () => {
  const part = { unit: "year", first: 2000, last: 2005 } as const;
  expect(panned(part, 99, years)).toEqual({ unit: "year", first: 2011, last: 2016 });
  expect(panned(part, -99, years)).toEqual({ unit: "year", first: 1990, last: 1995 });
  expect(revealing(part, 2007, years)).toEqual({ unit: "year", first: 2002, last: 2007 });
  expect(revealing(part, 2003, years)).toBe(part);
});

test("An instant moves by units and from all time to the first or the last", () => {
  const at = choiceOf("2014");
  const step = (by: number) => moved(at, "instant", "first", by, "year", limits);
  expect([step(1), step(-5), step(99), step(-Infinity)]).toEqual(["2015", "2009", "2016", "1990"]);
  expect([moved(null, "instant", "first", 1, "year", limits), moved(null, "instant", "first", -1, "year", limits)]).toEqual([
    "1990",
    "2016",
  ]);
});

test("A year is followed by its second month, where months are shown", () => {
  const months = { first: 1990 * 12, last: 2016 * 12 + 11 };
  expect(moved(choiceOf("2014"), "instant", "first", 1, "month", months)).toBe("2014-02");
});

test("A time that is a day goes by days, whatever the bars stand for, and never out of their years", () => {
  const step = (text: string, end: End, by: number) =>
    moved(choiceOf(text), text.includes("/") ? "range" : "instant", end, by, "year", limits);
  expect([step("2014-06-12", "first", 1), step("2014-03-01", "first", -1), step("2016-02-28", "first", 1)]).toEqual([
    "2014-06-13",
    "2014-02-28",
    "2016-02-29",
  ]);
  expect([step("1990-01-02", "first", -30), step("2016-12-20", "first", 30)]).toEqual(["1990-01-01", "2016-12-31"]);
  expect([step("2014-06-12", "first", Infinity), step("2014-06-12", "first", -Infinity)]).toEqual(["2016", "1990"]);
  expect(step("2014-06-01/2014-06-20", "first", 30)).toBe("2014-06-20/2014-06-20");
  expect(step("2014-06-01/2014-06-20", "last", 11)).toBe("2014-06-01/2014-07-01");
  expect(step("2014-06-01/2014-06-20", "both", 1)).toBe("2014-06-02/2014-06-21");
  expect(step("2014/2014-06-20", "last", -1)).toBe("2014/2014-06-19");
});

test("The ends of a range do not pass one another, and both together keep its length", () => {
  const range = choiceOf("2013/2015");
  expect(moved(range, "range", "first", 9, "year", limits)).toBe("2015/2015");
  expect(moved(range, "range", "last", -9, "year", limits)).toBe("2013/2013");
  expect(moved(range, "range", "both", 9, "year", limits)).toBe("2014/2016");
  expect(put(null, "range", "first", 2010, "year", limits)).toBe("2010/2016");
});

test("Instant and range turn into each other", () => {
  expect(inMode(choiceOf("2014-06"), "range", "month")).toBe("2014-06/2014-06");
  expect(inMode(choiceOf("2013/2015-08"), "instant", "year")).toBe("2013");
  expect(inMode(null, "range", "year")).toBeNull();
});

test("A window reaches from the begin of its first day to the end of its last", () => {
  expect(extentOf({ first: 20140101, last: 20141231 }, "year")).toEqual({ from: 2014, to: 2015 });
  expect(extentOf({ first: 20140601, last: 20140630 }, "month")).toEqual({ from: 24173, to: 24174 });
});
