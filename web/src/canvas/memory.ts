import type { Positions } from "../layout/request";

const prefix = "graph-explorer.positions.";
const arrangementsMax = 12;

/**
 * Remembers for the browser tab where the nodes of a view stood, so that Back and reload bring the same picture,
 * also after nodes were moved by hand. A view is known by the set of its nodes.
 */
export class PositionMemory {
  constructor(private readonly storage: Storage | null) {}

  recall(ids: readonly string[]): Positions | null {
    const text = this.storage?.getItem(prefix + keyOf(ids));
    if (!text) return null;
    const kept = JSON.parse(text) as Positions;
    return ids.every((id) => kept[id] !== undefined) ? kept : null;
  }

  keep(positions: Positions): void {
    if (!this.storage) return;
    const key = prefix + keyOf(Object.keys(positions));
    const order = this.order().filter((other) => other !== key);
    for (const old of order.splice(0, Math.max(0, order.length - arrangementsMax + 1))) this.storage.removeItem(old);
    try {
      this.storage.setItem(key, JSON.stringify(positions));
      this.storage.setItem(`${prefix}order`, JSON.stringify([...order, key]));
    } catch (full) {
      // A full storage costs only the memory of this view.
      console.warn("The positions were not kept:", full);
    }
  }

  private order(): string[] {
    return JSON.parse(this.storage?.getItem(`${prefix}order`) ?? "[]") as string[];
  }
}

/** FNV-1a over the sorted ids. */
function keyOf(ids: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...ids].sort().join("\n")) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `${ids.length}-${hash.toString(36)}`;
}
