import type { KeptNote } from "./arrangement";
import type { History } from "./history";
import type { Stage } from "./stage";

/** A text on the canvas, at a place in model pixels. */
export type Note = KeptNote;

export const notesMax = 100;
export const noteCharactersMax = 2_000;
const step = 12;

/**
 * Notes that the reader writes on the canvas. They move with the view, keep their size on the screen, and are dragged
 * by their bar or moved by Alt and the arrow keys.
 * Every change is a step to undo and is told to what keeps views (`kept`).
 */
export class Notes {
  private notes: readonly Note[] = [];
  private readonly board: HTMLElement;
  private readonly cards = new Map<string, HTMLElement>();

  private readonly note: (before: readonly Note[], after: readonly Note[]) => void;

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("notes", (notes) => this.put(notes));
    this.board = document.createElement("div");
    this.board.className = "canvas-cards";
    stage.element.append(this.board);
    stage.cy.on("viewport resize", () => this.place());
  }

  /** The notes with what is being written at the moment. */
  all(): readonly Note[] {
    return this.notes.map((note) => ({ ...note, text: this.areaOf(note.id)?.value ?? note.text }));
  }

  /** The notes of a saved view: no step of their own, and not reported back. */
  set(notes: readonly Note[]): void {
    this.notes = notes.slice(0, notesMax).map((note) => ({ ...note, text: note.text.slice(0, noteCharactersMax) }));
    this.draw();
  }

  /** A new note in the middle of the view, ready to be written. */
  add(): void {
    if (this.notes.length >= notesMax) return this.stage.tell("OnAnnounce", `There are ${notesMax} notes already.`);
    const { x1, y1, w, h } = this.stage.cy.extent();
    const note = { id: freshId(this.notes), x: Math.round(x1 + w / 2), y: Math.round(y1 + h / 2), text: "" };
    this.change([...this.notes, note]);
    this.areaOf(note.id)?.focus();
  }

  dispose(): void {
    this.board.remove();
  }

  private change(after: readonly Note[]): void {
    const before = this.notes;
    this.put(after);
    this.note(before, after);
  }

  private put(notes: readonly Note[]): void {
    this.set(notes);
    this.stage.emit("kept", null);
  }

  private areaOf(id: string): HTMLTextAreaElement | null {
    return this.cards.get(id)?.querySelector("textarea") ?? null;
  }

  private edit(id: string, part: Partial<Note>): void {
    const note = this.notes.find((each) => each.id === id);
    const isSame = (key: keyof Note) => part[key] === undefined || part[key] === note?.[key];
    if (note === undefined || (isSame("x") && isSame("y") && isSame("text"))) return;
    this.change(this.notes.map((each) => (each.id === id ? { ...each, ...part } : each)));
  }

  private draw(): void {
    const wanted = new Set(this.notes.map((note) => note.id));
    for (const [id, card] of this.cards) {
      if (wanted.has(id)) continue;
      card.remove();
      this.cards.delete(id);
    }
    this.notes.forEach((note, index) => {
      const card = this.cards.get(note.id) ?? this.make(note.id);
      card.setAttribute("aria-label", `Note ${index + 1} of ${this.notes.length}`);
      const area = card.querySelector("textarea")!;
      if (area.value !== note.text) area.value = note.text;
      fitHeight(area);
    });
    this.place();
  }

  private place(): void {
    const { cy } = this.stage;
    const zoom = cy.zoom();
    const { x, y } = cy.pan();
    for (const note of this.notes) {
      const card = this.cards.get(note.id);
      if (card) card.style.transform = `translate(${note.x * zoom + x}px, ${note.y * zoom + y}px)`;
    }
  }

  private make(id: string): HTMLElement {
    const card = document.createElement("div");
    card.className = "canvas-card";
    card.setAttribute("role", "group");
    const bar = document.createElement("div");
    bar.className = "canvas-card-bar";
    const gone = document.createElement("button");
    gone.type = "button";
    gone.setAttribute("aria-label", "Delete the note");
    gone.title = "Delete the note";
    gone.textContent = "×";
    gone.addEventListener("click", () => {
      this.change(this.notes.filter((note) => note.id !== id));
      this.stage.element.focus({ preventScroll: true });
    });
    const area = document.createElement("textarea");
    area.setAttribute("aria-label", "Text of the note");
    area.maxLength = noteCharactersMax;
    area.placeholder = "Write a note";
    area.rows = 2;
    area.addEventListener("input", () => fitHeight(area));
    area.addEventListener("change", () => this.edit(id, { text: area.value }));
    bar.append(gone);
    card.append(bar, area);
    this.listen(card, bar, id);
    this.board.append(card);
    this.cards.set(id, card);
    return card;
  }

  private listen(card: HTMLElement, bar: HTMLElement, id: string): void {
    // What happens on a note is not the canvas's: it neither pans nor selects.
    for (const name of ["mousedown", "touchstart", "pointerdown", "wheel", "dblclick", "contextmenu"]) {
      card.addEventListener(name, (event) => event.stopPropagation());
    }
    card.addEventListener("keydown", (event) => {
      const move = event.altKey ? moves[event.key] : undefined;
      if (move === undefined) return;
      event.preventDefault();
      const note = this.notes.find((each) => each.id === id)!;
      const far = step / this.stage.cy.zoom();
      this.edit(id, { x: note.x + move.x * far, y: note.y + move.y * far });
    });
    bar.addEventListener("pointerdown", (event) => {
      if ((event.target as Element).closest("button")) return;
      this.drag(event, id, bar);
    });
  }

  private drag(start: PointerEvent, id: string, bar: HTMLElement): void {
    const note = this.notes.find((each) => each.id === id)!;
    const card = this.cards.get(id)!;
    const zoom = this.stage.cy.zoom();
    const { x, y } = this.stage.cy.pan();
    const at = (event: PointerEvent) => ({
      x: note.x + (event.clientX - start.clientX) / zoom,
      y: note.y + (event.clientY - start.clientY) / zoom,
    });
    const move = (event: PointerEvent) => {
      const place = at(event);
      card.style.transform = `translate(${place.x * zoom + x}px, ${place.y * zoom + y}px)`;
    };
    const up = (event: PointerEvent) => {
      bar.removeEventListener("pointermove", move);
      this.edit(id, at(event));
    };
    bar.setPointerCapture(start.pointerId);
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", up, { once: true });
  }
}

const moves: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The first free name of the form `note-1`. */
export function freshId(notes: readonly Note[]): string {
  const taken = new Set(notes.map((note) => note.id));
  let number = 1;
  while (taken.has(`note-${number}`)) number++;
  return `note-${number}`;
}

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}
