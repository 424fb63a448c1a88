// Drives one page with real mouse input and takes its figures, in milliseconds.
const viewport = { width: 1600, height: 900 };
const patienceMs = 120_000;
/** Cytoscape's own force layout took four and a half minutes for 1,000 nodes: past this size it is not waited for. */
const plainLayoutNodesMax = 100;

export async function measure({ browser, address, side, size, picture, layout }, { graph }) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.on("pageerror", (error) => console.error(`${side}: ${error.stack}`));
  page.on("console", (line) => line.type() === "error" && console.error(`${side}: ${line.text()}`));
  await page.goto(`${address}/bench/bench.html`);
  if (side === "plain") await page.addScriptTag({ url: "/cytoscape.js" });
  await page.addScriptTag({ url: `/bench/${side}.js`, type: "module" });
  await page.waitForFunction(() => window.bench !== undefined);

  const figures = {};
  const opened = await page.evaluate((query) => window.bench.open(query), String(size));
  figures.firstPaint = opened.first;
  figures.whole = opened.whole;
  if (picture) await page.screenshot({ path: `${picture}.png` });
  await page.waitForTimeout(1_500);
  figures.pan = await framesOf(page, () => pan(page));
  await page.waitForTimeout(600);
  figures.zoom = await framesOf(page, () => zoom(page));
  await page.waitForTimeout(800);
  figures.hover = await hover(page, graph);
  if (picture) await page.screenshot({ path: `${picture}-hover.png` });
  await page.mouse.move(4, 4);
  await page.waitForTimeout(500);
  figures.nothing = await nothing(page);
  figures.hide = await hide(page, graph);
  figures.slider = await slide(page);
  if (layout && (side === "ours" || size <= plainLayoutNodesMax)) Object.assign(figures, await arrange(page));
  if (picture) await page.screenshot({ path: `${picture}-layout.png` });
  await context.close();
  return figures;
}

async function framesOf(page, act) {
  await page.evaluate(() => window.bench.startFrames());
  await act();
  return page.evaluate(() => window.bench.stopFrames());
}

/** Two seconds of dragging the background about, from a corner that holds no node. */
async function pan(page) {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  const until = Date.now() + 2_000;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.move(220 + 200 * Math.sin(step / 12), 170 + 150 * Math.cos(step / 9));
    await page.waitForTimeout(12);
  }
  await page.mouse.move(20, 20);
  await page.mouse.up();
}

/** Two seconds of the wheel, in and out again. */
async function zoom(page) {
  await page.mouse.move(800, 450);
  const until = Date.now() + 2_000;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.wheel(0, step % 40 < 20 ? -60 : 60);
    await page.waitForTimeout(20);
  }
}

/** From nothing onto a node, until what it lights is on the screen; the median over several nodes of middling degree. */
async function hover(page, graph) {
  const ids = graph.nodes.filter((node) => node.degree >= 4 && node.degree <= 12).slice(0, 40).map((node) => node.id);
  const places = await page.evaluate((wanted) => window.bench.places(wanted), ids);
  const inSight = places.filter(({ x, y }) => x > 60 && y > 60 && x < viewport.width - 60 && y < viewport.height - 60);
  const times = [];
  for (const { x, y } of inSight.slice(0, 7)) {
    await page.mouse.move(4, 4);
    await page.waitForTimeout(300);
    await page.evaluate(() => window.bench.forget());
    await page.mouse.move(x, y);
    const time = await page
      .waitForFunction(() => window.bench.hovered(), null, { timeout: 10_000 })
      .then((handle) => handle.jsonValue(), () => null);
    if (time !== null) times.push(time);
  }
  return times;
}

async function nothing(page) {
  const times = [];
  for (let turn = 0; turn < 7; turn++) {
    times.push(await page.evaluate(() => window.bench.nothing()));
    await page.waitForTimeout(100);
  }
  return times;
}

async function hide(page, graph) {
  const ids = graph.nodes.filter((_, index) => index % 2 === 1).map((node) => node.id);
  const times = [];
  for (let turn = 0; turn < 3; turn++) {
    times.push(await page.evaluate(([list]) => window.bench.hide(list, true), [ids]));
    await page.waitForTimeout(400);
    await page.evaluate(([list]) => window.bench.hide(list, false), [ids]);
    await page.waitForTimeout(400);
  }
  return times;
}

async function slide(page) {
  await page.evaluate(() => window.bench.year(2003));
  const times = [];
  for (let year = 2004; year < 2010; year++) {
    await page.waitForTimeout(150);
    times.push(await page.evaluate((each) => window.bench.year(each), year));
  }
  await page.evaluate(() => window.bench.everyYear());
  return times;
}

async function arrange(page) {
  const { ms, task, applying } = await page.evaluate(() => window.bench.layout());
  return { layout: ms, layoutTask: task, applying };
}
