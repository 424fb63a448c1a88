// What drivers and tools negotiate: routing, server information, bookmarks, notifications, statuses, metadata, time-outs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import neo4j from 'neo4j-driver';
import { failure, open, openTransactions, password, uri, user, withDriver } from './connection.mjs';

const routing = (config) => neo4j.driver(uri.replace('bolt:', 'neo4j:'), neo4j.auth.basic(user, password), config);
const cartesian = 'MATCH (a:Protocol), (b:Protocol) RETURN count(*) AS n';

test('connectivity, authentication and the server are told', withDriver(async (driver) => {
  await driver.verifyConnectivity();
  assert.equal(await driver.verifyAuthentication(), true);
  assert.equal(await driver.supportsMultiDb(), true);
  assert.equal(await driver.supportsTransactionConfig(), true);
  assert.equal(await driver.supportsUserImpersonation(), true);
  const server = await driver.getServerInfo();
  assert.match(server.agent, /^Neo4j\/5\./);
  assert.equal(server.address, uri.slice('bolt://'.length));
  assert.equal(String(server.protocolVersion), '5.8');
}));

test('a wrong password is no authentication', async () => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('somebody', 'wrong'));
  assert.equal(await driver.verifyAuthentication(), false);
  await driver.close();
});

test('a session may log on as itself on the connection of another', withDriver(async (driver) => {
  const { records } = await driver.executeQuery('RETURN 1 AS one', {}, { auth: neo4j.auth.basic(user, password) });
  assert.equal(records[0].get('one').toNumber(), 1);
  const session = driver.session({ auth: neo4j.auth.basic(user, 'wrong') });
  const error = await failure(session.run('RETURN 1'));
  assert.match(error.message, /unauthorized/);
  await session.close();
}));

test('a driver that routes finds the one server for reading and writing', async () => {
  const driver = routing();
  await driver.executeQuery('CREATE (:Routed)');
  const { records, summary } = await driver.executeQuery(
    'MATCH (n:Routed) RETURN count(n) AS n', {}, { routing: neo4j.routing.READ });
  assert.equal(records[0].get('n').toNumber(), 1);
  assert.equal(summary.server.address, uri.slice('bolt://'.length));
  const named = await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
  assert.equal(named.summary.database.name, 'neo4j');
  const error = await failure(driver.executeQuery('RETURN 1', {}, { database: 'nowhere' }));
  assert.equal(error.code, 'Neo.ClientError.Database.DatabaseNotFound');
  await driver.close();
});

test('bookmarks of one session let another read what it wrote', withDriver(async (driver) => {
  const writer = driver.session();
  await writer.run('CREATE (:Protocol {i: 1})');
  const first = writer.lastBookmarks();
  await writer.executeWrite((tx) => tx.run('CREATE (:Protocol {i: 2})'));
  assert.notDeepEqual(writer.lastBookmarks(), first);
  const reader = driver.session({ bookmarks: writer.lastBookmarks(), defaultAccessMode: neo4j.session.READ });
  const found = await reader.executeRead((tx) => tx.run('MATCH (n:Protocol) RETURN count(n) AS n'));
  assert.equal(found.records[0].get('n').toNumber(), 2);
  await writer.close();
  await reader.close();
}));

test('a bookmark of the future is waited for', withDriver(async (driver) => {
  const writer = driver.session();
  await writer.run('CREATE (:Future {i: 1})');
  const [now] = writer.lastBookmarks();
  const next = now.replace(/\d+$/, (n) => String(Number(n) + 1));
  const reader = driver.session({ bookmarks: [next] });
  const found = reader.run('MATCH (n:Future) RETURN count(n) AS n');
  await writer.run('CREATE (:Future {i: 2})');
  assert.deepEqual(writer.lastBookmarks(), [next]);
  assert.equal((await found).records[0].get('n').toNumber(), 2);
  await writer.close();
  await reader.close();
}));

