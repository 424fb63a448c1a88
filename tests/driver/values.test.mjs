// Every type of value travels to the store and back unchanged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import neo4j from 'neo4j-driver';
import { withDriver } from './connection.mjs';

const { types } = neo4j;

const samples = {
  'null': null,
  'true': true,
  'false': false,
  'integer': neo4j.int(42),
  'negative integer': neo4j.int(-17),
  'largest integer': neo4j.int('9223372036854775807'),
  'smallest integer': neo4j.int('-9223372036854775808'),
  'float': 1.5,
  'tiny float': 5e-324,
  'infinity': Infinity,
  'string': 'O’zbekiston Islomiy Harakati',
  'empty string': '',
  'string of 70,000 characters': 'ж'.repeat(70_000),
  'string beyond the basic plane': 'a\u{1F600}b',
  'list': [neo4j.int(1), 'two', [3.5, null]],
  'empty list': [],
  'map': { a: neo4j.int(1), b: { c: ['d'] } },
  'bytes': new Int8Array([0, 1, -1, 127]),
  'date': new types.Date(neo4j.int(1998), neo4j.int(9), neo4j.int(30)),
  'local time': new types.LocalTime(neo4j.int(12), neo4j.int(31), neo4j.int(14), neo4j.int(645876123)),
  'time': new types.Time(neo4j.int(12), neo4j.int(31), neo4j.int(14), neo4j.int(1), neo4j.int(18000)),
  'local date time': new types.LocalDateTime(
    neo4j.int(2014), neo4j.int(6), neo4j.int(8), neo4j.int(23), neo4j.int(59), neo4j.int(59), neo4j.int(999999999)),
  'date time with offset': new types.DateTime(
    neo4j.int(2014), neo4j.int(6), neo4j.int(8), neo4j.int(23), neo4j.int(10), neo4j.int(0), neo4j.int(0), neo4j.int(18000)),
  'duration': new types.Duration(neo4j.int(14), neo4j.int(-3), neo4j.int(4000), neo4j.int(5)),
  'point': new types.Point(neo4j.int(4326), 67.16, 24.9),
  'point in space': new types.Point(neo4j.int(9157), 1.5, 2.5, -3.5),
};

for (const [name, value] of Object.entries(samples)) {
  test(`${name} comes back as it was sent`, withDriver(async (driver) => {
    const { records } = await driver.executeQuery('RETURN $value AS value', { value });
    assert.deepEqual(records[0].get('value'), value);
  }));
}

test('NaN comes back as it was sent', withDriver(async (driver) => {
  const { records } = await driver.executeQuery('RETURN $value AS value', { value: NaN });
  assert.ok(Number.isNaN(records[0].get('value')));
}));

test('a date time in a named zone comes back as it was sent', withDriver(async (driver) => {
  const value = new types.DateTime(
    neo4j.int(2014), neo4j.int(6), neo4j.int(8), neo4j.int(23), neo4j.int(10), neo4j.int(0), neo4j.int(0),
    undefined, 'Asia/Karachi');
  const { records } = await driver.executeQuery('RETURN $value AS value', { value });
  const back = records[0].get('value');
  assert.equal(back.timeZoneId, 'Asia/Karachi');
  assert.equal(back.toString(), '2014-06-08T23:10:00+05:00[Asia/Karachi]');
}));

test('a stored node has its labels, properties and ids', withDriver(async (driver) => {
  const { records } = await driver.executeQuery(
    'CREATE (n:DriverTest:Group {name: $name, founded: $founded}) RETURN n, elementId(n) AS id',
    { name: 'IMU', founded: new types.Date(neo4j.int(1998), neo4j.int(9), neo4j.int(1)) });
  const node = records[0].get('n');
  assert.ok(neo4j.isNode(node));
  assert.deepEqual([...node.labels].sort(), ['DriverTest', 'Group']);
  assert.equal(node.properties.name, 'IMU');
  assert.equal(node.properties.founded.toString(), '1998-09-01');
  assert.equal(node.elementId, records[0].get('id'));
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
