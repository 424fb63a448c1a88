/**
 * Words for a date of the EDTF profile that the data uses (`Y`, `Y-M`, `Y-M-D`, `YYYX`, `YYXX`, `Y-21..41`, each
 * with `? ~ %`; `A/B`; `[A..B]`, `[A,B]`, `[..A]`, `[A..]`), the same as C# `DateWording` writes. A day or month
 * that the date does not give is never said.
 */
export function dateWords(edtf: string): string {
  const text = edtf.trim();
  if (text === "" || text === "..") return "";
  if (text.includes("/")) return intervalWords(text);
  if (text.startsWith("[")) return setWords(text);
  return momentWords(text);
}

/** Words for when a relationship held: its start and, if the source gives one, its end. */
export function spanWords(start: string, end: string): string {
  const from = dateWords(start);
  if (end === "" || end === start) return from;
  const to = dateWords(end);
  if (from === "") return end === ".." ? "still so when the source was written" : `until ${to}`;
  if (!start.startsWith("[")) return end === ".." ? `since ${from}` : `${from} to ${to}`;
  return end === ".." ? `begun ${from}, still so when the source was written` : `begun ${from}, ended ${to}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Sub-year codes of EDTF level 2 (ISO 8601-2, section 4.8). */
const parts: Readonly<Record<number, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  25: "northern spring",
  26: "northern summer",
  27: "northern autumn",
  28: "northern winter",
  29: "southern spring",
  30: "southern summer",
  31: "southern autumn",
  32: "southern winter",
  33: "the first quarter of",
  34: "the second quarter of",
  35: "the third quarter of",
  36: "the fourth quarter of",
  37: "early",
  39: "late",
  40: "the first half of",
  41: "the second half of",
};

const midYear = 38;

function intervalWords(text: string): string {
  const [start = "", end = ""] = text.split("/");
  const from = dateWords(start);
  if (end === ".." || end === "") return from === "" ? "" : `${end === ".." ? "since" : "from"} ${from}`;
  return from === "" ? `until ${dateWords(end)}` : `${from} to ${dateWords(end)}`;
}

function setWords(text: string): string {
  const inner = text.replace(/^\[|\]$/g, "");
  if (inner.startsWith("..")) return orBefore(inner.slice(2));
  if (inner.endsWith("..")) return `${dateWords(inner.slice(0, -2))} or later`;
  if (inner.includes("..")) {
    const [first = "", last = ""] = inner.split("..");
    return `between ${dateWords(first)} and ${dateWords(last)}`;
  }
  return inner.split(",").map(dateWords).join(" or ");
}

/** `[..2015]` and `[..2015-12]` end with their year, which the next one says best. */
function orBefore(last: string): string {
  const wholeYear = /^(\d{4})(-12)?$/.exec(last);
  return wholeYear && wholeYear[1] !== "9999" ? `before ${Number(wholeYear[1]) + 1}` : `by ${dateWords(last)}`;
}

function momentWords(text: string): string {
  const mark = /[?~%]$/.exec(text)?.[0];
  if (mark === undefined) return plainWords(text);
  const words = plainWords(text.slice(0, -1));
  if (mark === "~") return `about ${words}`;
  return mark === "?" ? `possibly ${words}` : `possibly about ${words}`;
}

function plainWords(text: string): string {
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return `the ${decade[1]}0s`;
  const century = /^(\d{2})XX$/.exec(text);
  if (century) return `the years ${century[1]}00–${century[1]}99`;
  const [year = "", part, day] = text.split("-");
  if (part === undefined) return year;
  const code = Number(part);
  if (code === midYear) return `mid-${year}`;
  const month = months[code - 1];
  if (month) return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
  return parts[code] ? `${parts[code]} ${year}` : text;
}
