import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './app.module.js';
import { describeSchema, SCHEMA_HEADER } from './migrations/describe-schema.js';
import { createDataSource, EmbeddedPostgres } from './platform/database/index.js';
import { ensureAppRole } from './platform/tenancy/index.js';

// Writes schema.sql (or the file that is named) from a throw-away database that the migrations have made.
const [target = 'schema.sql'] = process.argv.slice(2);
const dataDir = await mkdtemp(join(tmpdir(), 'needfinder-schema-'));
const server = await EmbeddedPostgres.start({ dataDir, settings: { fsync: 'off' } });
try {
  const dataSource = await createDataSource(server.url).initialize();
  await ensureAppRole(dataSource);
  await dataSource.runMigrations({ transaction: 'each' });
  writeFileSync(target, SCHEMA_HEADER + (await describeSchema(dataSource)));
  await dataSource.destroy();
} finally {
  await server.erase();
  await rm(dataDir, { recursive: true, force: true });
}
