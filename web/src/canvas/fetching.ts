import { readSubgraph, type Subgraph } from "../graph/subgraph";

/** Why a subgraph could not be had, in the server's words (RFC 9457 problem details) or the browser's. */
export interface Problem {
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type Fetched = { readonly graph: Subgraph } | { readonly problem: Problem };

/** Fetches a subgraph; a newer call cancels an older one, which then answers null. */
export class GraphSource {
  private running: AbortController | null = null;

  constructor(
    private readonly endpoint: string,
    private readonly fetchGraph: typeof fetch = (...call) => fetch(...call),
  ) {}

  async load(queryString: string): Promise<Fetched | null> {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    try {
      const query = queryString.replace(/^\?/, "");
      const answer = await this.fetchGraph(query === "" ? this.endpoint : `${this.endpoint}?${query}`, {
        signal: mine.signal,
        headers: { accept: "application/json" },
        credentials: "same-origin",
      });
      if (!answer.ok) return { problem: await readProblem(answer) };
      return { graph: readSubgraph(await answer.json()) };
    } catch (error) {
      if (mine.signal.aborted) return null;
      const detail = error instanceof Error ? error.message : String(error);
      return { problem: { status: 0, title: "The graph could not be loaded.", detail } };
    }
  }

  dispose(): void {
    this.running?.abort();
  }
}

async function readProblem(answer: Response): Promise<Problem> {
  const text = await answer.text();
  const title = `The server answered ${answer.status}.`;
  try {
    const details = JSON.parse(text) as { title?: string; detail?: string };
    return { status: answer.status, title: details.title ?? title, detail: details.detail ?? "" };
  } catch {
    return { status: answer.status, title, detail: text.slice(0, 400) };
  }
}
