// Every type of value travels to the store and back unchanged: a table of edge values for each type, as a parameter and,
// where it can be one, as a property.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import neo4j from 'neo4j-driver';
import { withDriver } from './connection.mjs';

const { types } = neo4j;
const int = neo4j.int;
const ints = (...values) => values.map((v) => (v === undefined ? undefined : int(v)));

const date = (y, m, d) => new types.Date(...ints(y, m, d));
const localTime = (h, m, s, n) => new types.LocalTime(...ints(h, m, s, n));
const time = (h, m, s, n, offset) => new types.Time(...ints(h, m, s, n, offset));
const localDateTime = (...parts) => new types.LocalDateTime(...ints(...parts));
const inOffset = (...parts) => new types.DateTime(...ints(...parts));
const duration = (...parts) => new types.Duration(...ints(...parts));
const point = (srid, ...coordinates) => new types.Point(int(srid), ...coordinates);
const text = (length, letter) => letter.repeat(length);

/** Values that may also be stored as a property. */
const storable = {
  boolean: [true, false],
  integer: [
    0, 1, -1, 42, -16, -17, 127, 128, -128, -129, 32767, 32768, -32768, -32769, 65535, 65536, 2147483647, 2147483648,
    -2147483648, -2147483649, '9007199254740991', '9007199254740992', '9007199254740993', '-9007199254740993',
    '9223372036854775807', '-9223372036854775808',
  ].map((v) => int(v)),
  float: [
    0, -0, 1.5, -1.5, 0.1, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308,
    9007199254740993.0, 1e21, Infinity, -Infinity, NaN,
  ],
  string: [
    '', 'a', text(15, 'x'), text(16, 'x'), text(255, 'x'), text(256, 'x'), text(65_535, 'x'), text(65_536, 'x'),
    text(70_000, 'ж'), 'O’zbekiston Islomiy Harakati', 'a\u{1F600}b', '\u0000', 'line\r\nend\t', '‮rtl', '\\"\'`', 'e\u0301',
  ],
  bytes: [new Int8Array([]), new Int8Array([0, 1, -1, 127, -128]), new Int8Array(70_000).fill(7)],
  date: [date(1998, 9, 30), date(1970, 1, 1), date(1969, 12, 31), date(2024, 2, 29), date(0, 1, 1), date(-1, 12, 31), date(9999, 12, 31)],
  localTime: [localTime(0, 0, 0, 0), localTime(12, 31, 14, 645876123), localTime(23, 59, 59, 999999999)],
  time: [time(0, 0, 0, 0, 0), time(12, 31, 14, 1, 18000), time(23, 59, 59, 999999999, -64800), time(1, 2, 3, 4, 64800)],
  localDateTime: [
    localDateTime(1970, 1, 1, 0, 0, 0, 0), localDateTime(1969, 12, 31, 23, 59, 59, 999999999),
    localDateTime(2014, 6, 8, 23, 59, 59, 999999999), localDateTime(-44, 3, 15, 12, 0, 0, 1), localDateTime(9999, 12, 31, 23, 59, 59, 0),
  ],
  dateTimeInOffset: [
    inOffset(2014, 6, 8, 23, 10, 0, 0, 18000), inOffset(1969, 12, 31, 23, 59, 59, 999999999, 0),
    inOffset(1970, 1, 1, 0, 0, 0, 1, -43200), inOffset(1800, 1, 1, 0, 0, 0, 0, 3600),
  ],
  duration: [
    duration(0, 0, 0, 0), duration(14, -3, 4000, 5), duration(-1, 1, -1, 0), duration(0, 0, -1, 999999999),
    duration('1200000000', '900000000', '-9000000000', 0),
  ],
  point: [
    point(4326, 67.16, 24.9), point(4326, -180, -90), point(4979, 1.5, 2.5, -3.5), point(7203, -1e308, 5e-324),
    point(7203, Infinity, -0), point(9157, 0, 0, 0),
  ],
  listOfOneType: [[], [int(1), int(2)], ['a', ''], [1.5, -0.5], [true], [date(1998, 9, 30)]],
};

/** Values that only travel. */
const passing = {
  null: [null],
  list: [
    [null], [int(1), 'two', [3.5, null]], [[[[[]]]]], Array.from({ length: 16 }, (_, i) => int(i)),
    Array.from({ length: 300 }, (_, i) => int(i)), Array.from({ length: 70_000 }, (_, i) => int(i % 7)),
  ],
  map: [
    {}, { a: int(1), b: { c: ['d', null] } }, { '': 'empty key' }, { 'key with `ticks` and spaces': true },
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, int(i)])),
  ],
};

const send = async (driver, query, value) => (await driver.executeQuery(query, { value })).records[0].get('value');

for (const [type, values] of Object.entries({ ...storable, ...passing })) {
  test(`${values.length} edge values of the type ${type} come back as they were sent`, withDriver(async (driver) => {
    for (const value of values) assert.deepStrictEqual(await send(driver, 'RETURN $value AS value', value), value);
  }));
}

