import { resolve } from "node:path";
import { defineConfig } from "vite";

/** Serves the mock pages of dev/ with the product's own stylesheets and modules, without the .NET server. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve(import.meta.dirname, "../src/GraphExplorer.Web/wwwroot"),
  server: { host: "127.0.0.1", port: 5173, strictPort: false, fs: { allow: [resolve(import.meta.dirname, "..")] } },
});
