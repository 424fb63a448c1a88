import { expect, test } from "vitest";
import { GraphSource } from "../../src/canvas/fetching";
import { sampleSubgraph } from "../contract";

const answering = (body: string, status: number, asked: string[] = []) =>
  new GraphSource("/api/graph", ((address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(body, { status }));
  }) as never);

test("The page's query string is asked as it is", async () => {
  const asked: string[] = [];
  const source = answering(JSON.stringify(sampleSubgraph()), 200, asked);
  await source.load("?show=splits/imu&year=2002");
  const loaded = await source.load("");
  expect(asked).toEqual(["/api/graph?show=splits/imu&year=2002", "/api/graph"]);
  expect(loaded).toEqual({ graph: sampleSubgraph() });
});

test("The server's own words come through when it refuses", async () => {
  const problem = JSON.stringify({ title: "No such entity.", detail: 'There is no entity "imo".' });
  expect(await answering(problem, 404).load("")).toEqual({
    problem: { status: 404, title: "No such entity.", detail: 'There is no entity "imo".' },
  });
  expect(await answering("gateway", 502).load("")).toEqual({
    problem: { status: 502, title: "The server answered 502.", detail: "gateway" },
  });
});

test.each([
  ["[]", "The graph answer has version undefined, this page reads version 1. Reload the page."],
  ["null", "The graph answer is not a JSON object."],
  ['{"version":9}', "The graph answer has version 9, this page reads version 1. Reload the page."],
  ['{"version":1}', "The graph answer has no nodes and edges."],
  [
    '{"version":1,"nodes":[],"edges":[{"id":"r-x","from":"a","to":"b"}]}',
    "The graph answer has an edge without both ends: r-x.",
  ],
])("An answer of another form is refused: %s", async (body, detail) => {
  expect(await answering(body, 200).load("")).toEqual({
    problem: { status: 0, title: "The graph could not be loaded.", detail },
  });
});

test("A newer load cancels the older one", async () => {
  const waiting: (() => void)[] = [];
  const source = new GraphSource(
    "/api/graph",
    ((_: string, { signal }: RequestInit) =>
      new Promise((resolve, reject) => {
        signal!.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
        waiting.push(() => resolve(new Response(JSON.stringify(sampleSubgraph()))));
      })) as never,
  );
  const first = source.load("show=all");
  const second = source.load("show=splits/imu");
  waiting[1]!();
  expect(await first).toBeNull();
  expect(await second).toEqual({ graph: sampleSubgraph() });
});
