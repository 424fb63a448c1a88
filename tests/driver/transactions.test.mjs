// Sessions and transactions: what is committed is there, what is not is gone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import neo4j from 'neo4j-driver';
import { failure, withDriver } from './connection.mjs';

const count = async (driver, mark) => {
  const { records } = await driver.executeQuery('MATCH (n:Mark {mark: $mark}) RETURN count(n) AS n', { mark });
  return records[0].get('n').toNumber();
};

test('the server says who it is', withDriver(async (driver) => {
  const server = await driver.getServerInfo();
  assert.match(server.agent, /^Neo4j\/5\./);
  assert.ok(server.protocolVersion >= 5);
}));

test('what a managed transaction writes is there after it', withDriver(async (driver) => {
  const session = driver.session();
  await session.executeWrite((tx) => tx.run('CREATE (:Mark {mark: "managed"})'));
  const found = await session.executeRead(async (tx) => {
    const result = await tx.run('MATCH (n:Mark {mark: "managed"}) RETURN n.mark AS mark');
    return result.records.map((r) => r.get('mark'));
  });
  assert.deepEqual(found, ['managed']);
  assert.equal(session.lastBookmarks().length, 1);
  await session.close();
}));

test('a transaction that is rolled back leaves nothing', withDriver(async (driver) => {
  const session = driver.session();
  const tx = session.beginTransaction();
  await tx.run('CREATE (:Mark {mark: "rolled back"})');
  const inside = await tx.run('MATCH (n:Mark {mark: "rolled back"}) RETURN count(n) AS n');
  assert.equal(inside.records[0].get('n').toNumber(), 1);
  await tx.rollback();
  await session.close();
  assert.equal(await count(driver, 'rolled back'), 0);
}));

test('an error in a transaction takes back what came before it', withDriver(async (driver) => {
  const session = driver.session();
  const error = await failure(session.executeWrite(async (tx) => {
    await tx.run('CREATE (:Mark {mark: "failed"})');
    await tx.run('RETURN 1 / 0');
  }));
  assert.equal(error.code, 'Neo.ClientError.Statement.ArithmeticError');
  await session.close();
  assert.equal(await count(driver, 'failed'), 0);
}));

test('a statement that fails half way leaves nothing', withDriver(async (driver) => {
  const error = await failure(driver.executeQuery(
    'UNWIND [1, 2, 0] AS x CREATE (:Mark {mark: "half", quotient: 6 / x})'));
  assert.equal(error.code, 'Neo.ClientError.Statement.ArithmeticError');
  assert.equal(await count(driver, 'half'), 0);
}));

test('a read session refuses to write, and says where', withDriver(async (driver) => {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const error = await failure(session.run('MATCH (n:Mark) SET n.seen = true'));
  assert.equal(error.code, 'Neo.ClientError.Statement.AccessMode');
  assert.match(error.message, /SET is not allowed in a read transaction/);
  const after = await session.run('RETURN 1 AS one');
  assert.equal(after.records[0].get('one').toNumber(), 1);
  await session.close();
}));

test('bookmarks make a later session see an earlier one', withDriver(async (driver) => {
  const writer = driver.session();
  await writer.run('CREATE (:Mark {mark: "bookmarked"})');
  const reader = driver.session({ bookmarks: writer.lastBookmarks(), defaultAccessMode: neo4j.session.READ });
  const found = await reader.run('MATCH (n:Mark {mark: "bookmarked"}) RETURN count(n) AS n');
  assert.equal(found.records[0].get('n').toNumber(), 1);
  await writer.close();
  await reader.close();
}));

test('fifty sessions at a time write without losing anything', withDriver(async (driver) => {
  await Promise.all(Array.from({ length: 50 }, (_, i) => driver.executeQuery(
    'CREATE (:Mark {mark: "together", i: $i})', { i: neo4j.int(i) })));
  assert.equal(await count(driver, 'together'), 50);
}));
