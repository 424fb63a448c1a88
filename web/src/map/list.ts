import { html } from "./element";
import { isArea, precisionWords } from "./locate";
import { presenceWords, type Distribution, type Stand } from "./presence";

/** The map in words: what is where, and what could not be drawn. Pressing an entry selects what it names. */
export function drawList(element: HTMLElement, { stands, unplaced }: Distribution, select: (id: string) => void): void {
  const entry = (id: string, words: string): HTMLElement => {
    const button = html("button", "map-entry", words);
    button.type = "button";
    button.addEventListener("click", () => select(id));
    return html("li", "", button);
  };
  const held = stands.filter((stand) => stand.presences.length > 0);
  element.replaceChildren(
    html("h3", "map-list-title", `On the map (${held.length} ${held.length === 1 ? "place" : "places"})`),
    ...held.map((stand) =>
      html(
        "section",
        "map-list-place",
        html("h4", "", stand.place.name, html("span", "map-list-note", placeNote(stand))),
        html("ul", "", ...stand.presences.map((each) => entry(each.node.id, presenceWords(each, stand.place)))),
      ),
    ),
    html("h3", "map-list-title", `Not on the map (${unplaced.length})`),
    unplaced.length === 0
      ? html("p", "map-list-note", "Everything in sight has a place.")
      : html("ul", "", ...unplaced.map(({ node, reason }) => entry(node.id, `${node.name}: ${reason}`))),
  );
}

function placeNote({ location }: Stand): string {
  if (location.within) return `drawn in ${location.within.name}`;
  return isArea(location) ? (precisionWords[location.precision] ?? "") : "";
}
