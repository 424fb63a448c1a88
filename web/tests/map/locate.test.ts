import { expect, test } from "vitest";
import { locate } from "../../src/map/locate";
import { edge, node, subgraph } from "../contract";

const place = (id: string, properties = {}) => node(id, { kind: "Place", labels: ["Place"], properties });
const osh = { lat: 40, lon: 73.3, geoPrec: 4 };

test("A place stands where its coordinates say, as exactly as they are known", () => {
  const found = locate(subgraph([place("osh", osh), node("imu")], []));
  expect([...found]).toEqual([["osh", { lat: 40, lon: 73.3, precision: 4, within: null }]]);
});

test("A place without coordinates takes those of the nearest place around it, and only as an area", () => {
  const nodes = [place("camp"), place("village"), place("city", { lat: 1, lon: 2, geoPrec: 1 }), place("osh", osh)];
  const edges = [
    edge("LOCATED_IN", "camp", "village"),
    edge("LOCATED_IN", "village", "city"),
    edge("LOCATED_IN", "city", "osh"),
  ];
  const camp = locate(subgraph(nodes, edges)).get("camp")!;
  expect([camp.lat, camp.lon, camp.precision, camp.within?.id]).toEqual([1, 2, 3, "city"]);
});

test("A place in nothing that has coordinates has no location, also when places lie in a circle", () => {
  const nodes = [place("a"), place("b"), place("near", osh)];
  const edges = [edge("LOCATED_IN", "a", "b"), edge("LOCATED_IN", "b", "a"), edge("NEAR", "a", "near")];
  expect([...locate(subgraph(nodes, edges)).keys()]).toEqual(["near"]);
});
