import { expect, test } from "vitest";
import { domainOf, spanText } from "../../src/lanes/span";

const moment = (text: string) => Date.parse(`${text}T00:00:00Z`);

test("A stretch of whole years or months is said as such, any other to the day", () => {
  const said = (from: string, to: string) => spanText({ from: moment(from), to: moment(to) });
  expect(said("1998-01-01", "2017-01-01")).toBe("1998/2016");
  expect(said("2014-01-01", "2015-01-01")).toBe("2014");
  expect(said("2014-06-01", "2015-02-01")).toBe("2014-06/2015-01");
  expect(said("2014-06-01", "2014-06-13")).toBe("2014-06-01/2014-06-12");
  expect(spanText({ from: moment("2014-06-12") + 1_000, to: moment("2014-06-12") + 2_000 })).toBe("2014-06-12");
  expect(spanText({ from: -1e15, to: 0 })).toBeNull();
});

test("What an address says is read as the same stretch, and written as it was", () => {
  for (const text of ["1998/2016", "2014", "2014-06/2015-01", "2014-06-01/2014-06-12", "0099-02-02/0100-03-31"]) {
    expect(spanText(domainOf(text)!)).toBe(text);
  }
  expect(domainOf("1998/2016")).toEqual({ from: moment("1998-01-01"), to: moment("2017-01-01") });
  expect([domainOf(null), domainOf("late"), domainOf("2016/1998")]).toEqual([null, null, null]);
});
