/** The whole api in this process, on a database of its own, asked over HTTP by its owner. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param databaseUrl - Of a PostgreSQL; the embedded one where it is missing. */
export async function apiOn(databaseUrl) {
  const dataDir = await mkdtemp(join(tmpdir(), 'needfinder-load-'));
  const { NestFactory } = await import('@nestjs/core');
  const load = (path) => import(new URL(`../../../apps/api/src/${path}`, import.meta.url).href);
  const { readConfig } = await load('platform/config/index.ts');
  const { openDatabase, migrateDatabase } = await load('platform/database/index.ts');
  const { configureHttp } = await load('platform/http/index.ts');
  const { createLogger } = await load('platform/logging/index.ts');
  const { AppModule } = await load('app.module.ts');
  const { OwnerService } = await load('features/accounts/index.ts');
  const config = readConfig({
    ...{ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', NODE_ENV: 'test', WORKER: 'off' },
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
  const logger = createLogger(config.logLevel);
  const database = await openDatabase(config, logger);
  await migrateDatabase(database.url);
  const app = await NestFactory.create(AppModule.with({ config, logger, databaseUrl: database.url }), {
    logger: false,
  });
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const owner = app.get(OwnerService, { strict: false });
  const { workspaceId, userId } = await owner.ensure();
  const origin = `http://127.0.0.1:${app.getHttpServer().address().port}`;
  let cookie = '';
  const ask = async (query, variables = {}) => {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'x-needfinder-client': '1', 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of reply.headers.getSetCookie()) cookie = line.split(';')[0];
    const body = await reply.json();
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const token = await owner.linkToken();
  await ask('mutation ($token: String!) { signInWithLink(token: $token) { __typename } }', { token });
  return {
    ...{ ask, workspaceId, userId, databaseUrl: database.url },
    close: async () => {
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
