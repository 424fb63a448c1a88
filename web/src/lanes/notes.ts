import { lanesMax } from "./main";
import type { Model, Unplaced } from "./types";

/** What stands beside the drawing: what has no date, counted and listed, and the words of what has the keyboard. */
export class Notes {
  private readonly undated: HTMLDetailsElement;
  private readonly summary: HTMLElement;
  private readonly list: HTMLElement;
  private readonly said: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly most = document.createElement("p");
  private readonly mostWords = document.createElement("span");
  private readonly mostButton = document.createElement("button");

  constructor(
    element: HTMLElement,
    private readonly choose: (id: string) => void,
    private readonly showAll: (all: boolean) => void,
  ) {
    this.undated = document.createElement("details");
    this.undated.className = "lanes-undated";
    this.summary = document.createElement("summary");
    this.list = document.createElement("ul");
    this.undated.append(this.summary, this.list);
    this.said = document.createElement("p");
    this.said.className = "lanes-said";
    // The list in order of time says it to screen readers already.
    this.said.setAttribute("aria-hidden", "true");
    this.said.hidden = true;
    this.empty = document.createElement("p");
    this.empty.className = "lanes-empty";
    this.empty.textContent = "No group with a date is in sight. The network shows what there is.";
    this.most.className = "lanes-most";
    this.mostButton.type = "button";
    this.mostButton.className = "row-link";
    this.most.append(this.mostWords, this.mostButton);
    this.most.hidden = true;
    const foot = document.createElement("div");
    foot.append(this.most, this.undated);
    element.append(this.said, foot, this.empty);
  }

  /** How many groups have a lane, and the way to the others. */
  showMost(lanes: number, leftOut: number, all: boolean): void {
    this.most.hidden = leftOut === 0 && !(all && lanes > lanesMax);
    this.mostWords.textContent = leftOut > 0 ? mostWords(lanes, leftOut) : `All ${lanes} groups have a lane.`;
    this.mostButton.textContent = leftOut > 0 ? "Show all groups" : `Show the ${lanesMax} best connected`;
    this.mostButton.onclick = () => this.showAll(leftOut > 0);
  }

  show(model: Model, undated: readonly Unplaced[]): void {
    this.empty.hidden = model.lanes.length > 0;
    this.undated.hidden = undated.length + model.elsewhere === 0;
    this.summary.textContent = summaryOf(undated, model.elsewhere);
    this.list.replaceChildren(
      ...undated.map((item) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "row-link";
        button.textContent = item.words;
        button.addEventListener("click", () => this.choose(item.id));
        const line = document.createElement("li");
        line.append(button);
        return line;
      }),
    );
  }

  say(words: string): void {
    this.said.textContent = words;
    this.said.hidden = words === "";
  }
}

/** "47 groups have a lane: the 40 best connected and those that they came out of; 203 have none here." */
export function mostWords(lanes: number, leftOut: number): string {
  const origins = lanes > lanesMax ? " and those that they came out of" : "";
  return `${lanes} groups have a lane: the ${lanesMax} best connected${origins}; ${leftOut} have none here.`;
}

/** "Without a date: 3 groups, 12 relationships, 1 event · Not on lanes, but in the network: 40 relationships" */
function summaryOf(undated: readonly Unplaced[], elsewhere: number): string {
  const words = {
    group: ["group", "groups"],
    tie: ["relationship", "relationships"],
    event: ["event", "events"],
  } as const;
  const counts = (["group", "tie", "event"] as const).flatMap((sort) => {
    const count = undated.filter((item) => item.sort === sort).length;
    return count === 0 ? [] : [`${count} ${words[sort][count === 1 ? 0 : 1]}`];
  });
  const others = `Not on lanes, but in the network: ${elsewhere} ${words.tie[elsewhere === 1 ? 0 : 1]}`;
  return [
    ...(counts.length > 0 ? [`Without a date: ${counts.join(", ")}`] : []),
    ...(elsewhere > 0 ? [others] : []),
  ].join(" · ");
}
