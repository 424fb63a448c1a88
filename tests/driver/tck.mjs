// Runs queries for the conformance suite: a line of JSON with text and parameters comes in, a line with columns and rows,
// or with an error, goes out. Values are written as DriverValues.cs of the runner reads them.
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';
import { open } from './connection.mjs';

const timeout = 60_000; // milliseconds, far above what any scenario needs

const integer = (value) => neo4j.integer.toString(value);
const integers = (values) => values.map(integer);

const writeEntries = (map) => Object.entries(map).map(([key, value]) => [key, write(value)]);
const writeNode = (node) => ['node', node.labels, writeEntries(node.properties)];
const writeRelationship = (r) => ['relationship', r.type, writeEntries(r.properties)];

const writePath = (path) => [
  'path',
  [path.start, ...path.segments.map((s) => s.end)].map(writeNode),
  path.segments.map((s) => [writeRelationship(s.relationship), s.relationship.startNodeElementId === s.start.elementId]),
];

const dateOf = (d) => integers([d.year, d.month, d.day]);
const timeOf = (t) => integers([t.hour, t.minute, t.second, t.nanosecond]);

const writers = [
  [neo4j.isInt, (v) => ['integer', v.toString()]],
  [(v) => typeof v === 'number', (v) => ['float', Object.is(v, -0) ? '-0' : String(v)]],
  [Array.isArray, (v) => ['list', v.map(write)]],
  [neo4j.isNode, writeNode],
  [neo4j.isRelationship, writeRelationship],
  [neo4j.isPath, writePath],
  [neo4j.isDate, (v) => ['date', ...dateOf(v)]],
  [neo4j.isLocalTime, (v) => ['localtime', ...timeOf(v)]],
  [neo4j.isTime, (v) => ['time', ...timeOf(v), integer(v.timeZoneOffsetSeconds)]],
  [neo4j.isLocalDateTime, (v) => ['localdatetime', ...dateOf(v), ...timeOf(v)]],
  [neo4j.isDateTime, (v) => ['datetime', ...dateOf(v), ...timeOf(v), integer(v.timeZoneOffsetSeconds), v.timeZoneId ?? null]],
  [neo4j.isDuration, (v) => ['duration', ...integers([v.months, v.days, v.seconds, v.nanoseconds])]],
  [neo4j.isPoint, (v) => ['point', integer(v.srid), String(v.x), String(v.y), v.z === undefined ? null : String(v.z)]],
];

function write(value) {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  const known = writers.find(([fits]) => fits(value));
  return known ? known[1](value) : ['map', writeEntries(value)];
}

function read(value) {
  if (!Array.isArray(value)) return value;
  const [type, content] = value;
  switch (type) {
    case 'integer': return neo4j.int(content);
    case 'float': return Number(content);
    case 'list': return content.map(read);
    default: return readEntries(content);
  }
}

const readEntries = (entries) => Object.fromEntries(entries.map(([key, value]) => [key, read(value)]));

async function run(driver, { text, parameters }) {
  const session = driver.session();
  try {
    const result = session.run(text, readEntries(parameters), { timeout });
    const columns = await result.keys();
    const { records } = await result;
    return { columns, rows: records.map((record) => columns.map((_, i) => write(record.get(i)))) };
  } catch (error) {
    const record = error.diagnosticRecord ?? {};
    return {
      error: {
        code: error.code, message: error.message,
        kind: record._error_kind, phase: record._error_phase, detail: record._error_detail,
      },
    };
  } finally {
    await session.close();
  }
}

const driver = open({ maxConnectionPoolSize: 1 });
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(await run(driver, JSON.parse(line))) + '\n');
await driver.close();
