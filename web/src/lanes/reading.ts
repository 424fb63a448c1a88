import { dateWords } from "../graph/edtf";
import { compare, type Period } from "./days";
import type { Model } from "./types";
import { textOf, titleOf } from "./words";

/** One line of the list in order of time. */
export interface Item {
  /** Unique in the list; `id` may come twice, as a beginning and as an end. */
  readonly key: string;
  /** The element that the line speaks of. */
  readonly id: string;
  readonly words: string;
}

export interface Chapter {
  readonly key: string;
  /** "1998", or "Without a date". */
  readonly title: string;
  readonly items: readonly Item[];
}

interface Dated extends Item {
  readonly period: Period;
}

/** Everything that the lanes show, by the year in which it begins or may begin, and what has no date at the end. */
export function chaptersOf(model: Model, isSeen: (id: string) => boolean): Chapter[] {
  const dated = itemsOf(model)
    .filter((item) => isSeen(item.id))
    .sort((a, b) => compare(a.period, b.period) || (a.key < b.key ? -1 : 1));
  const chapters: { key: string; title: string; items: Item[] }[] = [];
  for (const { key, id, words, period } of dated) {
    const title = yearOf(period);
    const last = chapters.at(-1);
    if (last?.title === title) last.items.push({ key, id, words });
    else chapters.push({ key: `${chapters.length} ${title}`, title, items: [{ key, id, words }] });
  }
  const undated = model.unplaced.filter((item) => isSeen(item.id));
  if (undated.length > 0) {
    const items = undated.map(({ id, words }) => ({ key: `undated ${id}`, id, words }));
    chapters.push({ key: "undated", title: "Without a date", items });
  }
  return chapters;
}

function itemsOf(model: Model): Dated[] {
  const lanes = model.lanes.flatMap((lane): Dated[] => {
    const first = lane.pieces[0]!;
    const begun = {
      key: `lane ${lane.id}`,
      id: lane.id,
      words: lane.words,
      period: lane.founded ?? { from: first.from, to: null },
    };
    const ended = dateWords(textOf(lane.node, "endedEdtf"));
    if (!lane.ended || ended === "") return [begun];
    return [
      begun,
      { key: `end ${lane.id}`, id: lane.id, words: `${titleOf(lane.node)}, ended ${ended}`, period: lane.ended },
    ];
  });
  const rest = [...model.marks, ...model.ties, ...model.told].map(({ id, words, period }): Dated => ({
    key: `item ${id}`,
    id,
    words,
    period,
  }));
  const known = new Set<string>();
  return [...lanes, ...rest].filter(({ key }) => !known.has(key) && known.add(key));
}

/** Of something that is only known to be no later than a day, the year of that day. */
function yearOf({ from, to }: Period): string {
  if (from !== null) return String(new Date(from).getUTCFullYear());
  return `By ${new Date(to! - 1).getUTCFullYear()}`;
}
