import { expect, test } from "vitest";
import { dateWords, spanWords } from "../../src/graph/edtf";

test.each([
  ["", ""],
  ["2002", "2002"],
  ["2002-03", "March 2002"],
  ["2002-03-09", "9 March 2002"],
  ["1998-39", "late 1998"],
  ["1998-37", "early 1998"],
  ["1998-38", "mid-1998"],
  ["[..2015-11]", "by November 2015"],
  ["2014-22", "summer 2014"],
  ["2014-33", "the first quarter of 2014"],
  ["199X", "the 1990s"],
  ["19XX", "the years 1900–1999"],
  ["2014~", "about 2014"],
  ["2001?", "possibly 2001"],
  ["2001-05%", "possibly about May 2001"],
  ["[1996..1999]", "between 1996 and 1999"],
  ["[2001,2003]", "2001 or 2003"],
  ["[..2015-12]", "before 2016"],
  ["[2015-39..]", "late 2015 or later"],
  ["2001/..", "since 2001"],
  ["/2001", "until 2001"],
  ["2001/2004-05", "2001 to May 2004"],
])("%s reads as %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test.each([
  ["2002-03", "", "March 2002"],
  ["2014", "2014", "2014"],
  ["2001", "..", "since 2001"],
  ["", "..", "still so when the source was written"],
  ["", "2009", "until 2009"],
  ["2012", "2015-39", "2012 to late 2015"],
  ["[1996..1999]", "2001", "begun between 1996 and 1999, ended 2001"],
  ["", "", ""],
])("from %s to %s reads as %s", (start, end, words) => {
  expect(spanWords(start, end)).toBe(words);
});
