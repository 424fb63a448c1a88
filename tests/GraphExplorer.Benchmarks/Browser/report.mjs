// The figures of one size as a table: both sides and our share of plain Cytoscape's, with the share that is wanted.
const displayIntervalMs = 1000 / 60;
const wanted = {
  "first paint": () => 0.5,
  "pan, p95 frame": (size) => (size >= 5000 ? 1 / 3 : size >= 1000 ? 0.5 : null),
  "hide 50 %": () => 0.5,
  hover: (size) => (size >= 5000 ? 0.2 : null),
};

export function report(nodes, edges, { plain, ours }) {
  const rows = [
    row("first paint", plain, ours, (runs) => median(runs.map((run) => run.firstPaint))),
    row("whole picture, with names", plain, ours, (runs) => median(runs.map((run) => run.whole))),
    row("pan, p95 frame", plain, ours, (runs) => median(runs.map((run) => share(run.pan, 0.95)))),
    row("zoom, p95 frame", plain, ours, (runs) => median(runs.map((run) => share(run.zoom, 0.95)))),
    row("no change (the display)", plain, ours, (runs) => median(runs.flatMap((run) => run.nothing))),
    row("hide 50 %", plain, ours, (runs) => median(runs.flatMap((run) => run.hide))),
    row("slider step", plain, ours, (runs) => median(runs.flatMap((run) => run.slider))),
    row("hover", plain, ours, (runs) => median(runs.flatMap((run) => run.hover))),
    row("layout", plain, ours, (runs) => first(runs, "layout")),
    row("longest task while it runs", plain, ours, (runs) => first(runs, "layoutTask")),
    row("longest task to apply it", plain, ours, (runs) => first(runs, "applying")),
  ];
  const lines = rows.map(({ name, theirs, own }) => line(name, theirs, own, wanted[name]?.(nodes) ?? null));
  return [
    `\n${nodes} nodes, ${edges} edges: milliseconds, medians of ${Math.max(plain.length, ours.length)} rounds`,
    "                              plain      ours     share    wanted",
    ...lines,
  ].join("\n");
}

function row(name, plain, ours, figure) {
  return { name, theirs: figure(plain), own: figure(ours) };
}

function line(name, theirs, own, limit) {
  const ratio = theirs > 0 && own !== null ? shareOf(name, own, theirs) : null;
  const said = ratio === null ? "–" : ratio.toFixed(2);
  const verdict = limit === null ? "" : `${limit.toFixed(2)}${ratio === null ? "" : ratio <= limit ? " met" : " MISSED"}`;
  return `${name.padEnd(28)}${number(theirs)}${number(own)}${said.padStart(10)}    ${verdict}`.trimEnd();
}

/** A gap between frames is a whole number of the display's intervals; what its clock adds or takes, a tenth of a millisecond, is none. */
function shareOf(name, own, theirs) {
  const inFrames = (ms) => Math.max(1, Math.round(ms / displayIntervalMs));
  return name.endsWith("frame") ? inFrames(own) / inFrames(theirs) : own / theirs;
}

function number(value) {
  return (value === null ? "–" : value.toFixed(value < 100 ? 1 : 0)).padStart(10);
}

function first(runs, name) {
  return runs.find((run) => run[name] !== undefined)?.[name] ?? null;
}

function median(values) {
  return share(values, 0.5);
}

function share(values, at) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))];
}
