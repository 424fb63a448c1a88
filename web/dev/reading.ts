import { knownTypes, relationOf } from "../src/graph/relations";
import type { GraphEdge, GraphNode, Properties, Subgraph } from "../src/graph/subgraph";
import { boundsOf } from "./bounds";

export interface Claim {
  readonly id: string;
  readonly predicate: string;
  readonly from: string;
  readonly to?: string;
  readonly edge?: string;
  readonly start: string;
  readonly end: string;
  readonly dateText: string;
  readonly hedge: string | null;
  readonly credibility: number;
  readonly source: string;
  readonly stance: string;
  readonly note: string | null;
  readonly properties?: Properties;
  readonly passages: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}

interface Entity {
  readonly id: string;
  readonly labels: readonly string[];
  readonly name: string;
  readonly status?: string;
  readonly properties?: Properties;
}

export interface Reading {
  readonly graph: Subgraph;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

const kinds = ["Group", "StateActor", "Person", "Place", "Event", "Community"];
const stixConfidence = [0, 90, 70, 50, 30, 10, 50];

/**
 * A rough reading of `data/imu.claims.jsonl` for the mock pages, so that they show the real material without a
 * server. The true reading is C# `Evidence`; this one takes the first claim of an edge at its word.
 */
export function readClaims(text: string): Reading {
  const records = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { record: string });
  const entities = records.filter((each) => each.record === "entity") as unknown as Entity[];
  const claims = (records.filter((each) => each.record === "claim") as unknown as Claim[]).filter(
    (claim) => claim.to !== undefined && knownTypes.includes(claim.predicate),
  );
  const contested = new Set(
    (records.filter((each) => each.record === "contradiction") as unknown as { claims: string[] }[]).flatMap(
      (each) => each.claims,
    ),
  );
  const byEdge = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = edgeId(claim);
    byEdge.set(id, [...(byEdge.get(id) ?? []), claim]);
  }
  const edges = [...byEdge].map(([id, of]) => toEdge(id, of, contested));
  const degree = new Map<string, number>();
  for (const { from, to } of edges) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const nodes = entities.map((entity) => toNode(entity, degree.get(entity.id) ?? 0));
  return {
    graph: { version: 1, dataVersion: "1", nodes, edges, truncated: null, queries: [] },
    claims: byEdge,
  };
}

function edgeId({ predicate, from, to, edge }: Claim): string {
  return `r-${predicate.toLowerCase().replaceAll("_", "-")}.${from}.${to}${edge ? `.${edge}` : ""}`;
}

function toEdge(id: string, claims: readonly Claim[], contested: ReadonlySet<string>): GraphEdge {
  const first = claims[0]!;
  const relation = relationOf(first.predicate);
  return {
    id,
    type: first.predicate,
    from: first.from,
    to: first.to!,
    directed: relation.inverse !== relation.phrase,
    startEdtf: first.start,
    endEdtf: first.end,
    startText: first.dateText,
    ...boundsOf(first.start, first.end),
    status: "accepted",
    confidence: stixConfidence[first.credibility]!,
    disputed: claims.some((claim) => contested.has(claim.id)),
    claimCount: claims.length,
    sourceCount: new Set(claims.map((claim) => claim.source)).size,
    properties: first.properties ?? {},
  };
}

function toNode(entity: Entity, degree: number): GraphNode {
  const when = String(entity.properties?.["whenEdtf"] ?? "");
  return {
    id: entity.id,
    kind: kinds.find((kind) => entity.labels.includes(kind)) ?? "Other",
    labels: entity.labels,
    name: entity.name,
    status: entity.status ?? "",
    degree,
    ...boundsOf(when, when),
    when,
    properties: entity.properties ?? {},
  };
}
