import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments, readWhole } from '../arguments.js';
import { UsageError, type Command } from '../usage.js';

const OPTIONS = {
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'database-url': { type: 'string' },
} as const;

const HELP = `Usage: needfinder start [--port 3000] [--data-dir ./data] [--database-url postgres://…]

Starts Needfinder: database, api, worker and workspace in one process. Ctrl-C stops everything.

Examples:
  needfinder start
  needfinder start --port 8080 --data-dir /srv/needfinder
`;

/** The built api beside this package in the checkout. */
const API = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not an option`);
  if (!existsSync(API)) throw new UsageError('the api is not built yet: run `npm run build`');
  const env = { ...process.env };
  if (values.port !== undefined) env.PORT = String(readWhole('port', values.port, 3000, 0, 65_535));
  if (values['data-dir'] !== undefined) env.DATA_DIR = values['data-dir'];
  if (values['database-url'] !== undefined) env.DATABASE_URL = values['database-url'];
  const child = spawn(process.execPath, [API], { env, stdio: 'inherit' });
  // The terminal signals the whole group; the child stops by itself and this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

export const startCommand: Command = { help: HELP, run };
