// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import type { Arrangement } from "../../src/canvas/arrangement";
import type { Steps } from "../../src/canvas/history";
import { noFilter } from "../../src/graph/filter";
import { Views, type ViewsOptions } from "../../src/views/views";
import { contract, node, subgraph } from "../contract";

const id = "7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11";
const question = "?show=pledges/imu";
const moved: Arrangement = { positions: { imu: { x: 9, y: 9 } }, pins: [], notes: [] };

/** A canvas that notes what is restored, and hears of no event but those that the test tells. */
function canvas() {
  const restored: Arrangement[] = [];
  let state: Arrangement = moved;
  let steps: Steps = { done: [], undone: [] };
  const told = new Map<string, () => void>();
  const stage = {
    graph: subgraph([], []),
    filter: { ...noFilter },
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
      wears: { colour: "kind", size: "degree" },
      steps: () => steps,
      resume: (kept: Steps) => (steps = kept),
    },
  } as unknown as ViewsOptions;
  const draw = () => (stage.graph = subgraph([node("imu")], []));
  const draws = {
    hide: (ids: string[]) => (stage.filter = { ...noFilter, hide: ids }),
    note: (kept: Steps) => (steps = kept),
    steps: () => steps,
  };
  return { options, restored, draw, move: (to: Arrangement) => (state = to), ...draws };
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

const steps: Steps = {
  done: [{ part: "hidden", before: { hide: [], collapse: [] }, after: { hide: ["iju"], collapse: [] } }],
  undone: [{ part: "pins", before: { ids: ["imu"], on: false }, after: { ids: ["imu"], on: true } }],
};

/** Opens a view on a canvas as a page does, and answers the canvas. */
async function opened(asked: string, prepare: (on: ReturnType<typeof canvas>) => void = () => undefined) {
  const drawn = canvas();
  prepare(drawn);
  const views = new Views(drawn.options, storages(), server({}));
  await views.begin(asked, null);
  drawn.draw();
  views.drawn();
  return { ...drawn, views };
}

test("A reload of the tab takes up what can be undone and done again", async () => {
  const first = await opened(question, (on) => on.hide(["iju"]));
  first.note(steps);
  first.views.dispose();
  expect((await opened(question, (on) => on.hide(["iju"]))).steps()).toEqual(steps);
});

test("Steps of another view, of other data or of another sight are not taken up", async () => {
  const first = await opened(question);
  first.note(steps);
  first.views.dispose();
  const kept = window.sessionStorage.getItem("graph-explorer.steps")!;
  expect((await opened("?show=all")).steps().done).toEqual([]);
  expect((await opened(question, (on) => on.hide(["iju"]))).steps().done).toEqual([]);
  for (const other of [kept.replace('"version":1', '"version":2'), kept.replace('"dataVersion":"', '"dataVersion":"9'), "{", "null"]) {
    window.sessionStorage.setItem("graph-explorer.steps", other);
    expect((await opened(question)).steps().done).toEqual([]);
  }
});
