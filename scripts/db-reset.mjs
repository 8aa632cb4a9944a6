/** `npm run db:reset`: erases every study, person and file of a development installation. The next start is a first start. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import './swc-register.mjs';

const { readConfig } = await import('../apps/api/src/platform/config/config.ts');
const { EmbeddedPostgres } = await import('../apps/api/src/platform/database/embedded-postgres.ts');
const { lockDataFolder } = await import('../apps/api/src/platform/database/server-lock.ts');

const config = readConfig({ NODE_ENV: 'development', ...process.env });
if (config.databaseUrl) {
  console.error('DATABASE_URL is set: this script erases embedded databases only. Drop and create yours by hand.');
  process.exit(1);
}
try {
  const unlock = await lockDataFolder(config.dataDir);
  await EmbeddedPostgres.erase(config.dataDir);
  await rm(join(config.dataDir, 'uploads'), { recursive: true, force: true });
  await unlock();
  console.log(`Erased ${config.dataDir}.`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
