import { expect, test } from "vitest";
import { packRequest, packPositions, unpackPositions, unpackRequest } from "../../src/layout/packing";
import type { LayoutRequest } from "../../src/layout/request";

const request: LayoutRequest = {
  name: "place",
  focus: "b",
  nodes: [
    { id: "a", width: 40.5, height: 30 },
    { id: "b", width: 12, height: 77.25 },
    { id: "c", width: 1, height: 2 },
  ],
  edges: [
    { from: "a", to: "b", lineage: true },
    { from: "c", to: "c", lineage: false },
    { from: "b", to: "a", lineage: false, place: 3 },
    { from: "b", to: "c", lineage: true, place: 1 },
  ],
  fixed: { b: { x: -3.1, y: 1e6 }, c: { x: 0, y: 0 } },
};

test("A request comes out of the worker's door as it went in", () => {
  expect(unpackRequest(packRequest(request))).toEqual(request);
  const bare: LayoutRequest = { name: "force", focus: null, nodes: [], edges: [], fixed: {} };
  expect(unpackRequest(packRequest(bare))).toEqual(bare);
});

test("Positions keep every digit, and a node without one has none afterwards", () => {
  const positions = { a: { x: 0.1, y: -1234567.8 }, c: { x: 0, y: 3 } };
  expect(unpackPositions(["a", "b", "c"], packPositions(["a", "b", "c"], positions))).toEqual(positions);
});
