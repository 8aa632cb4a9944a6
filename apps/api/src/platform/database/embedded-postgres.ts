import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

// PostgreSQL refuses to run as root; "nobody" exists everywhere and owns nothing.
const UNPRIVILEGED_ID = 65534;
const USER = 'needfinder';

export interface EmbeddedPostgresOptions {
  /** Absolute path. The cluster lives in its subfolder `postgres`. */
  readonly dataDir: string;
  /** Server settings beside our own, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A real PostgreSQL on a data folder: started, or adopted when a killed process left it running. */
export class EmbeddedPostgres {
  private constructor(
    private readonly cluster: Cluster,
    private readonly settings: Readonly<Record<string, string>>,
    /** Address of its database, password included. */
    readonly url: string,
    readonly wasAdopted: boolean,
  ) {}

  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const cluster = await Cluster.at(options.dataDir);
    const runningPort = await cluster.runningPort();
    const { settings = {} } = options;
    if (runningPort !== null) return new EmbeddedPostgres(cluster, settings, await cluster.url(runningPort), true);
    const port = await freePort();
    await cluster.start(port, settings);
    return new EmbeddedPostgres(cluster, settings, await cluster.url(port), false);
  }

  /** Stops the server of a data folder, should one run, and deletes all it holds. */
  static async erase(dataDir: string): Promise<void> {
    const cluster = await Cluster.at(dataDir);
    await cluster.erase();
  }

  /** Starts the server again, on the same port, should it have died under us. */
  async revive(): Promise<boolean> {
    if ((await this.cluster.runningPort()) !== null) return false;
    await this.cluster.start(Number(new URL(this.url).port), this.settings);
    return true;
  }

  /** Ends open connections and stops cleanly. */
  async stop(): Promise<void> {
    await this.cluster.stop();
  }

  /** Stops, and deletes everything it holds. */
  async erase(): Promise<void> {
    await this.cluster.erase();
  }
}

/** The files of one server, and the programs that work on them. */
class Cluster {
  private readonly data: string;
  private readonly password: string;
  private readonly log: string;

  private constructor(
    private readonly folder: string,
    private readonly binaries: PostgresBinaries,
    private readonly runAs: number | null,
  ) {
    this.data = join(folder, 'data');
    this.password = join(folder, 'password');
    this.log = join(folder, 'server.log');
  }

  static async at(dataDir: string): Promise<Cluster> {
    const isRoot = process.getuid?.() === 0;
    const folder = isRoot ? await reachableFolder(dataDir) : join(dataDir, 'postgres');
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const binaries = await postgresBinaries(isRoot ? join(folder, 'program') : null);
    const cluster = new Cluster(folder, binaries, isRoot ? UNPRIVILEGED_ID : null);
    if (isRoot) await chown(folder, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
    await cluster.initialise();
    return cluster;
  }

  async url(port: number): Promise<string> {
    const password = (await readFile(this.password, 'utf8')).trim();
    return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  }

  /** Port of the server that runs on these files, or null. */
  async runningPort(): Promise<number | null> {
    const status = await this.run(this.binaries.pgCtl, ['status', '-D', this.data], { allowFailure: true });
    if (status !== 0) return null;
    const lines = (await readFile(join(this.data, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[3]);
  }

  async start(port: number, settings: Readonly<Record<string, string>>): Promise<void> {
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100', ...settings };
    const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    const args = ['start', '-w', '-t', '60', '-D', this.data, '-l', this.log, '-o', `-p ${port} ${flags.join(' ')}`];
    await this.run(this.binaries.pgCtl, args);
  }

  async stop(): Promise<void> {
    await this.run(this.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', this.data], { allowFailure: true });
  }

  async erase(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async initialise(): Promise<void> {
    const complete = join(this.folder, 'initialised');
    if (await exists(complete)) return;
    await writeFile(this.password, randomBytes(24).toString('hex'), { mode: 0o600 });
    await chmod(this.password, 0o600);
    if (this.runAs !== null) await chown(this.password, this.runAs, this.runAs);
    if (!(await this.makeCluster('C.UTF-8'))) await this.makeCluster('C');
    await writeFile(complete, '');
  }

  /**
   * Makes the files of a server. Texts are sorted alike on every machine; what a letter is, the search asks the machine,
   * and in C a typographic quote is one, so that C is for machines without UTF-8 alone.
   *
   * @returns Whether the machine knows the locale; if not even C, it throws.
   */
  private async makeCluster(letters: 'C.UTF-8' | 'C'): Promise<boolean> {
    // A first start that was killed half-way leaves files that initdb would refuse.
    await rm(this.data, { recursive: true, force: true });
    const files = ['-D', this.data, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${this.password}`, '--encoding=UTF8'];
    const locales = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`];
    const allowFailure = letters !== 'C';
    return (await this.run(this.binaries.initdb, [...files, ...locales], { allowFailure })) === 0;
  }

  private run(program: string, args: string[], { allowFailure = false } = {}): Promise<number> {
    const identity = this.runAs === null ? {} : { uid: this.runAs, gid: this.runAs };
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        ...identity,
        cwd: this.folder,
        // The server must not be hit by the Ctrl-C that is meant for us: we stop it ourselves, last.
        detached: true,
        // Not a pipe for stdout: the server would inherit it and keep us waiting for its end.
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C' },
      });
      let complaint = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
      child.once('error', reject);
      child.once('exit', (code) => {
        child.stderr.destroy();
        if (code === 0 || allowFailure) resolve(code ?? 1);
        else reject(new Error(`${program} failed (${code}): ${complaint.trim()} See ${this.log}`));
      });
    });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Where an unprivileged server can reach its files: the data folder, or a system folder when a parent is closed to others. */
async function reachableFolder(dataDir: string): Promise<string> {
  // The data folder is ours to open: others may pass through it, not read it.
  await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o011);
  for (let folder = dataDir; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) !== 0) continue;
    // A checkout under /root, say. The name is derived, so that the next start finds it again.
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    return join('/var/lib/needfinder', name);
  }
  return join(dataDir, 'postgres');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
