import { convert, type Unit } from "./units";

/** Most months that are shown one by one; a longer stretch is shown by years. */
const monthsMax = 120;
const monthsMin = 12;

/** The stretch of time that the bars and the slider show, in units, both ends included. */
export interface Scale {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

/** The whole stretch that the data speaks of, in years. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Everything, in years; in months where there are few years. */
export function wholeScale({ from, to }: Years): Scale {
  return fitting({ first: from * 12, last: to * 12 + 11 }, { from, to });
}

/**
 * Half or twice the stretch around a unit; never beyond the data. Zooming in ends with a year of months, zooming out
 * with everything.
 */
export function zoomed(scale: Scale, factor: number, around: number, years: Years): Scale {
  const { first, last } = monthsOf(scale);
  const middle = convert(around, scale.unit, "month") + (scale.unit === "year" ? 6 : 0);
  const span = Math.max(monthsMin, Math.round((last - first + 1) * factor));
  const begin = middle - Math.round(((middle - first) / (last - first + 1)) * span);
  return fitting({ first: begin, last: begin + span - 1 }, years);
}

/** Moved by whole units as far as the data goes. */
export function panned(scale: Scale, by: number, years: Years): Scale {
  const end = wholeIn(scale.unit, years);
  const step = Math.min(Math.max(by, end.first - scale.first), end.last - scale.last);
  return { ...scale, first: scale.first + step, last: scale.last + step };
}

/** Moved just as far as a unit needs to be seen. */
export function revealing(scale: Scale, index: number, years: Years): Scale {
  if (index < scale.first) return panned(scale, index - scale.first, years);
  return index > scale.last ? panned(scale, index - scale.last, years) : scale;
}

/** A year of months: there is nothing finer. */
export function isFinest({ unit, first, last }: Scale): boolean {
  return unit === "month" && last - first < monthsMin;
}

/** First and last unit of the data. */
export function wholeIn(unit: Unit, { from, to }: Years): { readonly first: number; readonly last: number } {
  return unit === "year" ? { first: from, last: to } : { first: from * 12, last: to * 12 + 11 };
}

function monthsOf({ unit, first, last }: Scale): { first: number; last: number } {
  return unit === "month" ? { first, last } : { first: first * 12, last: last * 12 + 11 };
}

function fitting(months: { first: number; last: number }, years: Years): Scale {
  const whole = wholeIn("month", years);
  const span = Math.min(months.last - months.first + 1, whole.last - whole.first + 1);
  const first = Math.min(Math.max(months.first, whole.first), whole.last - span + 1);
  if (span <= monthsMax) return { unit: "month", first, last: first + span - 1 };
  return { unit: "year", first: Math.floor(first / 12), last: Math.floor((first + span - 1) / 12) };
}
