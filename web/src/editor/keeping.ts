const prefix = "graph-explorer.text.";

interface Kept {
  readonly given: string;
  readonly text: string;
}

/** What was typed outlives a reload of the tab. It gives way when the page opens with another text than it did then. */
export class KeptText {
  constructor(
    private readonly key: string,
    private readonly given: string,
    private readonly storage: Storage | null,
  ) {}

  recall(): string {
    try {
      const kept = JSON.parse(this.storage?.getItem(prefix + this.key) ?? "null") as Kept | null;
      return kept?.given === this.given ? kept.text : this.given;
    } catch {
      return this.given;
    }
  }

  keep(text: string): void {
    try {
      this.storage?.setItem(prefix + this.key, JSON.stringify({ given: this.given, text } satisfies Kept));
    } catch (full) {
      console.warn("The text was not kept:", full);
    }
  }
}

/** The tab's own storage; null where the browser denies it. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
