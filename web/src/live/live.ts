import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import { tell, type DotNet } from "../page/dotnet";
import { Sequence } from "./sequence";

export interface LiveOptions {
  /** Default `/hubs/graph`. */
  readonly hub?: string;
}

/** The graph was changed; ids may be cut off, so `missed` and long lists are answered by loading anew. */
export interface Change {
  readonly sequence: number;
  readonly dataVersion: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly summary: string;
}

export interface Progress {
  readonly sequence: number;
  readonly id: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly state: string;
}

interface Snapshot {
  readonly sequence: number;
  readonly dataVersion: string;
}

export type Connection = "connected" | "reconnecting" | "closed";

/** Waits between tries to reconnect, in milliseconds; the last one repeats for as long as the page is open. */
const retryMs = [0, 1_000, 2_000, 5_000, 10_000];

export function create(_element: HTMLElement | null, options: LiveOptions | null, dotnet: DotNet | null): Live {
  return new Live(options?.hub ?? "/hubs/graph", dotnet);
}

/**
 * Hears what changes in the graph. The page is told by `OnChanged(json, missed)`, `OnProgress(json)` and
 * `OnConnection(state)`. After a gap or a lost connection `missed` is true and the lists are empty: the page loads
 * its view anew.
 */
export class Live {
  private readonly connection: HubConnection;
  private readonly sequence = new Sequence();
  private closing = false;
  private retry: number | undefined;

  constructor(
    hub: string,
    private readonly dotnet: DotNet | null,
  ) {
    this.connection = new HubConnectionBuilder()
      .withUrl(hub)
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => delayOf(previousRetryCount) })
      .configureLogging(LogLevel.Warning)
      .build();
    this.connection.on("changed", (change: Change) => this.changed(change));
    this.connection.on("progress", (progress: Progress) => this.progress(progress));
    this.connection.onreconnecting(() => this.say("reconnecting"));
    this.connection.onreconnected(() => this.resume());
    this.connection.onclose(() => this.say("closed"));
    void this.start(0);
  }

  async dispose(): Promise<void> {
    this.closing = true;
    window.clearTimeout(this.retry);
    await this.connection.stop();
  }

  /** The first connection; automatic reconnection only begins once it has stood. */
  private async start(tries: number): Promise<void> {
    try {
      await this.connection.start();
      await this.resume();
    } catch (error) {
      if (this.closing) return;
      console.warn("The live connection could not be opened:", error);
      this.say("reconnecting");
      this.retry = window.setTimeout(() => void this.start(tries + 1), delayOf(tries + 1));
    }
  }

  private async resume(): Promise<void> {
    if (this.connection.state !== HubConnectionState.Connected) return;
    const snapshot = await this.connection.invoke<Snapshot>("Snapshot");
    this.say("connected");
    if (this.sequence.resume(snapshot.sequence)) this.missed(snapshot.sequence, snapshot.dataVersion);
  }

  private changed(change: Change): void {
    const arrival = this.sequence.receive(change.sequence);
    if (arrival === "next") tell(this.dotnet, "OnChanged", JSON.stringify(change), false);
    else if (arrival === "gap") this.missed(change.sequence, change.dataVersion);
  }

  private progress(progress: Progress): void {
    const arrival = this.sequence.receive(progress.sequence);
    if (arrival === "gap") this.missed(progress.sequence, "");
    if (arrival !== "repeated") tell(this.dotnet, "OnProgress", JSON.stringify(progress));
  }

  private missed(sequence: number, dataVersion: string): void {
    const change: Change = { sequence, dataVersion, nodes: [], edges: [], summary: "" };
    tell(this.dotnet, "OnChanged", JSON.stringify(change), true);
  }

  private say(state: Connection): void {
    if (!this.closing) tell(this.dotnet, "OnConnection", state);
  }
}

function delayOf(tries: number): number {
  return retryMs[Math.min(tries, retryMs.length - 1)]!;
}
