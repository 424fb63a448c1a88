import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { familyNames } from "../../src/graph/relations";
import { kindNames, kindOf } from "../../src/graph/kinds";
import { contrast, deficiencies, distance, hex, type Rgb } from "./colour";

const css = readFileSync(resolve(import.meta.dirname, "../../../src/GraphExplorer.Web/wwwroot/css/tokens.css"), "utf8");

/** Reads lines such as `--line: light-dark(#dfe3e8, #2a313a);` */
function colours(theme: "light" | "dark"): Map<string, Rgb> {
  const pairs = css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...pairs].map(([, name, light, dark]) => [name!, hex(theme === "light" ? light! : dark!)]));
}

describe.each(["light", "dark"] as const)("The %s theme", (theme) => {
  const palette = colours(theme);
  const colour = (name: string): Rgb => palette.get(name) ?? expect.fail(`${name} is not a colour of tokens.css`);

  const texts = ["--text", "--text-2", "--text-3", "--accent", "--danger", "--warning", "--success", "--disputed"];
  const grounds = ["--surface", "--canvas", "--sunken", "--raised", "--hover"];
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "shows text %s on %s at 4.5:1",
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  const codes = ["keyword", "label", "function", "parameter", "string", "number", "property", "comment"];
  test.each(codes)("shows a %s of a query at 4.5:1", (code) => {
    for (const ground of ["--sunken", "--surface"])
      expect(contrast(colour(`--code-${code}`), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  const softs = [
    ["--accent", "--accent-soft"],
    ["--danger", "--danger-soft"],
    ["--warning", "--warning-soft"],
    ["--success", "--success-soft"],
    ["--text", "--mark"],
    ["--text", "--mark-strong"],
    ["--text-on-accent", "--accent"],
    ["--text-on-accent", "--accent-strong"],
    ["--node-label", "--canvas"],
    ["--edge-label", "--canvas"],
    ["--text-2", "--pressed"],
  ] as const;
  test.each(softs)("shows text %s on %s at 4.5:1", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  const marks = [
    ...kindNames.map((kind) => `--kind-${kindOf(kind).slug}`),
    ...familyNames.map((family) => `--edge-${family}`),
    "--line-field",
    "--focus",
    "--selection",
  ];
  test.each(marks)("shows the mark %s on the canvas and on surfaces at 3:1", (mark) => {
    expect(contrast(colour(mark), colour("--canvas"))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(mark), colour("--surface"))).toBeGreaterThanOrEqual(3);
  });

  test.each(kindNames)("shows the glyph on a %s at 3:1", (kind) => {
    expect(contrast(colour("--glyph"), colour(`--kind-${kindOf(kind).slug}`))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(deficiencies))("keeps the kinds apart under %s vision", (deficiency) => {
    const tooNear = kindNames.flatMap((a, i) =>
      kindNames
        .slice(i + 1)
        .map(
          (b) =>
            [
              a,
              b,
              distance(colour(`--kind-${kindOf(a).slug}`), colour(`--kind-${kindOf(b).slug}`), deficiency),
            ] as const,
        )
        .filter(([, , apart]) => apart < 18),
    );
    expect(tooNear).toEqual([]);
  });
});
