import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const MOST_THREADS = 256;
const MOST_RECORDING_MB = 100_000;
const BYTES_PER_MB = 1024 * 1024;
const MODES = ['production', 'development', 'test'] as const;

/** As Express names them: addresses, subnets (`10.0.0.0/8`), or one of its words for ranges of them. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  if (bits === undefined) return ['loopback', 'linklocal', 'uniquelocal'].includes(address) || isIP(address) > 0;
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}
const listed = (text: string): string[] => text.split(',').flatMap((item) => item.trim().toLowerCase() || []);

const environment = z.object({
  PORT: z.coerce.number({ error: 'a whole number from 0 to 65535' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address that begins with postgres:// or postgresql://')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }).optional(),
  WORKER: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  DEMO: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  COMPUTE_THREADS: z.coerce
    .number({ error: `a whole number from 1 to ${MOST_THREADS}` })
    .int()
    .min(1)
    .max(MOST_THREADS)
    .default(Math.min(availableParallelism(), MOST_THREADS)),
  RECORDING_MOST_MB: z.coerce
    .number({ error: `a whole number from 1 to ${MOST_RECORDING_MB}` })
    .int()
    .min(1)
    .max(MOST_RECORDING_MB)
    .default(2048),
  OUTGOING_HOSTS: z.string().default(''),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine((text) => listed(text).every(isProxy), {
      error: 'addresses or subnets with commas between them, or loopback, linklocal, uniquelocal',
    }),
  NODE_ENV: z.enum(MODES, { error: `one of ${MODES.join(', ')}` }).default('production'),
});

/** The configuration as the process was given it. Nothing else reads `process.env`. */
export class Config {
  constructor(
    /** TCP port; 0 asks the system for a free one. */
    readonly port: number,
    readonly host: string,
    /** Absolute path of the folder that holds uploads, recordings and, without a databaseUrl, the embedded database. */
    readonly dataDir: string,
    /** Null: run the embedded PostgreSQL on the data folder. */
    readonly databaseUrl: string | null,
    readonly logLevel: (typeof LOG_LEVELS)[number],
    /** Origin under which people reach this server, or null when it is the address we listen on. */
    readonly publicUrl: string | null,
    /** Whether this process also takes jobs. */
    readonly worker: boolean,
    /** Whether a first start on an empty database loads the demo. */
    readonly demo: boolean,
    /** Threads that one run is fitted on at the same time. */
    readonly computeThreads: number,
    /** Proxies in front whose X-Forwarded-For says who calls; of nobody else it is believed. */
    readonly trustedProxies: readonly string[],
    /** Of the largest recording of an interview that is taken. */
    readonly recordingMostBytes: number,
    /** Hosts of our own network that webhooks may reach, in small letters. */
    readonly outgoingHosts: readonly string[],
    readonly mode: (typeof MODES)[number],
  ) {}

  get isSecure(): boolean {
    return this.publicUrl?.startsWith('https:') ?? false;
  }
}

/** A variable of the environment that we cannot work with. */
export class ConfigError extends Error {}

/**
 * Reads and checks the environment. An empty variable counts as unset, as shells and compose files write it.
 *
 * @throws ConfigError naming the variable, its value and what was expected.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const complaints = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A database address may carry a password; it is named, never repeated.
      const value = name === 'DATABASE_URL' ? 'not usable' : `"${given[name]}"`;
      return `${name} is ${value}: expected ${issue.message}`;
    });
    throw new ConfigError(complaints.join('\n'));
  }
  const read = result.data;
  return new Config(
    read.PORT,
    read.HOST,
    resolve(read.DATA_DIR),
    read.DATABASE_URL ?? null,
    read.LOG_LEVEL,
    read.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    read.WORKER === 'on',
    read.DEMO === 'on',
    read.COMPUTE_THREADS,
    listed(read.TRUSTED_PROXIES),
    read.RECORDING_MOST_MB * BYTES_PER_MB,
    listed(read.OUTGOING_HOSTS),
    read.NODE_ENV,
  );
}
