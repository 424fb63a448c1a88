import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { readClaims } from "./dev/reading";
import { around, synthetic } from "./dev/graphs";

const claims = resolve(import.meta.dirname, "../data/imu.claims.jsonl");

/** Answers `/api/graph` from the data file, so that the mock pages run the real modules without the .NET server. */
function graphEndpoint(): Plugin {
  return {
    name: "graph-endpoint",
    configureServer(server) {
      server.middlewares.use("/api/graph", (request, response) => {
        const query = new URL(request.url ?? "/", "http://localhost").searchParams;
        const size = Number(query.get("synthetic") ?? 0);
        const { graph } = readClaims(readFileSync(claims, "utf8"));
        const [what, id] = (query.get("show") ?? "all").split("/");
        const answer = size > 0 ? synthetic(size) : what === "neighbourhood" && id ? around(graph, id) : graph;
        response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
      });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve(import.meta.dirname, "../src/GraphExplorer.Web/wwwroot"),
  plugins: [graphEndpoint()],
  server: { host: "127.0.0.1", port: 5173, strictPort: false, fs: { allow: [resolve(import.meta.dirname, "..")] } },
});
