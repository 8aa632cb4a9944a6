import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const API = process.env.API_URL ?? 'http://localhost:3000';
const libs = fileURLToPath(new URL('../../libs', import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Our libraries come from source. An alias and not the `development` condition: that one would also choose the
    // development build of Apollo Client for production.
    alias: [{ find: /^@needfinder\/([a-z-]+)$/, replacement: `${libs}/$1/src/index.ts` }],
  },
  build: {
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs and what changes only with an upgrade, so that a release does not empty the cache.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: 'graphql', test: /node_modules\/(@apollo\/client|graphql|graphql-ws|rxjs|optimism|@wry)\// },
          ],
        },
      },
    },
  },
  server: {
    port: 4173,
    // The short form would change the host, and the api takes web sockets only from its own origin.
    proxy: {
      '/graphql': { target: API, ws: true },
      '/api': { target: API },
      '/healthz': { target: API },
    },
  },
});
