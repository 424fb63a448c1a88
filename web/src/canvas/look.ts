import {
  classOf,
  classesOf,
  communitiesMax,
  plainValues,
  rangeWords,
  ruleNames,
  ruleTitles,
  ruleWords,
  type RuleName,
} from "../graph/rules";
import { kindOf } from "../graph/kinds";
import type { History } from "./history";
import { Legend, type LegendRow, type RuleWords } from "./legend";
import type { MeasureAnswer, MeasureJob } from "./measuring.worker";
import type { Stage } from "./stage";

/** What colour and size of the nodes say. */
export interface LookChoice {
  readonly colour: RuleName;
  readonly size: RuleName;
}

export const plainLook: LookChoice = { colour: "kind", size: "degree" };
const growth = 34;

function isPlain({ colour, size }: LookChoice): boolean {
  return colour === plainLook.colour && size === plainLook.size;
}

type Values = ReadonlyMap<string, number>;

/**
 * Colours and sizes by rule, computed over what is in sight, with a legend that says the rule. Betweenness and
 * communities are worked out in a worker. A choice is a step to undo.
 */
export class Look {
  private choice: LookChoice = plainLook;
  /** Whether nodes wear what a rule gave them. */
  private ruled = false;
  private readonly legend: Legend;
  private worker: Worker | null = null;
  private jobs = 0;
  private readonly note: (before: LookChoice, after: LookChoice) => void;
  private readonly waiting = new Map<number, (values: Values) => void>();

  constructor(
    private readonly stage: Stage,
    history: History,
  ) {
    this.note = history.learn("look", (choice) => void this.set(choice));
    this.legend = new Legend(stage.element);
    for (const name of ["sight", "palette"] as const) stage.on(name, () => this.follow());
  }

  /** What colour and size say in words, as the legend has it. */
  get words(): RuleWords {
    return this.legend.said;
  }

  get chosen(): LookChoice {
    return this.choice;
  }

  async choose(part: Partial<LookChoice>): Promise<void> {
    const after = { ...this.choice, ...part };
    for (const name of [after.colour, after.size]) {
      if (!ruleNames.includes(name)) throw new Error(`There is no rule "${name}"; use one of ${ruleNames.join(", ")}.`);
    }
    const before = this.choice;
    if (after.colour === before.colour && after.size === before.size) return;
    this.note(before, after);
    await this.set(after);
  }

  /** What an address says: no step, and not reported. */
  async wear(choice: LookChoice): Promise<void> {
    this.choice = choice;
    await this.apply();
  }

  private set(choice: LookChoice): Promise<void> {
    this.stage.tell("OnLook", choice.colour, choice.size);
    return this.wear(choice);
  }

  dispose(): void {
    this.worker?.terminate();
    this.legend.dispose();
  }

  /** Nodes are drawn by kind and degree, so the plain look only has to be restored, not followed. */
  private follow(): void {
    if (this.ruled || !isPlain(this.choice)) void this.apply();
  }

  private async apply(): Promise<void> {
    const { colour, size } = this.choice;
    const { sight } = this.stage;
    const [colours, sizes] = [
      colour === "kind" ? null : await this.valuesOf(colour),
      size === "degree" ? null : await this.valuesOf(size),
    ];
    // What was worked out for another sight is for nobody: the newer one draws.
    if (this.stage.sight !== sight || this.choice.colour !== colour || this.choice.size !== size) return;
    if (this.stage.cy.destroyed()) return;
    const paint = colours === null ? null : this.paintOf(colour, colours);
    this.stage.cy.batch(() => {
      this.tint(paint?.tints ?? null);
      this.resize(size, sizes);
    });
    const said = paint && { title: ruleTitles[colour], words: ruleWords[colour], rows: paint.rows };
    this.legend.show(said);
    this.legend.saySize(size === "degree" ? null : ruleWords[size]);
    this.ruled = !isPlain(this.choice);
    this.stage.emit("positions", []);
  }

  private valuesOf(rule: RuleName): Values | Promise<Values> {
    const { graph, sight } = this.stage;
    const nodes = graph.nodes.filter((node) => sight.nodes.has(node.id));
    const edges = graph.edges.filter((edge) => sight.edges.has(edge.id));
    if (rule !== "betweenness" && rule !== "community") return plainValues(rule, { nodes, edges });
    const job = ++this.jobs;
    const ask: MeasureJob = {
      job,
      rule,
      ids: nodes.map((node) => node.id),
      edges: edges.map(({ from, to }) => ({ from, to })),
    };
    return new Promise((settle) => {
      this.waiting.set(job, settle);
      this.open().postMessage(ask);
    });
  }

  private open(): Worker {
    if (this.worker) return this.worker;
    this.worker = new Worker(new URL("./measuring.worker.ts", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }: MessageEvent<MeasureAnswer>) => {
      this.waiting.get(data.job)?.(data.values);
      this.waiting.delete(data.job);
    });
    return this.worker;
  }

  private paintOf(rule: RuleName, values: Values): { tints: Map<string, string>; rows: LegendRow[] } {
    const { palette } = this.stage;
    const none = { colour: palette.line, words: "none in view", count: this.stage.sight.nodes.size - values.size };
    if (rule === "community") {
      const colour = (number: number) => palette.communities[number] ?? palette.line;
      const counts = new Map<number, number>();
      for (const number of values.values()) counts.set(number, (counts.get(number) ?? 0) + 1);
      const shown = [...counts].sort((a, b) => a[0] - b[0]);
      const rest = shown.slice(communitiesMax).reduce((sum, [, count]) => sum + count, 0);
      const rows = shown
        .slice(0, communitiesMax)
        .map(([number, count]) => ({ colour: colour(number), words: `community ${number + 1}`, count }));
      if (rest > 0) rows.push({ colour: palette.line, words: "smaller ones", count: rest });
      return { tints: new Map([...values].map(([id, number]) => [id, colour(number)])), rows };
    }
    const classes = classesOf(values);
    const shade = (index: number) =>
      palette.ramp[classes.length < 2 ? 2 : Math.round((index / (classes.length - 1)) * (palette.ramp.length - 1))]!;
    const rows = classes.map((each, index) => ({
      colour: shade(index),
      words: rangeWords(each, rule),
      count: each.count,
    }));
    if (none.count > 0) rows.push(none);
    return { tints: new Map([...values].map(([id, value]) => [id, shade(classOf(value, classes))])), rows };
  }

  private tint(tints: ReadonlyMap<string, string> | null): void {
    this.stage.cy.nodes().forEach((node) => {
      const tint = tints === null ? undefined : (tints.get(node.id()) ?? this.stage.palette.line);
      if (node.data("tint") === tint) return;
      if (tint === undefined) node.removeData("tint");
      else node.data("tint", tint);
    });
  }

  private resize(rule: RuleName, values: Values | null): void {
    const known = values === null || values.size === 0 ? [0] : [...values.values()];
    const [low, high] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
    this.stage.cy.nodes().forEach((node) => {
      const least = kindOf(node.data("kind")).size;
      const grown = least + Math.min(30, 3.1 * Math.sqrt(node.data("degree") as number));
      const value = values?.get(node.id()) ?? low;
      const share = high > low ? (value - low) / (high - low) : 0;
      const ruled = rule === "kind" ? least : least * 0.8 + growth * Math.sqrt(share);
      const size = Math.round(values === null ? grown : ruled);
      if (node.data("size") !== size) node.data("size", size);
    });
  }
}
