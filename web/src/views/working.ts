import type { Arrangement } from "../canvas/arrangement";

const prefix = "graph-explorer.working.";
const keptMax = 12;

/**
 * Keeps what was made of the last views in the browser: in the tab's own storage, so that a reload loses nothing, and
 * for views that were not saved also in the lasting one, so that a closed tab loses nothing either. A saved view opened
 * in another tab looks as it was saved.
 */
export class WorkingViews {
  constructor(
    private readonly tab: Storage | null,
    private readonly lasting: Storage | null,
  ) {}

  recall(key: string): Arrangement | null {
    const text = this.tab?.getItem(prefix + key) ?? (isSaved(key) ? null : this.lasting?.getItem(prefix + key));
    if (!text) return null;
    try {
      return JSON.parse(text) as Arrangement;
    } catch {
      return null;
    }
  }

  keep(key: string, arrangement: Arrangement): void {
    for (const storage of isSaved(key) ? [this.tab] : [this.tab, this.lasting]) {
      if (storage) write(storage, key, JSON.stringify(arrangement));
    }
  }

  forget(key: string): void {
    this.tab?.removeItem(prefix + key);
    this.lasting?.removeItem(prefix + key);
  }
}

/** The key of a view: what is asked of the graph, and the saved view with its revision that it was opened from. */
export function keyOf(question: string, saved: { readonly id: string; readonly revision: number } | null): string {
  return saved ? `saved/${saved.id}/${saved.revision}/${question}` : `view/${question}`;
}

/** What the last view that was kept asked of the graph; null when none was. */
export function lastKept(storage: Storage): string | null {
  const key = orderOf(storage).at(-1);
  if (key === undefined) return null;
  return key.split("/").slice(isSaved(key) ? 3 : 1).join("/");
}

function isSaved(key: string): boolean {
  return key.startsWith("saved/");
}

/** The views that were looked at last stay; a full storage costs only the memory of this view. */
function write(storage: Storage, key: string, text: string): void {
  const order = orderOf(storage).filter((other) => other !== key);
  for (const old of order.splice(0, Math.max(0, order.length - keptMax + 1))) storage.removeItem(prefix + old);
  try {
    storage.setItem(prefix + key, text);
    storage.setItem(`${prefix}order`, JSON.stringify([...order, key]));
  } catch (full) {
    console.warn("The working view was not kept:", full);
  }
}

function orderOf(storage: Storage): string[] {
  try {
    return JSON.parse(storage.getItem(`${prefix}order`) ?? "[]") as string[];
  } catch {
    return [];
  }
}
