/** Where a picture comes from; written under it and into its metadata. */
export interface Provenance {
  readonly title: string;
  /** Address of the view or name of the query. */
  readonly view: string;
  readonly dataVersion: string;
  readonly sources: readonly string[];
  /** The day it was made, `yyyy-mm-dd`. */
  readonly made: string;
}

/** The parts that are known, as one line. */
export function provenanceLine(about: Provenance): string {
  const version = `data version ${about.dataVersion}`;
  return [about.view, version, ...about.sources, about.made].filter((fact) => fact !== "").join(" · ");
}
