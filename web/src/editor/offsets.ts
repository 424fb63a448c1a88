/**
 * Places of a text in code points and in UTF-16. The grammar of the language support counts code points, strings of
 * JavaScript and the field count UTF-16.
 */
export class Offsets {
  /** UTF-16 offset of each code point; null for a text where both are the same. */
  private readonly starts: readonly number[] | null;

  constructor(private readonly text: string) {
    this.starts = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text) ? startsOf(text) : null;
  }

  toUtf16(codePoints: number): number {
    return this.starts ? (this.starts[codePoints] ?? this.text.length) : codePoints;
  }

  toCodePoints(utf16: number): number {
    return this.starts ? [...this.text.slice(0, utf16)].length : utf16;
  }
}

/** Where in a text that was set out anew a caret stands: after as many signs that are no blanks as before. */
export function caretAfter(before: string, text: string): number {
  let left = before.replace(/\s/g, "").length;
  let at = 0;
  for (; at < text.length && left > 0; at++) if (/\S/.test(text[at]!)) left--;
  return at;
}

function startsOf(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    starts.push(at);
    at += sign.length;
  }
  return starts;
}
