import { progressOn } from '../progress.js';
import type { Server } from '../server.js';
import { UsageError, type Terminal } from '../usage.js';

const POLL_MS = 500;
const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`;
const LOOK = `query ($id: ID!) { export(id: $id) { address job { state step percent error } } }`;

interface ExportState {
  readonly address: string | null;
  readonly job: {
    readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
    readonly step: string | null;
    readonly percent: number | null;
    readonly error: string | null;
  };
}

/**
 * Has the server make a file of the responses and waits for it.
 *
 * @param input - Format and style as the api names them.
 * @returns where the file is to be fetched.
 * @throws UsageError in the server's words when it cannot be made.
 */
export async function makeResponsesFile(
  server: Server,
  input: { readonly studyId: string; readonly format: string; readonly style: string },
  terminal: Terminal,
): Promise<string> {
  const show = progressOn(terminal);
  const { startExport } = await server.graphql<{ startExport: { id: string } }>(START, { input });
  for (;;) {
    const { export: now } = await server.graphql<{ export: ExportState }>(LOOK, { id: startExport.id });
    const { state, step, percent, error } = now.job;
    if (now.address !== null) return now.address;
    if (state === 'FAILED' || state === 'CANCELLED') throw new UsageError(error ?? 'making the file was stopped');
    if (step) show(step, (percent ?? 0) / 100);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
