/** A throw-away server of the system's own PostgreSQL (15 or later), for the second round of integration tests and for load. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const OLDEST = 15;
/** PostgreSQL refuses to run as root; `nobody` exists everywhere and needs no set-up. */
const NOBODY = 65534;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function findBinaries() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= OLDEST));
  const folder = `/usr/lib/postgresql/${newest}/bin`;
  return existsSync(join(folder, 'initdb')) ? { folder, version: newest } : null;
}

/** Nothing has to survive a power cut. */
const FOR_TESTS = { fsync: 'off', max_connections: 200 };

/** Starts a server in `folder`; null when no PostgreSQL is installed. The caller must `stop()` it. */
export async function startSystemPostgres(folder, settings = FOR_TESTS) {
  const found = findBinaries();
  if (!found) return null;
  const asRoot = process.getuid?.() === 0;
  const as = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  mkdirSync(folder, { recursive: true });
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'needfinder-test', { mode: 0o600 });
  if (asRoot) {
    chmodSync(dirname(folder), 0o755);
    chownSync(folder, NOBODY, NOBODY);
    chownSync(passwordFile, NOBODY, NOBODY);
  }
  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(
    join(found.folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '-A', 'scram-sha-256', '--locale=C.UTF-8', '--no-sync'],
    {
      ...as,
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const control = (...args) =>
    spawnSync(join(found.folder, 'pg_ctl'), ['-D', data, '-w', ...args], { ...as, stdio: 'ignore', cwd: folder });
  const all = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const start = () => control('-l', join(folder, 'log'), '-o', options.join(' '), 'start').status === 0;
  if (!start()) throw new Error(`PostgreSQL ${found.version} did not start: see ${join(folder, 'log')}`);
  return {
    version: `PostgreSQL ${found.version}`,
    url: `postgres://postgres:needfinder-test@127.0.0.1:${port}/postgres`,
    stop: async () => void control('-m', 'immediate', 'stop'),
    /** Of the server's first process. */
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    /** After it was killed: false while something of it still ends. */
    start,
  };
}