for (const [type, values] of Object.entries(storable)) {
  test(`${values.length} edge values of the type ${type} are stored and read back unchanged`, withDriver(async (driver) => {
    for (const value of values)
      assert.deepStrictEqual(await send(driver, 'CREATE (n:Kept {value: $value}) RETURN n.value AS value', value), value);
    const { records } = await driver.executeQuery('MATCH (n:Kept) WITH n ORDER BY id(n) WITH n, n.value AS value DELETE n RETURN value');
    assert.deepStrictEqual(records.map((r) => r.get('value')), values);
  }));
}

test('date times in named zones come back as they were sent, also beside a change of the clock', withDriver(async (driver) => {
  const samples = [
    [[2014, 6, 8, 23, 10, 0, 0], 'Asia/Karachi', '2014-06-08T23:10:00+05:00[Asia/Karachi]'],
    [[2024, 3, 31, 3, 0, 0, 0], 'Europe/Berlin', '2024-03-31T03:00:00+02:00[Europe/Berlin]'],
    [[2024, 7, 1, 12, 0, 0, 5], 'America/New_York', '2024-07-01T12:00:00.000000005-04:00[America/New_York]'],
    [[1999, 12, 31, 23, 59, 59, 999999999], 'Asia/Tashkent', '1999-12-31T23:59:59.999999999+05:00[Asia/Tashkent]'],
  ];
  for (const [parts, zone, written] of samples) {
    const value = new types.DateTime(...ints(...parts), undefined, zone);
    const { records } = await driver.executeQuery('RETURN $value AS value, toString($value) AS text', { value });
    assert.equal(records[0].get('value').toString(), written);
    assert.equal(records[0].get('value').timeZoneId, zone);
    assert.match(records[0].get('text'), new RegExp(`\\[${zone}\\]$`));
  }
}));

test('the later of two equal times of an autumn night keeps its offset', withDriver(async (driver) => {
  const { records } = await driver.executeQuery(
    'RETURN datetime({epochSeconds: 1729990800, timezone: "Europe/Berlin"}) AS value');
  assert.equal(records[0].get('value').toString(), '2024-10-27T02:00:00+01:00[Europe/Berlin]');
}));

test('numbers come as JavaScript has them when the driver is told so', withDriver(async (driver) => {
  const { records } = await driver.executeQuery('RETURN 42 AS n, 9223372036854775807 AS big');
  assert.strictEqual(records[0].get('n'), 42n);
  assert.strictEqual(records[0].get('big'), 9223372036854775807n);
}, { useBigInt: true }));

test('a stored node has its labels, properties and ids', withDriver(async (driver) => {
  const { records } = await driver.executeQuery(
    'CREATE (n:DriverTest:Group {name: $name, founded: $founded}) RETURN n, elementId(n) AS id, id(n) AS number',
    { name: 'IMU', founded: date(1998, 9, 1) });
  const node = records[0].get('n');
  assert.ok(neo4j.isNode(node));
  assert.deepEqual([...node.labels].sort(), ['DriverTest', 'Group']);
  assert.equal(node.properties.name, 'IMU');
  assert.equal(node.properties.founded.toString(), '1998-09-01');
  assert.equal(node.elementId, records[0].get('id'));
  assert.ok(node.identity.equals(records[0].get('number')));
  const again = await driver.executeQuery('MATCH (n) WHERE elementId(n) = $id RETURN n', { id: node.elementId });
  assert.deepStrictEqual(again.records[0].get('n'), node);
}));

test('a path has its nodes and relationships in the order of walking', withDriver(async (driver) => {
  const { records } = await driver.executeQuery(
    `CREATE (a:PathTest {i: 1})-[:NEXT {w: 1.5}]->(b:PathTest {i: 2})<-[:BACK]-(c:PathTest {i: 3})
     WITH a, c MATCH p = (a)-[*2]-(c) RETURN p`);
  const path = records[0].get('p');
  assert.ok(neo4j.isPath(path));
  assert.equal(path.length, 2);
  assert.deepEqual(path.segments.map((s) => s.relationship.type), ['NEXT', 'BACK']);
  assert.deepEqual([path.start, ...path.segments.map((s) => s.end)].map((n) => n.properties.i.toNumber()), [1, 2, 3]);
  assert.equal(path.segments[1].relationship.startNodeElementId, path.end.elementId);
  assert.equal(path.segments[0].relationship.properties.w, 1.5);
}));

test('a node, a relationship or a path is refused as a parameter, with its name', withDriver(async (driver) => {
  const { records } = await driver.executeQuery('CREATE (a:Sent)-[r:TO]->(b:Sent) RETURN a, r');
  for (const value of [records[0].get('a'), records[0].get('r')])
    await assert.rejects(driver.executeQuery('RETURN $value', { value }), /graph|structure|parameter/i);
}));
