import { mkdir } from 'node:fs/promises';
import type { Config } from '../config/index.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { lockDataFolder } from './server-lock.js';

export interface OpenDatabase {
  readonly url: string;
  /** True when this process keeps the server itself, so that no other process of ours can be at work on it. */
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/** The database that the configuration names, or the embedded one, locked to this process, on the data folder. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  await mkdir(config.dataDir, { recursive: true });
  if (config.databaseUrl) return { url: config.databaseUrl, isEmbedded: false, close: async () => undefined };
  const unlock = await lockDataFolder(config.dataDir);
  try {
    const server = await EmbeddedPostgres.start({ dataDir: config.dataDir });
    const close = async () => {
      await server.stop();
      await unlock();
    };
    return { url: server.url, isEmbedded: true, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}
