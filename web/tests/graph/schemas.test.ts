import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { expect, test } from "vitest";
import { contract } from "../contract";

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(resolve(root, path), "utf8");

function validator(path: string) {
  return new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(read(path)) as object);
}

test("Every record of the data file follows the published schema of claims", () => {
  const validate = validator("data/claims.schema.json");
  const wrong = read("data/imu.claims.jsonl")
    .split("\n")
    .flatMap((line, index) => {
      if (line === "" || validate(JSON.parse(line))) return [];
      return [`line ${index + 1}: ${JSON.stringify(validate.errors?.slice(0, 2))}`];
    });
  expect(wrong).toEqual([]);
});

test("A saved view follows the published schema of views, and a damaged one does not", () => {
  const validate = validator("src/GraphExplorer/Workspace/view.schema.json");
  const view = contract<Record<string, unknown>>("view.json");
  expect([validate(view), validate.errors]).toEqual([true, null]);
  expect(validate({ ...view, positions: { imu: [1] } })).toBe(false);
  expect(validate({ ...view, colour: "red" })).toBe(false);
});

test("An export follows the published schema of exports", () => {
  const validate = validator("src/GraphExplorer/Export/graph.schema.json");
  expect([validate(contract("export.json")), validate.errors]).toEqual([true, null]);
});
