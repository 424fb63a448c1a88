import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readSubgraph, type GraphEdge, type GraphNode, type Subgraph } from "../src/graph/subgraph";

/** Files that the C# tests read as well. */
export function contract<T>(name: string): T {
  const path = resolve(import.meta.dirname, "../../tests/Shared/contract", name);
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

export function sampleSubgraph(): Subgraph {
  return readSubgraph(contract("subgraph.json"));
}

export function node(id: string, more: Partial<GraphNode> = {}): GraphNode {
  return {
    id,
    kind: "Group",
    labels: ["Group"],
    name: id.toUpperCase(),
    status: "active",
    degree: 0,
    startMin: 0,
    startMax: 99991231,
    endMin: 0,
    endMax: 99991231,
    when: "",
    properties: {},
    ...more,
  };
}

export function edge(type: string, from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge {
  return {
    id: `r-${type.toLowerCase().replaceAll("_", "-")}.${from}.${to}`,
    type,
    from,
    to,
    directed: true,
    startEdtf: "",
    endEdtf: "",
    startText: "",
    startMin: 0,
    startMax: 99991231,
    endMin: 0,
    endMax: 99991231,
    status: "accepted",
    confidence: 50,
    disputed: false,
    claimCount: 1,
    sourceCount: 1,
    properties: {},
    ...more,
  };
}

export function subgraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Subgraph {
  return { version: 1, dataVersion: "1", nodes, edges, truncated: null, queries: [] };
}
