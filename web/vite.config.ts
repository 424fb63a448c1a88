import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const source = (path: string) => resolve(import.meta.dirname, "src", path);

/** One entry per module that a page imports; everything they share becomes a chunk beside them. */
export default defineConfig({
  base: "./",
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, "../src/GraphExplorer.Web/wwwroot/app"),
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    // The worker must be a file of the same origin: the page's content security policy allows no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      preserveEntrySignatures: "strict",
      input: {
        canvas: source("canvas/canvas.ts"),
        lanes: source("lanes/lanes.ts"),
        map: source("map/map.ts"),
        timeline: source("timeline/timeline.ts"),
        views: source("views/views.ts"),
        lastView: source("views/lastView.ts"),
        tree: source("tree/tree.ts"),
        live: source("live/live.ts"),
        source: source("source/source.ts"),
        paste: source("source/paste.ts"),
        review: source("review/review.ts"),
        editor: source("editor/editor.ts"),
        shell: source("shell/shell.ts"),
        theme: source("shell/theme.boot.ts"),
        typed: source("shell/typed.boot.ts"),
        download: source("download/download.ts"),
      },
      // Names without a hash: the .NET build lists the files before it runs this one, and the server answers with an ETag.
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
  worker: {
    format: "es",
    rollupOptions: { output: { entryFileNames: "chunks/[name].js", chunkFileNames: "chunks/[name].js" } },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    // Layouts of hundreds of nodes take their time on a busy machine; nothing here is about speed.
    testTimeout: 60_000,
  },
});
