import { Client } from 'pg';
import { newId } from '../ids/index.js';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Set by test/integration-setup.mjs: the server that the integration floor runs on. */
const serverUrl = (): string => {
  const url = process.env['NEEDFINDER_TEST_SERVER'];
  if (!url) throw new Error('No test server: run with `npx jest --selectProjects integration`');
  return url;
};

/** The server's address, with another database. */
const addressOf = (database: string): string => Object.assign(new URL(serverUrl()), { pathname: `/${database}` }).href;

async function asAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TEMPLATE = 'needfinder_template';
// Spec files run in parallel processes; the first makes the template, the others wait for it.
const TEMPLATE_LOCK = 7_031_965;

/**
 * A database of its own, empty or already migrated.
 *
 * @param migrate - Brings a fresh database up to date; run once per test run, the result is copied (about 50 ms).
 */
export async function testDatabase(migrate?: (url: string) => Promise<void>): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`;
  await asAdministrator(async (client) => {
    if (migrate) await ensureTemplate(client, migrate);
    // Also under the lock: a database that is being copied must have no visitors, other copies included.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${migrate ? TEMPLATE : 'template0'}`);
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  });
  const drop = () =>
    asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).then(() => undefined);
  return { url: addressOf(name), drop };
}

async function ensureTemplate(client: Client, migrate: (url: string) => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount) return;
    const half = `${TEMPLATE}_half`;
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${half}`);
    await migrate(addressOf(half));
    // Renamed last: a template with this name is complete.
    await client.query(`ALTER DATABASE ${half} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}
