/** `npm run dev`: api from its sources, restarted on change, and the workspace under Vite, which proxies to it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const register = new URL('./swc-register.mjs', import.meta.url).href;
const vite = fileURLToPath(
  import.meta.resolve('vite/bin/vite.js', new URL('../apps/workspace/package.json', import.meta.url)),
);
const commands = [
  { args: ['--watch', '--enable-source-maps', '--import', register, 'apps/api/src/main.ts'], cwd: root },
  { args: [vite], cwd: join(root, 'apps/workspace') },
];
const env = { ...process.env, NODE_ENV: 'development' };
const children = commands.map(({ args, cwd }) => spawn(process.execPath, args, { cwd, env, stdio: 'inherit' }));

// Ctrl-C reaches the children by itself; one that ends takes the other with it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => children.forEach((child) => child.kill()));
for (const child of children) child.once('exit', () => children.forEach((other) => other.kill()));
