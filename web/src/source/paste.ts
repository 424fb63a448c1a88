/** The field into which a document is pasted. Its text never travels with an event: a large one would not fit. */
export function create(element: HTMLTextAreaElement): PasteView {
  return new PasteView(element);
}

/** Gives the text of the field when the page asks for it. */
export class PasteView {
  constructor(private readonly element: HTMLTextAreaElement) {}

  /** Whether every character is whole; half of a pair would be replaced on the way. */
  isWhole(): boolean {
    return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(this.element.value);
  }

  /** The text in UTF-8, streamed to the page; a line end follows it, since a stream of nothing cannot be opened. */
  read(): Uint8Array {
    return new TextEncoder().encode(`${this.element.value}\n`);
  }

  dispose(): void {}
}
