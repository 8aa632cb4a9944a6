import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

/** One script for the phone, and one module that the api draws the first page with. */
export default defineConfig(({ isSsrBuild }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: [{ find: /^@needfinder\/([a-z-]+)$/, replacement: `${libs}/$1/src/index.ts` }] },
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    modulePreload: false,
    ...(isSsrBuild ? {} : { rolldownOptions: { input: 'src/client.tsx' } }),
  },
}));
