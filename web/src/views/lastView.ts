import { lastKept } from "./working";

/** What was looked at last on the Explore page, for a page that adds to it. */
export function create(): LastView {
  return new LastView();
}

export class LastView {
  constructor(
    private readonly storages: () => readonly (Storage | null)[] = () => [window.sessionStorage, window.localStorage],
  ) {}

  /** The query string of the last view of this tab, else of this browser; null when there is none. */
  find(): { readonly question: string } | null {
    try {
      for (const storage of this.storages()) {
        const question = storage && lastKept(storage);
        if (question !== null) return { question };
      }
    } catch (denied) {
      console.warn("The last view is not known:", denied);
    }
    return null;
  }

  dispose(): void {}
}
