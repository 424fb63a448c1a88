// What Neo4j Browser, cypher-shell and the drivers of other languages ask first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, withDriver } from './connection.mjs';

const rows = async (driver, query, config) =>
  (await driver.executeQuery(query, {}, config)).records.map((record) => record.toObject());

test('the components name a version that tools can read', withDriver(async (driver) => {
  const [component] = await rows(driver, 'CALL dbms.components() YIELD name, versions, edition');
  assert.deepEqual(Object.keys(component), ['name', 'versions', 'edition']);
  assert.match(component.versions[0], /^\d+\.\d+\.\d+/);
}));

test('the system database answers what tools ask there', withDriver(async (driver) => {
  const databases = await rows(driver, 'SHOW DATABASES', { database: 'system' });
  assert.ok(databases.some((database) => database.name === 'neo4j' && database.currentStatus === 'online'));
  const { summary } = await driver.executeQuery('SHOW DATABASES', {}, { database: 'system' });
  assert.equal(summary.database.name, 'system');
  const error = await failure(driver.executeQuery('CREATE (:Node)', {}, { database: 'system' }));
  assert.equal(error.code, 'Neo.ClientError.Statement.AccessMode');
}));

for (const query of [
  'CALL db.ping()',
  'SHOW FUNCTIONS YIELD *',
  'SHOW PROCEDURES YIELD *',
  'SHOW INDEXES YIELD *',
  'SHOW CONSTRAINTS YIELD *',
  'SHOW TRANSACTIONS YIELD *',
  'CALL db.labels()',
  'CALL db.relationshipTypes()',
  'CALL db.propertyKeys()',
  'EXPLAIN MATCH (n) RETURN n',
]) {
  test(`tools may ask ${query}`, withDriver(async (driver) => assert.ok(await rows(driver, query))));
}
