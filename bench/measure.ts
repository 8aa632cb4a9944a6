import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Seconds of each repeat; the first one includes the warming up of the engine.
 *
 * @param clock - Time that passed, or processor time, which others on the machine disturb less.
 */
export function timed(repeats: number, work: (repeat: number) => void, clock: () => number = wallSeconds): number[] {
  return Array.from({ length: repeats }, (_, repeat) => {
    const startedAt = clock();
    work(repeat);
    return clock() - startedAt;
  });
}

const wallSeconds = (): number => performance.now() / 1000;

/** Processor seconds of this process, all its threads together. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export const median = (seconds: readonly number[]): number =>
  [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)]!;

/** Hands numbers over in a file, little-endian doubles. */
export function withNumbers<T>(numbers: Float64Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'needfinder-bench-'));
  const path = join(folder, 'numbers.bin');
  writeFileSync(path, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  try {
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Programs of the peers; Debian's own Python, because its packages are not seen by another one. */
const PROGRAMS: Record<string, readonly string[]> = {
  py: [process.env.BENCH_PYTHON ?? '/usr/bin/python3'],
  R: [process.env.BENCH_RSCRIPT ?? 'Rscript', '--vanilla'],
};

/** What a script of bench/peers prints as JSON; null, said aloud, where the peer is not installed. */
export function askPeer<T>(script: string, args: readonly (string | number)[]): T | null {
  const [program, ...flags] = PROGRAMS[script.split('.').pop()!]!;
  const path = join(import.meta.dirname, 'peers', script);
  const { status, stdout, stderr } = spawnSync(program!, [...flags, path, ...args.map(String)], {
    encoding: 'utf8',
    env: { ...process.env, OMP_NUM_THREADS: String(args[3] ?? 1) },
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').pop()!) as T;
  console.log(`SKIPPED: the peer of ${script}: ${(stderr ?? 'not installed').trim().split('\n').pop()}`);
  return null;
}
