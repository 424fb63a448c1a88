// node browser.mjs [100|1000|5000]... [--rounds N] [--pictures FOLDER]: the canvas beside plain Cytoscape.js, in one run, with the same mouse.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { measure } from "./drive.mjs";
import { network } from "./network.mjs";
import { report } from "./report.mjs";
import { serve } from "./server.mjs";

const root = resolve(import.meta.dirname, "../../..");
const web = resolve(root, "web");
const { chromium } = createRequire(`${web}/package.json`)("playwright-core");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const edgesPerNode = 3;

const words = process.argv.slice(2);
const option = (name, otherwise) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : otherwise);
const rounds = Number(option("--rounds", "3"));
const pictures = option("--pictures", null);
const only = option("--only", null);
const sizes = words.length > 0 ? words.map(Number) : [100, 1000, 5000];
if (pictures) mkdirSync(pictures, { recursive: true });

const networks = new Map(sizes.map((size) => [String(size), network(size, size * edgesPerNode, web)]));
const server = await serve(root, networks);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
try {
  for (const size of sizes) {
    const results = { plain: [], ours: [] };
    for (let round = 0; round < rounds; round++) {
      for (const side of only ? [only] : ["plain", "ours"]) {
        const picture = pictures && round === 0 ? `${pictures}/${side}-${size}` : null;
        const task = { browser, address: server.address, side, size, picture, layout: round === 0 };
        results[side].push(await measure(task, networks.get(String(size))));
      }
    }
    console.log(report(size, size * edgesPerNode, results));
  }
} finally {
  await browser.close();
  server.close();
}
