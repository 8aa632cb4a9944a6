import { mkdir } from 'node:fs/promises';
import type { Config } from '../config/index.js';
import type { Logger } from '../logging/index.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { lockDataFolder } from './server-lock.js';

export interface OpenDatabase {
  readonly url: string;
  /** True when this process keeps the server itself, so that no other process of ours can be at work on it. */
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

const WATCH_EVERY_MS = 3000;

/** The database that the configuration names, or the embedded one, locked to this process, on the data folder. */
export async function openDatabase(config: Config, logger: Logger): Promise<OpenDatabase> {
  await mkdir(config.dataDir, { recursive: true });
  if (config.databaseUrl) return { url: config.databaseUrl, isEmbedded: false, close: async () => undefined };
  const unlock = await lockDataFolder(config.dataDir);
  try {
    const server = await EmbeddedPostgres.start({ dataDir: config.dataDir });
    const watch = setInterval(() => void reviveIfDead(server, logger), WATCH_EVERY_MS).unref();
    const close = async () => {
      clearInterval(watch);
      await server.stop();
      await unlock();
    };
    return { url: server.url, isEmbedded: true, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** What was committed is safe in its log; the pools connect again by themselves. */
async function reviveIfDead(server: EmbeddedPostgres, logger: Logger): Promise<void> {
  try {
    if (await server.revive()) logger.warn({}, 'the embedded database had died and was started again');
  } catch (error) {
    // Most likely the last of its old processes still ends; the next tick tries again.
    logger.warn({ error }, 'the embedded database could not be started again yet');
  }
}
