// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import type { Arrangement } from "../../src/canvas/arrangement";
import { Views, type ViewsOptions } from "../../src/views/views";
import { contract, node, subgraph } from "../contract";

const id = "7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11";
const question = "?show=pledges/imu";
const moved: Arrangement = { positions: { imu: { x: 9, y: 9 } }, pins: [], notes: [] };

/** A canvas that notes what is restored, and hears of no event but those that the test tells. */
function canvas() {
  const restored: Arrangement[] = [];
  let state: Arrangement = moved;
  const told = new Map<string, () => void>();
  const stage = {
    graph: subgraph([], []),
    on: (name: string, listener: () => void) => {
      told.set(name, listener);
      return () => told.delete(name);
    },
    cy: { zoom: () => 1, pan: () => ({ x: 0, y: 0 }), viewport: () => undefined },
  };
  const options = {
    canvas: {
      stage,
      arrangement: () => state,
      restore: (arrangement: Arrangement) => restored.push(arrangement),
      thumbnail: () => null,
    },
  } as unknown as ViewsOptions;
  const draw = () => (stage.graph = subgraph([node("imu")], []));
  return { options, restored, draw, move: (to: Arrangement) => (state = to) };
}

function server(answers: Readonly<Record<string, unknown>>): typeof fetch {
  return (address) => {
    const body = answers[String(address)];
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body === undefined ? 404 : 200 }));
  };
}

const storages = () => ({ tab: window.sessionStorage, lasting: window.localStorage });

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

test("A saved view is restored once nothing is drawn, and its changed form after a reload", async () => {
  const request = server({ [`/api/views/${id}`]: contract("view.json") });
  const first = canvas();
  const views = new Views(first.options, storages(), request);
  expect(await views.begin(question, id)).toEqual({ restored: true, problem: "" });
  expect(first.restored[0]!.positions["isis"]).toEqual({ x: 240.5, y: -80 });
  first.draw();
  views.drawn();
  views.dispose();

  const again = canvas();
  await new Views(again.options, storages(), request).begin(question, id);
  expect(again.restored[0]!.positions).toEqual(moved.positions);
});

test("On the way to another question nothing that is drawn is moved", async () => {
  const { options, restored, draw } = canvas();
  const views = new Views(options, storages(), server({}));
  await views.begin(question, null);
  draw();
  views.drawn();
  await views.begin("?show=splits/imu", null);
  draw();
  views.drawn();
  expect(await views.begin(question, null)).toEqual({ restored: false, problem: "" });
  expect(restored).toEqual([]);
});

test("A saved view that is gone is said, and the working view is shown", async () => {
  const { options } = canvas();
  const begun = await new Views(options, storages(), server({})).begin(question, id);
  expect(begun.problem).toBe("This saved view does not exist any more; what its address says is shown.");
});

test("A view that was saved is asked for by its new revision, and a refusal is passed on", async () => {
  const title = { id, revision: 1, name: "A", description: "", address: question, dataVersion: "1" };
  const { options, draw } = canvas();
  const views = new Views(options, storages(), server({ [`/api/views/${id}`]: { revision: 4 } }));
  await views.begin(question, null);
  draw();
  views.drawn();
  expect(await views.save(title)).toEqual({ revision: 4, problem: "" });
  expect(await views.save({ ...title, id: "other" })).toEqual({ revision: 0, problem: "The server answered 404." });
});
