import type { Step, Steps } from "../canvas/history";

const name = "graph-explorer.steps";
const version = 1;

/** Steps beyond this many characters are not kept: the browser gives a tab about five million for everything. */
export const stepsCharactersMax = 400_000;

/** What has to be the same for steps to be taken up again; otherwise they speak of something else. */
export interface StepsOf {
  /** The view, see `keyOf`. */
  readonly key: string;
  readonly dataVersion: string;
  /** What is hidden and folded by hand, and what colour and size say: the address keeps these. */
  readonly sight: string;
}

/** Keeps the steps of undo in the tab's storage, so that they outlive a reload of the tab. */
export class KeptSteps {
  constructor(private readonly tab: Storage | null) {}

  keep(of: StepsOf, steps: Steps): void {
    if (!this.tab) return;
    const kept = latestOf(steps);
    try {
      if (kept.done.length + kept.undone.length === 0) this.tab.removeItem(name);
      else this.tab.setItem(name, JSON.stringify({ version, ...of, ...kept }));
    } catch (full) {
      // Steps of an older state would be worse than none.
      this.tab.removeItem(name);
      console.warn("The steps of undo were not kept:", full);
    }
  }

  /** The steps that were kept of exactly this; null when there are none. */
  recall(of: StepsOf): Steps | null {
    const kept = read(this.tab?.getItem(name) ?? null);
    const isIt =
      kept !== null &&
      kept.version === version &&
      kept.key === of.key &&
      kept.dataVersion === of.dataVersion &&
      kept.sight === of.sight &&
      Array.isArray(kept.done) &&
      Array.isArray(kept.undone);
    return isIt ? { done: kept.done, undone: kept.undone } : null;
  }
}

type Kept = StepsOf & Steps & { readonly version: number };

function read(text: string | null): Kept | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept | null);
  } catch {
    return null;
  }
}

/** As many of the latest steps as there is room for; those to take back before those to do again. */
export function latestOf({ done, undone }: Steps, charactersMax = stepsCharactersMax): Steps {
  let room = charactersMax;
  const take = (steps: readonly Step[]) => {
    let first = steps.length;
    while (first > 0 && (room -= JSON.stringify(steps[first - 1]).length + 1) >= 0) first--;
    return steps.slice(first);
  };
  return { done: take(done), undone: take(undone) };
}
