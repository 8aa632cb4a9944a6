import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with the same number. */
  readonly startedAt: string;
}

/** Two processes want the same data folder. */
export class DataFolderInUseError extends Error {}

/** Start of a process in clock ticks since boot; empty where the system does not say (then the number alone counts). */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field may contain spaces and parentheses; counting starts after its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return processStart(pid) === startedAt;
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process. A lock left by a killed process is taken over.
 *
 * @returns A function that gives the folder back.
 * @throws DataFolderInUseError when a living process holds it.
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'needfinder.lock');
  const own: Holder = { pid: process.pid, startedAt: processStart(process.pid) };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(path, JSON.stringify(own), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await holderOf(path);
    if (holder && isAlive(holder)) {
      throw new DataFolderInUseError(
        `Needfinder already runs on the data folder ${dataDir} (process ${holder.pid}). ` +
          `Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    // Moved away, not deleted: of two starters that both saw the dead lock only one succeeds in moving it.
    await rename(path, `${path}.${process.pid}.dead`).catch(() => undefined);
    await rm(`${path}.${process.pid}.dead`, { force: true });
  }
  throw new DataFolderInUseError(`Could not take the data folder ${dataDir}: other processes are starting on it.`);
}
