// @vitest-environment jsdom
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { glyphs } from "../../src/canvas/glyphs";
import { familyNames } from "../../src/graph/relations";

const root = resolve(import.meta.dirname, "../../../src/GraphExplorer.Web/wwwroot");
const symbols = new DOMParser().parseFromString(readFileSync(resolve(root, "symbols.svg"), "utf8"), "image/svg+xml");
const idOf = (name: string) => symbols.querySelector(`[id="${name}"]`);

test("The symbols of the kinds are the glyphs of the canvas", () => {
  for (const [slug, path] of Object.entries(glyphs)) {
    expect(idOf(`node-${slug}`)?.querySelector("path")?.getAttribute("d"), slug).toBe(path);
  }
});

test("Each family and each state of a line has a symbol", () => {
  const wanted = [
    ...familyNames.map((family) => `edge-${family}`),
    ...["certain", "possible", "assumed", "undated", "disputed"].map((state) => `line-${state}`),
  ];
  expect(wanted.filter((name) => idOf(name) === null)).toEqual([]);
});

test("Every colour and size that the style sheets use is a token or set where it is used", () => {
  const files = readdirSync(resolve(root, "css")).map((name) => readFileSync(resolve(root, "css", name), "utf8"));
  const all = files.join("\n");
  const declared = new Set([...all.matchAll(/^\s*(--[\w-]+):/gm)].map((match) => match[1]));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]);
  expect([...new Set(used)].filter((name) => !declared.has(name))).toEqual([]);
});

test("The one sheet imports every other", () => {
  const site = readFileSync(resolve(root, "css/site.css"), "utf8");
  const others = readdirSync(resolve(root, "css")).filter((name) => name !== "site.css");
  expect(others.filter((name) => !site.includes(`"${name}"`))).toEqual([]);
});
