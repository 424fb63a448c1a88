import { clamp, type Frame } from "./frame";
import { shape, type Shape } from "./markup";
import type { Model } from "./types";

/** An umbrella organisation: a box about its own lane and those of its members. */
export interface Umbrella {
  readonly id: string;
  /** Lanes in the box, its own first. */
  readonly lanes: readonly string[];
  readonly words: string;
}

/** A group with parts that are still inside of it (`FACTION_OF`) is drawn as a box about them. */
export function umbrellasOf(
  model: Pick<Model, "lanes">,
  edges: readonly { readonly type: string; readonly from: string; readonly to: string }[],
): Umbrella[] {
  const names = new Map(model.lanes.map((lane) => [lane.id, lane.node.name]));
  const members = new Map<string, Set<string>>();
  for (const { type, from, to } of edges) {
    if (type !== "FACTION_OF" || from === to || !names.has(from) || !names.has(to)) continue;
    members.set(to, (members.get(to) ?? new Set()).add(from));
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, parts]) => {
      const lanes = [id, ...[...parts].sort()];
      return {
        id,
        lanes,
        words: `${names.get(id)} with its parts: ${lanes
          .slice(1)
          .map((lane) => names.get(lane))
          .join(", ")}`,
      };
    });
}

/** The box, for the rows that stand together with that of the umbrella. */
export function umbrellaShape(umbrella: Umbrella, frame: Frame): Shape[] {
  const { rows } = frame.rows;
  const inside = new Set(umbrella.lanes);
  const own = rows.findIndex((row) => row.lane.id === umbrella.id);
  let [first, last] = [own, own];
  while (first > 0 && inside.has(rows[first - 1]!.lane.id)) first--;
  while (last < rows.length - 1 && inside.has(rows[last + 1]!.lane.id)) last++;
  const [upper, lower] = [rows[first], rows[last]];
  if (!upper || !lower || first === last || lower.bottom < frame.top || upper.top > frame.bottom) return [];
  const starts = rows.slice(first, last + 1).map((row) => frame.scale(row.lane.pieces[0]!.from));
  const left = clamp(Math.min(...starts) - 22, frame.left - 20, frame.right);
  const ends = rows.slice(first, last + 1).map((row) => frame.scale(row.lane.pieces.at(-1)!.to));
  const right = clamp(Math.max(...ends) + 14, frame.left, frame.right + 20);
  const box = { x: left, y: upper.top, width: Math.max(0, right - left), height: lower.bottom - upper.top - 8, rx: 9 };
  return [
    shape(
      "g",
      { class: "umbrella" },
      shape("title", {}, umbrella.words),
      shape("rect", {
        ...box,
        fill: frame.palette.kinds["Group"]!,
        "fill-opacity": 0.05,
        stroke: frame.palette.kinds["Group"]!,
        "stroke-width": 1.2,
        "stroke-dasharray": "7 3 1.5 3",
      }),
    ),
  ];
}
