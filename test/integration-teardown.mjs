import { rm } from 'node:fs/promises';

/** Stops the server that integration-setup.mjs started, and leaves nothing behind. */
export default async function tearDown() {
  const started = globalThis.needfinderTestServer;
  if (!started) return;
  await started.server.erase();
  await rm(started.dataDir, { recursive: true, force: true });
}
