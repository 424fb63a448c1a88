/** `Iterator.prototype.toArray` (ES2025), which the language support calls and older browsers lack. */
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<string, unknown>;

iterators["toArray"] ??= function <T>(this: Iterable<T>): T[] {
  return [...this];
};
