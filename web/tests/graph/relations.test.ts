import { expect, test } from "vitest";
import { knownTypes, relationOf } from "../../src/graph/relations";

const symmetricTypes = ["ALLIED_WITH", "FOUGHT_ALONGSIDE", "RIVAL_OF", "FOUGHT", "NEAR"];

test("A symmetric type has the same mark on both ends and a directed one only at its target", () => {
  const bothEnds = knownTypes.filter((type) => {
    const relation = relationOf(type);
    return relation.source === relation.target;
  });
  expect(bothEnds).toEqual(symmetricTypes);
  const markedAtSource = knownTypes.filter((type) => relationOf(type).source !== "none");
  expect(markedAtSource).toEqual(["ALLIED_WITH", "FOUGHT_ALONGSIDE", "RIVAL_OF", "FOUGHT"]);
});

test("Types of one family that join the same kinds can be told apart without colour", () => {
  const families = ["split", "pledge", "alliance", "rivalry", "leadership", "participation"];
  for (const family of families) {
    const types = knownTypes.filter((type) => relationOf(type).family === family);
    const marks = types.map((type) => {
      const { source, target, hollow } = relationOf(type);
      return `${source} ${target} ${hollow}`;
    });
    expect(new Set(marks).size, `${family}: ${types.join(", ")}`).toBe(types.length);
  }
});
