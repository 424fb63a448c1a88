// Opens the official driver against the port that the tests were started with.
import neo4j from 'neo4j-driver';

export const uri = process.env.BOLT_URI;
export const user = process.env.BOLT_USER;
export const password = process.env.BOLT_PASSWORD;

export const open = (config = {}) => neo4j.driver(uri, neo4j.auth.basic(user, password), config);

/** Runs a test with a driver and closes it, whatever happens. */
export const withDriver = (work, config) => async (context) => {
  const driver = open(config);
  try {
    await work(driver, context);
  } finally {
    await driver.close();
  }
};

/** The error that a promise fails with. */
export async function failure(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the query was expected to fail');
}

/** What clients have open, without the transaction that asks. */
export async function openTransactions(driver) {
  const { records } = await driver.executeQuery('SHOW TRANSACTIONS');
  return records.map((record) => record.toObject()).filter((t) => t.currentQuery !== 'SHOW TRANSACTIONS');
}
