import { register } from 'node:module';

/** Runs specs as the product runs: sources through the same loader, each module read once for all spec files of a process. */
register('../scripts/swc-hooks.mjs', import.meta.url);
register('./bare-jest-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
