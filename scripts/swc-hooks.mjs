import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Loader hooks that let plain Node run our TypeScript sources, decorators and their metadata included: for `npm run dev`
 * and for the tests' set-up. Register with `--import ./scripts/swc-register.mjs`.
 */
const swcrc = fileURLToPath(new URL('../.swcrc', import.meta.url));

export function resolve(specifier, context, nextResolve) {
  // Our packages offer their sources under this condition.
  const conditions = ['development', ...context.conditions];
  if (/^(\.|file:)/.test(specifier) && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (!source.pathname.includes('/node_modules/') && existsSync(source)) {
      return nextResolve(source.href, { ...context, conditions });
    }
  }
  return nextResolve(specifier, { ...context, conditions });
}

export async function load(url, context, nextLoad) {
  if (!/\.tsx?($|\?)/.test(url)) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), { configFile: swcrc, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
