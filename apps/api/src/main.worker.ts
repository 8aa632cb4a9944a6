import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ConfigError, readConfig } from './platform/config/index.js';
import { createLogger, NestLogger } from './platform/logging/index.js';

/** A process that takes jobs and answers no requests: as many as there is work for, on any machine. */
async function work(): Promise<void> {
  const config = readConfig({ ...process.env, WORKER: 'on' });
  if (!config.databaseUrl) {
    throw new ConfigError('DATABASE_URL is not set: a worker of its own needs the database that the api uses');
  }
  const logger = createLogger(config.logLevel);
  const root = AppModule.with({ config, logger, databaseUrl: config.databaseUrl });
  const app = await NestFactory.create(root, { logger: new NestLogger(logger), abortOnError: false });
  process.once('SIGINT', () => void app.close().then(() => process.exit(0)));
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  await app.init();
  logger.info({ pid: process.pid }, 'worker ready');
}

await work().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});
