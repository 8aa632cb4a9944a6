const globals = new URL('bare-jest-globals.mjs', import.meta.url);

/** Loader hook: `@jest/globals` outside Jest's own environment. */
export function resolve(specifier, context, nextResolve) {
  if (specifier !== '@jest/globals') return nextResolve(specifier, context);
  return { url: `${globals.href}?for=${encodeURIComponent(context.parentURL)}`, shortCircuit: true };
}
