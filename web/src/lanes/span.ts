import type { Domain } from "./camera";
import { dayMs, periodOfTime } from "./days";

/**
 * The stretch in view as an address says it, to the day: `1998/2016` for whole years, `2014-06/2015-01` for whole
 * months. Null outside of the years 1 to 9999.
 */
export function spanText({ from, to }: Domain): string | null {
  const first = new Date(Math.round(from / dayMs) * dayMs);
  const after = new Date(Math.max(Math.round(to / dayMs), Math.round(from / dayMs) + 1) * dayMs);
  const last = new Date(after.getTime() - dayMs);
  if (!(first.getUTCFullYear() >= 1 && last.getUTCFullYear() <= 9999)) return null;
  const months = first.getUTCDate() === 1 && after.getUTCDate() === 1;
  const years = months && first.getUTCMonth() === 0 && after.getUTCMonth() === 0;
  const length = years ? 4 : months ? 7 : 10;
  const [begin, end] = [first, last].map((date) => date.toISOString().slice(0, length));
  return begin === end ? begin! : `${begin}/${end}`;
}

/** The stretch of an address; null for all of the time, and for a text that is no stretch. */
export function domainOf(span: string | null): Domain | null {
  const { from = null, to = null } = periodOfTime(span) ?? {};
  return from === null || to === null ? null : { from, to };
}
