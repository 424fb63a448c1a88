// Long results: back-pressure, reactive and async reading, cancellation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstValueFrom, take, toArray } from 'rxjs';
import { failure, open, openTransactions, withDriver } from './connection.mjs';

const rows = 1_000_000;

test('a million records arrive in order, in batches', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 10_000 });
  let expected = 0;
  await new Promise((onCompleted, onError) => session.run(`UNWIND range(0, ${rows - 1}) AS x RETURN x`).subscribe({
    onNext: (record) => {
      if (record.get(0) !== expected) onError(new Error(`${record.get(0)} came in the place of ${expected}`));
      expected++;
    },
    onCompleted,
    onError,
  }));
  assert.equal(expected, rows);
  await session.close();
}, { disableLosslessIntegers: true }));

test('50,000 records are read one by one', withDriver(async (driver) => {
  const session = driver.session();
  let expected = 0;
  for await (const record of session.run('UNWIND range(0, 49999) AS x RETURN x, toString(x) AS text')) {
    assert.deepEqual(record.toObject(), { x: expected, text: String(expected) });
    expected++;
  }
  assert.equal(expected, 50_000);
  await session.close();
}, { disableLosslessIntegers: true }));

test('a stream can be left in the middle, and the session goes on', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 10 });
  let seen = 0;
  for await (const _ of session.run('UNWIND range(1, 1000000000) AS x RETURN x')) {
    seen++;
    if (seen === 25) break;
  }
  assert.equal(seen, 25);
  const after = await session.run('RETURN "still here" AS text');
  assert.equal(after.records[0].get('text'), 'still here');
  await session.close();
}));

test('a consumer that pauses has the transaction shown as running, and closing the session ends it', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 10 });
  const result = session.run('UNWIND range(1, 1000000000) AS paused RETURN paused')[Symbol.asyncIterator]();
  for (let i = 0; i < 5; i++) await result.next();
  const shown = await openTransactions(driver);
  assert.deepEqual(shown.map((t) => t.currentQuery), ['UNWIND range(1, 1000000000) AS paused RETURN paused']);
  await session.close();
  assert.deepEqual(await openTransactions(driver), []);
}));

test('closing a session ends a query that gives no rows, and nothing stays behind', withDriver(async (driver) => {
  const session = driver.session();
  const endless = session.run('UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS n');
  const ended = failure(endless);
  await session.close();
  await ended;
  assert.deepEqual(await openTransactions(driver), []);
}));

test('a driver that is closed in mid-stream leaves nothing behind', async () => {
  const leaving = open();
  const session = leaving.session({ fetchSize: 10 });
  const result = session.run('UNWIND range(1, 1000000000) AS x RETURN x')[Symbol.asyncIterator]();
  await result.next();
  await leaving.close();
  const driver = open();
  let left;
  do left = await openTransactions(driver);
  while (left.length > 0);
  assert.deepEqual(left, []);
  await driver.close();
});

test('a reactive session gives rows as they are asked for', withDriver(async (driver) => {
  const session = driver.rxSession({ fetchSize: 10 });
  const found = await firstValueFrom(session.run('UNWIND range(1, 1000000000) AS x RETURN x').records().pipe(
    take(30), toArray()));
  assert.deepEqual(found.map((r) => r.get('x').toNumber()), Array.from({ length: 30 }, (_, i) => i + 1));
  await firstValueFrom(session.close(), { defaultValue: undefined });
}));

test('a reactive transaction commits', withDriver(async (driver) => {
  const session = driver.rxSession();
  const names = await firstValueFrom(session.executeWrite((tx) =>
    tx.run('UNWIND ["a", "b"] AS name CREATE (n:Reactive {name: name}) RETURN n.name AS name').records()).pipe(toArray()));
  assert.deepEqual(names.map((r) => r.get('name')), ['a', 'b']);
  await firstValueFrom(session.close(), { defaultValue: undefined });
  const { records } = await driver.executeQuery('MATCH (n:Reactive) RETURN count(n) AS n');
  assert.equal(records[0].get('n').toNumber(), 2);
}));

test('several results of one transaction are read in turns', withDriver(async (driver) => {
  const session = driver.session({ fetchSize: 2 });
  const tx = await session.beginTransaction();
  const one = tx.run('UNWIND range(1, 100) AS x RETURN x')[Symbol.asyncIterator]();
  const two = tx.run('UNWIND range(101, 200) AS x RETURN x')[Symbol.asyncIterator]();
  for (let i = 1; i <= 100; i++) {
    assert.equal((await one.next()).value.get('x').toNumber(), i);
    assert.equal((await two.next()).value.get('x').toNumber(), 100 + i);
  }
  await tx.commit();
  await session.close();
}));

test('200 sessions at a time read and write, and each gets its own answer', withDriver(async (driver) => {
  const answers = await Promise.all(Array.from({ length: 200 }, async (_, i) => {
    const session = driver.session();
    try {
      await session.executeWrite((tx) => tx.run('CREATE (:Crowd {i: $i})', { i: BigInt(i) }));
      const result = await session.run('UNWIND range(1, 100) AS x RETURN sum(x) + $i AS n', { i: BigInt(i) });
      return result.records[0].get('n');
    } finally {
      await session.close();
    }
  }));
  assert.deepEqual(answers, Array.from({ length: 200 }, (_, i) => 5050n + BigInt(i)));
  const { records } = await driver.executeQuery('MATCH (n:Crowd) RETURN count(n) AS n, count(DISTINCT n.i) AS different');
  assert.deepEqual(records[0].toObject(), { n: 200n, different: 200n });
  assert.deepEqual(await openTransactions(driver), []);
}, { useBigInt: true, maxConnectionPoolSize: 200 }));
