/** First and last days of a start and an end, good enough for mock pages; the true rules are C# `Time`. */
export function boundsOf(start: string, end: string) {
  const [startMin, startMax] = daysOf(start);
  if (end === "") return { startMin, startMax, endMin: startMin, endMax: 99991231 };
  const [endMin, endMax] = end === ".." ? [20150901, 99991231] : daysOf(end);
  return { startMin, startMax, endMin, endMax };
}

function daysOf(edtf: string): [number, number] {
  const text = edtf.replace(/[?%]$/, "");
  if (text === "" || text === "..") return [0, 99991231];
  if (text.includes("/")) {
    const [first = "", last = ""] = text.split("/");
    return [daysOf(first)[0], daysOf(last)[1]];
  }
  if (text.startsWith("[")) {
    const [first = "", last = ""] = text.slice(1, -1).split(/\.\.|,/);
    return [first ? daysOf(first)[0] : 0, last ? daysOf(last)[1] : 99991231];
  }
  if (text.endsWith("~")) {
    const [first, last] = daysOf(text.slice(0, -1));
    return [first - 10000, last + 10000];
  }
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return [Number(`${decade[1]}00101`), Number(`${decade[1]}91231`)];
  const [year = "", part, day] = text.split("-");
  if (part === undefined) return [Number(`${year}0101`), Number(`${year}1231`)];
  if (day !== undefined) return [Number(year + part + day), Number(year + part + day)];
  const thirds: Readonly<Record<string, [string, string]>> = {
    37: ["0101", "0430"],
    38: ["0501", "0831"],
    39: ["0901", "1231"],
  };
  const [first, last] = thirds[part] ?? [`${part}01`, `${part}31`];
  return [Number(year + first), Number(year + last)];
}