test('what is no bookmark of this store is refused', withDriver(async (driver) => {
  for (const bookmark of ['nonsense', 'FB:kcwQ', `GX:${'0'.repeat(32)}:1`]) {
    const session = driver.session({ bookmarks: [bookmark] });
    const error = await failure(session.run('RETURN 1'));
    assert.equal(error.code, 'Neo.ClientError.Transaction.InvalidBookmark');
    await session.close();
  }
}));

test('a cartesian product is remarked on, as a notification and as a status', withDriver(async (driver) => {
  const { summary } = await driver.executeQuery(cartesian);
  const [notification] = summary.notifications;
  assert.equal(notification.code, 'Neo.ClientNotification.Statement.CartesianProduct');
  assert.equal(notification.category, 'PERFORMANCE');
  assert.equal(notification.position.line, 1);
  assert.deepEqual(
    summary.gqlStatusObjects.map((s) => (s.isNotification ? s.classification : s.gqlStatus)).sort(), ['00000', 'PERFORMANCE']);
}));

for (const [name, config] of Object.entries({
  'all are off': { minimumSeverityLevel: 'OFF' },
  'the classification is not wanted': { disabledClassifications: ['PERFORMANCE'] },
  'the category is not wanted': { disabledCategories: ['PERFORMANCE'] },
})) {
  test(`a notification is kept back when ${name}`, withDriver(async (driver) => {
    assert.deepEqual((await driver.executeQuery(cartesian)).summary.notifications, []);
  }, { notificationFilter: config }));

  test(`a notification is kept back in one session when ${name}`, withDriver(async (driver) => {
    const session = driver.session({ notificationFilter: config });
    assert.deepEqual((await session.run(cartesian)).summary.notifications, []);
    await session.executeRead(async (tx) => assert.deepEqual((await tx.run(cartesian)).summary.notifications, []));
    await session.close();
    assert.equal((await driver.executeQuery(cartesian)).summary.notifications.length, 1);
  }));
}

test('a result without rows and a query without columns have statuses of their own', withDriver(async (driver) => {
  const status = async (query) => (await driver.executeQuery(query)).summary.gqlStatusObjects[0].gqlStatus;
  assert.equal(await status('UNWIND [] AS x RETURN x'), '02000');
  assert.equal(await status('CREATE (:Protocol {i: 3})'), '00001');
  assert.equal(await status('RETURN 1'), '00000');
}));

const errors = [
  ['RETURN n', '42N62', 'SyntaxError', 'compile time', 'UndefinedVariable', { offset: 7, line: 1, column: 8 }],
  ['RETURN 1 AS x,\n  1 / 0 AS y', '22012', 'ArithmeticError', 'runtime', 'DivisionByZero', undefined],
  ['RETRUN 1', '42I06', 'SyntaxError', 'compile time', 'UnexpectedSyntax', { offset: 0, line: 1, column: 1 }],
  ['CALL no.such()', '42N08', 'ProcedureError', 'compile time', 'ProcedureNotFound', undefined],
];
for (const [query, status, kind, phase, detail, position] of errors) {
  test(`the error of ${JSON.stringify(query)} has its GQL status, kind, phase and detail`, withDriver(async (driver) => {
    const error = await failure(driver.executeQuery(query));
    assert.equal(error.gqlStatus, status);
    assert.match(error.gqlStatusDescription, /^error: /);
    assert.equal(error.classification, 'CLIENT_ERROR');
    const record = error.diagnosticRecord;
    assert.deepEqual([record._error_kind, record._error_phase, record._error_detail], [kind, phase, detail]);
    assert.equal(record.CURRENT_SCHEMA, '/');
    if (position)
      assert.deepEqual(Object.fromEntries(Object.entries(record._position).map(([k, v]) => [k, Number(v)])), position);
  }));
}

