import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_TIMEOUT_MS = 180_000;

/** The built product, running on a data folder of its own. */
export interface Product {
  readonly url: string;
  /** One-time link that signs the owner in; empty once the owner has a password. */
  readonly signInLink: string;
  readonly dataDir: string;
  /** Kills without warning, as a power cut does. */
  kill(): Promise<void>;
  /** Starts again on the same data folder, after `kill` or `stop`. */
  restart(): Promise<Product>;
  /** Stops cleanly and removes the data folder. */
  remove(): Promise<void>;
}

/** Waits for the two lines that are printed at the end of a start; fails with everything that was printed before. */
function awaitStart(child: ChildProcess): Promise<{ url: string; signInLink: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(
      () => reject(new Error(`not ready after ${START_TIMEOUT_MS} ms:\n${printed}`)),
      START_TIMEOUT_MS,
    );
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      const [, url] = /is ready: (\S+)\n/.exec(printed) ?? [];
      if (!url) return;
      clearTimeout(timer);
      // The link is written in the same breath, or not at all.
      setTimeout(() => resolve({ url, signInLink: /\S+\/sign-in\?link=[\w-]+/.exec(printed)?.[0] ?? '' }), 250);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', listen);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the product ended with ${code}:\n${printed}`));
    });
  });
}

const ended = (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null
    ? new Promise<void>((resolve) => child.on('exit', () => resolve()))
    : Promise.resolve();

export interface ProductOptions {
  /** Where it keeps its data; a new folder unless told. */
  readonly dataDir?: string;
  /** A free one unless told. */
  readonly port?: string;
  /** Whether the first start loads the demo, whose runs keep both cores busy for a while. */
  readonly demo?: boolean;
}

/** Starts `apps/api/dist/main.js`, empty unless told. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { dataDir = mkdtempSync(join(tmpdir(), 'needfinder-e2e-')), port = '0', demo = false } = options;
  const settings = { PORT: port, DATA_DIR: dataDir, DEMO: demo ? 'on' : 'off', DATABASE_URL: '' };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env: { ...process.env, ...settings, NODE_OPTIONS: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, signInLink } = await awaitStart(child);
  return {
    url,
    signInLink,
    dataDir,
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
    // At the same address: browsers that have it open come back by themselves.
    restart: () => startProduct({ dataDir, port: new URL(url).port }),
    async remove() {
      child.kill('SIGTERM');
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
