// Serves the two pages, the built modules and the made-up networks on a free port of this machine.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

export async function serve(root, networks) {
  const wwwroot = join(root, "src/GraphExplorer.Web/wwwroot");
  const pages = join(root, "tests/GraphExplorer.Benchmarks/Browser/pages");
  const answers = new Map();
  for (const [size, { graph, positions }] of networks) {
    answers.set(`/api/graph?${size}`, JSON.stringify(graph));
    answers.set(`/api/places?${size}`, JSON.stringify(positions));
  }
  const server = createServer((request, response) => {
    const known = answers.get(request.url);
    if (known !== undefined) {
      response.setHeader("content-type", "application/json");
      response.end(known);
      return;
    }
    const path = normalize(new URL(request.url, "http://127.0.0.1").pathname);
    const file =
      path === "/cytoscape.js"
        ? join(root, "web/node_modules/cytoscape/dist/cytoscape.min.js")
        : path.startsWith("/bench/")
          ? join(pages, path.slice("/bench/".length))
          : join(wwwroot, path);
    if (!existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
