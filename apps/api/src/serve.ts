import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { createApp } from './create-app.js';
import { type Config, ConfigError, readConfig } from './platform/config/index.js';
import { DataFolderInUseError, openDatabase } from './platform/database/index.js';
import { ServerAddress } from './platform/http/index.js';
import { createLogger } from './platform/logging/index.js';

/** Reads the configuration, opens the database, listens, and stops everything in reverse order on Ctrl-C. */
export async function serve(
  onReady: (app: NestExpressApplication, origin: string) => Promise<void>,
  adjust: (config: Config) => Config = (config) => config,
): Promise<void> {
  try {
    await start(onReady, adjust);
  } catch (error) {
    const isExplained = error instanceof ConfigError || error instanceof DataFolderInUseError;
    process.stderr.write(`${isExplained ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}

async function start(onReady: Parameters<typeof serve>[0], adjust: (config: Config) => Config): Promise<void> {
  const config = adjust(readConfig(process.env));
  const logger = createLogger(config.logLevel);
  const database = await openDatabase(config, logger);
  let app: NestExpressApplication | undefined;
  let isStopping = false;
  const stop = async () => {
    // A second Ctrl-C means: now.
    if (isStopping) process.exit(130);
    isStopping = true;
    await app?.close().catch((error: unknown) => logger.error({ error }, 'the server did not stop cleanly'));
    await database.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  try {
    app = await createApp({ config, logger, databaseUrl: database.url });
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    app.get(ServerAddress).listensOn(port);
    await onReady(app, app.get(ServerAddress).origin);
  } catch (error) {
    await app?.close().catch(() => undefined);
    await database.close();
    throw error;
  }
}
