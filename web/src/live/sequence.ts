/** What a message's number says about those before it. */
export type Arrival = "next" | "repeated" | "gap";

/**
 * Follows the sequence numbers of the feed, which rise by one. A gap means that messages were missed: the caller
 * fetches a snapshot and goes on from its number.
 */
export class Sequence {
  private last: number | null = null;

  /** Before the first snapshot every number is taken as it comes. */
  receive(number: number): Arrival {
    if (this.last !== null && number <= this.last) return "repeated";
    const arrival = this.last === null || number === this.last + 1 ? "next" : "gap";
    this.last = number;
    return arrival;
  }

  /** The feed's number at a snapshot; true when it shows that something was missed since the last message. */
  resume(number: number): boolean {
    const missed = this.last !== null && number !== this.last;
    this.last = number;
    return missed;
  }
}
