import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../src");
const files = filesBelow(root).filter((path) => path.endsWith(".ts"));

/** What a folder may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  graph: [],
  page: ["graph"],
  layout: [],
  download: [],
  live: ["page"],
  review: ["page"],
  editor: ["page"],
  source: ["page"],
  shell: ["page", "download"],
  lanes: ["graph", "page", "canvas", "download"],
  map: ["graph", "page", "canvas", "download"],
  timeline: ["graph", "page", "canvas"],
  views: ["canvas"],
  tree: ["graph", "page", "canvas"],
  canvas: ["graph", "layout", "page", "download"],
};

test("A folder imports only those beneath it", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .map((target) => [folderOf(file), folderOf(target)] as const)
      .filter(([from, to]) => from !== to && !allowed[from]?.includes(to))
      .map(([from, to]) => `${relative(root, file)}: ${from} must not import ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("No import goes round in a circle", () => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) expect.fail([...trail, file].map((path) => relative(root, path)).join(" -> "));
    if (done.has(file)) return;
    for (const target of importsOf(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test("No file is longer than 500 lines, no line than 120 columns", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 500);
  const wide = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.length > 120)
      .map((line) => `${relative(root, file)}: ${line.length}`),
  );
  expect([long, wide]).toEqual([[], []]);
});

test("No data is ever written as markup", () => {
  const writers = files.filter((file) =>
    /\.(innerHTML|outerHTML)|insertAdjacentHTML|document\.write/.test(readFileSync(file, "utf8")),
  );
  expect(writers).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** Files of ours that a file imports; a worker is not imported but started, and a table of JSON imports nothing. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)]
    .filter((match) => !match[1]!.endsWith(".json"))
    .map((match) => resolve(dirname(file), `${match[1]}.ts`));
}

function folderOf(file: string): string {
  return relative(root, file).split("/")[0]!;
}
