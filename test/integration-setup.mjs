import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'node:module';

/**
 * One PostgreSQL for the whole integration floor: the one that TEST_DATABASE_URL names, or the embedded server on a folder
 * of its own. Each spec file then makes its own database on it (apps/api/src/platform/testing).
 */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) {
    process.env.NEEDFINDER_TEST_SERVER = process.env.TEST_DATABASE_URL;
    return;
  }
  register('../scripts/swc-hooks.mjs', import.meta.url);
  const { EmbeddedPostgres } = await import('../apps/api/src/platform/database/embedded-postgres.ts');
  await eraseOrphans(EmbeddedPostgres);
  const dataDir = await mkdtemp(join(tmpdir(), `needfinder-tests-${process.pid}-`));
  // Nothing here has to survive a power cut.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = await EmbeddedPostgres.start({ dataDir, settings });
  process.env.NEEDFINDER_TEST_SERVER = server.url;
  globalThis.needfinderTestServer = { server, dataDir };
}

/** Servers of test runs that were killed before their teardown: their folders carry the number of the dead process. */
async function eraseOrphans(EmbeddedPostgres) {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^needfinder-tests-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await EmbeddedPostgres.erase(join(tmpdir(), name));
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