test('what a client says of its transaction is shown, and given back inside of it', withDriver(async (driver) => {
  const session = driver.session();
  const metadata = { app: 'tests', job: neo4j.int(7), nested: { list: ['a'] } };
  const tx = await session.beginTransaction({ metadata });
  const inside = await tx.run('CALL tx.getMetaData() YIELD metadata RETURN metadata');
  assert.deepEqual(inside.records[0].get('metadata'), metadata);
  const { records } = await driver.executeQuery(
    'SHOW TRANSACTIONS YIELD username, connectionId, currentQuery, metaData WHERE metaData.app = "tests" RETURN *');
  assert.deepEqual(records.map((r) => r.get('metaData')), [metadata]);
  assert.equal(records[0].get('username'), user);
  assert.match(records[0].get('connectionId'), /^bolt-\d+$/);
  await tx.run('CALL tx.setMetaData({step: 2})');
  const changed = await tx.run('CALL tx.getMetaData()');
  assert.deepEqual(changed.records[0].get('metadata'), { step: neo4j.int(2) });
  await tx.rollback();
  await session.close();
  assert.deepEqual(await openTransactions(driver), []);
}));

const busy = 'UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS n';

test('a query past its time ends with an error that names the limit', withDriver(async (driver) => {
  const session = driver.session();
  const error = await failure(session.run(busy, {}, { timeout: 200 }));
  assert.equal(error.code, 'Neo.ClientError.Transaction.TransactionTimedOut');
  assert.match(error.message, /limit of 0\.2 s/);
  await session.close();
}));

test('the queries of a transaction share its time', withDriver(async (driver) => {
  const session = driver.session();
  const tx = await session.beginTransaction({ timeout: 200 });
  await tx.run('RETURN 1');
  const error = await failure(tx.run(busy));
  assert.equal(error.code, 'Neo.ClientError.Transaction.TransactionTimedOut');
  await session.close();
}));

test('a time that computes little is not used up by a client that waits', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 1 });
  let seen = 0;
  for await (const _ of session.run('UNWIND range(1, 3) AS x RETURN x', {}, { timeout: 100 })) {
    await new Promise((done) => setTimeout(done, 60));
    seen++;
  }
  assert.equal(seen, 3);
  await session.close();
}));

test('a managed transaction runs again after a transient error', withDriver(async (driver) => {
  const session = driver.session();
  const transient = new neo4j.Neo4jError('again', 'Neo.TransientError.Transaction.BookmarkTimeout', '08N15', '08N15');
  let runs = 0;
  await session.executeWrite(async (tx) => {
    runs++;
    await tx.run('CREATE (:Retried {run: $runs})', { runs: neo4j.int(runs) });
    if (runs === 1) throw transient;
  });
  await session.close();
  assert.equal(runs, 2);
  const { records } = await driver.executeQuery('MATCH (n:Retried) RETURN collect(n.run) AS runs');
  assert.deepEqual(records[0].get('runs').map(Number), [2]);
}));

test('nobody may act as another', withDriver(async (driver) => {
  const other = driver.session({ impersonatedUser: 'somebody' });
  assert.equal((await failure(other.run('RETURN 1'))).code, 'Neo.ClientError.Security.Forbidden');
  await other.close();
  const self = driver.session({ impersonatedUser: user });
  assert.equal((await self.run('RETURN 1 AS one')).records[0].get('one').toNumber(), 1);
  await self.close();
}));

test('the results of a write that fails in mid-stream are taken back with it', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 1 });
  const result = session.run('UNWIND range(1, 100) AS i CREATE (n:Torn {i: i}) RETURN n.i')[Symbol.asyncIterator]();
  await result.next();
  const before = await driver.executeQuery('MATCH (n:Torn) RETURN count(n) AS n');
  assert.equal(before.records[0].get('n').toNumber(), 0);
  await result.return();
  await session.close();
  const after = await driver.executeQuery('MATCH (n:Torn) RETURN count(n) AS n');
  assert.equal(after.records[0].get('n').toNumber(), 100);
}));
