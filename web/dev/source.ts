import "./page";
import text from "../../data/imu-profile.txt?raw";
import claims from "../../data/imu.claims.jsonl?raw";
import { create } from "../src/source/source";
import { readClaims } from "./reading";

/** Marks every passage of the document; passages that overlap share one mark here. */
const element = document.querySelector<HTMLElement>("#document")!;
const points = [...text];
const passages = [...readClaims(claims).claims.values()]
  .flat()
  .flatMap((claim) => claim.passages.map((passage) => ({ id: claim.id, ...passage })))
  .sort((a, b) => a.start - b.start || b.end - a.end);

let at = 0;
for (const { id, start, end } of passages) {
  if (start < at) continue;
  element.append(points.slice(at, start).join(""));
  const mark = document.createElement("mark");
  mark.dataset["passage"] = id;
  mark.tabIndex = 0;
  mark.textContent = points.slice(start, end).join("");
  element.append(mark);
  at = end;
}
element.append(points.slice(at).join(""));
const chosen = passages.find((passage) => passage.quote.includes("splinter group the Islamic Jihad Union"));
const view = create(element, null, null);
const shown =
  chosen &&
  [...element.querySelectorAll<HTMLElement>("mark")].find((mark) =>
    mark.textContent!.includes("Islamic Jihad Union (IJU)"),
  );
if (shown) view.reveal(shown.dataset["passage"]!);
