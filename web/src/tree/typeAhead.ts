/** Letters that follow one another sooner than this are one beginning of a name. */
const pauseMs = 700;

/** Goes to the next line whose name begins with what is typed, as the tree pattern of WAI-ARIA APG recommends. */
export class TypeAhead {
  private typed = "";
  private last = -Infinity;

  /** The index of the line, or null; `at` is the line of now, `time` the time of the key press in milliseconds. */
  find(letter: string, time: number, names: readonly string[], at: number): number | null {
    const going = time - this.last < pauseMs;
    this.typed = (going ? this.typed : "") + letter.toLowerCase();
    this.last = time;
    // A single letter goes on from the line of now; a longer beginning may still be that of the same line.
    const first = this.typed.length === 1 ? 1 : 0;
    for (let step = first; step < names.length + first; step++) {
      const index = (at + step) % names.length;
      if (names[index]!.toLowerCase().startsWith(this.typed)) return index;
    }
    return null;
  }
}
