import { Worker, type WorkerOptions } from 'node:worker_threads';

// Run from sources (tests, dev), a thread needs the loader that the one which starts it has in some other way.
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const SOURCE_LOADER = new URL('../../../scripts/swc-register.mjs', import.meta.url);

/** Starts a thread on a module of ours, named as it is once built (`./x.js`), from sources or from `dist`. */
export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  return new Worker(module, FROM_SOURCES ? { ...options, execArgv: ['--import', SOURCE_LOADER.href] } : options);
}
