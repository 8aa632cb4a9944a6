import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startSystemPostgres } from '../../../scripts/system-postgres.mjs';

const API = new URL('../../../apps/api/dist/main.js', import.meta.url).pathname;
const READY_MS = 60_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL as it is in production: what it has acknowledged is on the disk. The system's own, or the embedded one. */
export async function startDatabase(folder) {
  const system = await startSystemPostgres(join(folder, 'postgres'), { max_connections: 100 });
  if (system) return served(system, system.pid, system.start);
  const { EmbeddedPostgres } = await import('../../../apps/api/src/platform/database/embedded-postgres.ts');
  const embedded = await EmbeddedPostgres.start({ dataDir: folder });
  const pid = () => Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  const revive = () => embedded.revive().catch(() => false);
  const known = { version: 'the embedded PostgreSQL', url: embedded.url, stop: () => embedded.stop() };
  return served(known, pid, revive);
}

const served = ({ version, url, stop }, pid, start) => ({
  ...{ version, url, stop },
  cpuMs: () => cpuMsOf(pid()),
  killAndStart: () => killAndStart(pid(), start),
});

/** `kill -9` of the first process and of all that it has started, as when the machine's memory runs out. */
async function killAndStart(pid, start) {
  for (const one of [pid, ...childrenOf(pid)]) process.kill(one, 'SIGKILL');
  while (!(await start())) await pause(100);
}

/** What Linux says of a process; null when it has ended. */
function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), cpuMs: ticks * 10 };
  } catch {
    return null;
  }
}

const childrenOf = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === parent)
    .map(Number);

/** Milliseconds that a process and those that it started have computed so far. */
const cpuMsOf = (pid) => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + (statOf(one)?.cpuMs ?? 0), 0);

/** The built api in a process of its own, on the same port after every start. */
export class Api {
  static async start(environment) {
    const api = new Api({ ...process.env, ...environment, PORT: String(await freePort()) });
    await api.start();
    return api;
  }

  constructor(environment) {
    this.environment = environment;
    this.origin = `http://127.0.0.1:${environment.PORT}`;
  }

  async start() {
    this.child = spawn(process.execPath, [API], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.exited = new Promise((resolve) => this.child.once('exit', resolve));
    let said = '';
    await Promise.race([
      new Promise((resolve) =>
        this.child.stdout.on('data', (chunk) => {
          said += chunk;
          this.signInToken = /link=(\S+)/.exec(said)?.[1] ?? this.signInToken;
          if (said.includes('is ready') && said.endsWith('\n')) setTimeout(resolve, 50);
        }),
      ),
      this.exited.then((code) => Promise.reject(new Error(`the api ended with ${code}`))),
      pause(READY_MS).then(() => Promise.reject(new Error(`the api was not ready after ${READY_MS} ms`))),
    ]);
  }

  cpuMs() {
    return cpuMsOf(this.child.pid);
  }

  async killAndStart() {
    this.child.kill('SIGKILL');
    await this.exited;
    await this.start();
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.exited;
  }
}
