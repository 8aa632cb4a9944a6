import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

/** One script for the phone, the worker that opens it without a connection, and one module that the api draws the first page with. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: [{ find: /^@needfinder\/([a-z-]+)$/, replacement: `${libs}/$1/src/index.ts` }] },
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/client',
    modulePreload: false,
    ...(mode === 'worker'
      ? { emptyOutDir: false, rolldownOptions: { input: 'worker/worker.ts', output: { entryFileNames: '[name].js' } } }
      : { emptyOutDir: true, manifest: !isSsrBuild }),
    ...(mode === 'worker' || isSsrBuild ? {} : { rolldownOptions: { input: 'src/client.tsx' } }),
  },
}));
