// Results: streams, cancellation, errors, summaries, plans.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import neo4j from 'neo4j-driver';
import { failure, open, withDriver } from './connection.mjs';

test('a wrong password is refused', async () => {
  const driver = neo4j.driver(process.env.BOLT_URI, neo4j.auth.basic(process.env.BOLT_USER, 'wrong'));
  const error = await failure(driver.executeQuery('RETURN 1'));
  await driver.close();
  assert.equal(error.code, 'Neo.ClientError.Security.Unauthorized');
});

test('an error shows the place in the query', withDriver(async (driver) => {
  const error = await failure(driver.executeQuery('MATCH (n)\nRETURN m.name'));
  assert.equal(error.code, 'Neo.ClientError.Statement.SyntaxError');
  assert.match(error.message, /line 2, column 8/);
  assert.match(error.message, /RETURN m\.name\n {7}\^/);
}));

test('a missing parameter is named', withDriver(async (driver) => {
  const error = await failure(driver.executeQuery('RETURN $missing AS x'));
  assert.equal(error.code, 'Neo.ClientError.Statement.ParameterMissing');
  assert.match(error.message, /missing/);
}));

test('an unknown database is refused by name', withDriver(async (driver) => {
  const error = await failure(driver.executeQuery('RETURN 1', {}, { database: 'other' }));
  assert.equal(error.code, 'Neo.ClientError.Database.DatabaseNotFound');
}));

test('the summary counts what was changed', withDriver(async (driver) => {
  const { summary } = await driver.executeQuery(
    'CREATE (a:Counted {x: 1})-[:R {y: 2}]->(b:Counted) SET b.z = 3 REMOVE a.x');
  const counters = summary.counters.updates();
  assert.equal(summary.queryType, 'w');
  assert.equal(counters.nodesCreated, 2);
  assert.equal(counters.relationshipsCreated, 1);
  assert.equal(counters.propertiesSet, 4);
  assert.equal(counters.labelsAdded, 2);
  assert.ok(summary.counters.containsUpdates());
  assert.equal(summary.database.name, 'neo4j');
}));

test('EXPLAIN gives the plan and runs nothing', withDriver(async (driver) => {
  const { records, summary } = await driver.executeQuery('EXPLAIN CREATE (n:NeverMade) RETURN n');
  assert.equal(records.length, 0);
  assert.equal(summary.plan.operatorType.split('@')[0], 'ProduceResults');
  const { records: found } = await driver.executeQuery('MATCH (n:NeverMade) RETURN count(n) AS n');
  assert.equal(found[0].get('n').toNumber(), 0);
}));

test('PROFILE gives rows and hits of each step', withDriver(async (driver) => {
  await driver.executeQuery('UNWIND range(1, 10) AS i CREATE (:Profiled {i: i})');
  const { summary } = await driver.executeQuery('PROFILE MATCH (n:Profiled) WHERE n.i > 5 RETURN n.i AS i');
  const steps = [];
  for (let step = summary.profile; step; step = step.children[0]) steps.push(step);
  assert.deepEqual(steps.map((s) => s.operatorType.split('@')[0]), ['ProduceResults', 'Projection', 'Filter', 'NodeByLabelScan']);
  assert.deepEqual(steps.map((s) => s.rows), [5, 5, 5, 10]);
  assert.ok(steps.every((s) => s.dbHits >= 0));
}));

test('after an error the same connection answers', async () => {
  const driver = open({ maxConnectionPoolSize: 1 });
  for (let i = 0; i < 5; i++) {
    await failure(driver.executeQuery('RETURN toInteger([])'));
    const { records } = await driver.executeQuery('RETURN 1 AS one');
    assert.equal(records[0].get('one').toNumber(), 1);
  }
  await driver.close();
});
