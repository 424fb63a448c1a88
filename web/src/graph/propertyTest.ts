import type { FilterStep } from "./steps";
import type { GraphEdge, GraphNode, PropertyValue } from "./subgraph";

type Scalar = string | number | boolean;

/** Values of a node's property, among them `status`, `labels` and `degree`. */
export function nodeValues(node: GraphNode, name: string): readonly Scalar[] {
  if (name === "status") return flat(node.status);
  if (name === "labels") return node.labels;
  return name === "degree" ? [node.degree] : flat(ownValue(node.properties, name));
}

/** Values of an edge's property, among them `status`, `claimCount` and `sourceCount`. */
export function edgeValues(edge: GraphEdge, name: string): readonly Scalar[] {
  if (name === "status") return flat(edge.status);
  if (name === "claimCount") return [edge.claimCount];
  return name === "sourceCount" ? [edge.sourceCount] : flat(ownValue(edge.properties, name));
}

/**
 * Whether values pass a step's terms or range. A list passes when one of its values does. A range sees numbers only:
 * what has none counts as missing.
 */
export function passes(step: FilterStep, values: readonly Scalar[]): boolean {
  if (step.min !== null || step.max !== null) {
    const numbers = values.filter((value) => typeof value === "number");
    if (numbers.length === 0) return step.missing;
    const { min, max } = step;
    return numbers.some((number) => (min === null || number >= min) && (max === null || number <= max)) !== step.not;
  }
  if (values.length === 0) return step.missing;
  return values.some((value) => isNamed(step.terms, value)) !== step.not;
}

function isNamed(terms: readonly string[], value: Scalar): boolean {
  if (typeof value !== "number") return terms.includes(String(value));
  return terms.some((term) => /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(term) && Number(term) === value);
}

/** Names such as `constructor` are no properties. */
function ownValue(properties: GraphNode["properties"], name: string): PropertyValue {
  return Object.hasOwn(properties, name) ? properties[name]! : null;
}

function flat(value: PropertyValue): readonly Scalar[] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return (value as readonly PropertyValue[]).flatMap(flat);
  return typeof value === "object" ? [] : [value];
}
