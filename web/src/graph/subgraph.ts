/**
 * The part of the graph that is on the canvas, as `/api/graph` sends it. The C# twin is
 * `GraphExplorer.Model.Subgraph`; both are held to `tests/Shared/contract/subgraph.json`.
 */
export interface Subgraph {
  readonly version: number;
  readonly dataVersion: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: Truncation | null;
  readonly queries: readonly GraphQuery[];
}

export type PropertyValue = string | number | boolean | null | readonly PropertyValue[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Bounds are whole days as `yyyymmdd`; 0 = no earliest day known, 99991231 = no latest day known. */
export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly name: string;
  readonly status: string;
  /** All reading edges of the node in the store, drawn or not. */
  readonly degree: number;
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  /** EDTF of the node's own date, "" when it has none. */
  readonly when: string;
  /** Of a place: ids of all places that it lies in. */
  readonly within?: readonly string[];
  /** Names of a group that are dated, and its acronyms; none for other kinds. */
  readonly names?: readonly NodeName[];
  readonly properties: Properties;
}

/** A name by which sources call a group. */
export interface NodeName {
  readonly text: string;
  /** official, native, acronym, alias, spelling or misspelling. */
  readonly kind: string;
  /** Id of the relationship that says so. */
  readonly edge: string;
  readonly startEdtf: string;
  readonly endEdtf: string;
  readonly startText: string;
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly disputed: boolean;
  readonly sourceCount: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly startEdtf: string;
  readonly endEdtf: string;
  /** The source's own words for the date. */
  readonly startText: string;
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly status: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly disputed: boolean;
  readonly claimCount: number;
  readonly sourceCount: number;
  /** Ids of the sources that the edge rests on; left out where nobody asked or it rests on none. */
  readonly sources?: readonly string[];
  readonly properties: Properties;
}

/** The drawing limit was reached: `total` exist, `limit` were sent. */
export interface Truncation {
  readonly limit: number;
  readonly total: number;
  readonly what: string;
}

export interface GraphQuery {
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const supportedVersion = 1;

/** Checks what came over the wire just far enough that the rest of the code can trust its types. */
export function readSubgraph(json: unknown): Subgraph {
  const candidate = json as Partial<Subgraph> | null;
  if (candidate === null || typeof candidate !== "object") throw new Error("The graph answer is not a JSON object.");
  if (candidate.version !== supportedVersion) {
    throw new Error(
      `The graph answer has version ${candidate.version}, this page reads version ${supportedVersion}. ` +
        "Reload the page.",
    );
  }
  if (!Array.isArray(candidate.nodes) || !Array.isArray(candidate.edges)) {
    throw new Error("The graph answer has no nodes and edges.");
  }
  const known = new Set(candidate.nodes.map((node: GraphNode) => node.id));
  const loose = candidate.edges.find((edge: GraphEdge) => !known.has(edge.from) || !known.has(edge.to));
  if (loose) throw new Error(`The graph answer has an edge without both ends: ${(loose as GraphEdge).id}.`);
  return candidate as Subgraph;
}
