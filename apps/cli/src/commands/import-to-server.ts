import type { Mapping } from '@needfinder/survey';
import { progressOn } from '../progress.js';
import { connect } from '../server.js';
import { UsageError, type Terminal } from '../usage.js';

const POLL_MS = 500;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { id } }`;
const CORRECT = `mutation ($input: CorrectImportInput!) { correctImport(input: $input) { id } }`;
const CONFIRM = `mutation ($id: ID!) { confirmImport(importId: $id) { id } }`;
const STATE = `query ($id: ID!) {
  import(id: $id) {
    state failure errorCount
    errors(first: 20) { line column value reason }
    job { step percent }
    result { respondents inserted replaced unchanged }
  }
}`;

interface ImportState {
  readonly state: 'PROFILING' | 'READY' | 'IMPORTING' | 'DONE' | 'FAILED';
  readonly failure: string | null;
  readonly errorCount: number;
  readonly errors: readonly { line: number; column: string; value: string; reason: string }[];
  readonly job: { step: string | null; percent: number | null } | null;
  readonly result: { respondents: number; inserted: number; replaced: number; unchanged: number } | null;
}

const word = (text: string) => text.replaceAll('-', '_').toUpperCase();

/** A column of a mapping as the API takes it. */
function toCorrection({ index, role, missing }: Mapping['columns'][number]) {
  const { kind, ...details } = role as { kind: string } & Record<string, unknown>;
  const {
    attributeKind,
    aspect,
    textRole,
    options: _options,
    chosen: _chosen,
    separator: _separator,
    ...rest
  } = details;
  const words = { attributeKind, aspect, textRole };
  const coded = Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, word(value)]] : [],
  );
  const states = Object.entries(missing).map(([label, state]) => ({ word: label, state: word(state) }));
  return { index, kind: word(kind), ...rest, ...Object.fromEntries(coded), missing: states };
}

/** Uploads the files, hands over the mapping, and waits until the server has imported them. */
export async function sendToServer(
  options: { server?: string | undefined; token?: string | undefined; study: string },
  files: readonly string[],
  mapping: Mapping,
  terminal: Terminal,
): Promise<void> {
  const server = connect(options);
  const show = progressOn(terminal);
  const uploadIds = [];
  for (const file of files) uploadIds.push(await server.upload(file));
  const started = await server.graphql<{ startImport: { id: string } }>(START, {
    input: { studyId: options.study, uploadIds },
  });
  const { id } = started.startImport;
  const settle = async (...ends: ImportState['state'][]): Promise<ImportState> => {
    for (;;) {
      const { import: now } = await server.graphql<{ import: ImportState }>(STATE, { id });
      if (now.state === 'FAILED') {
        const errors = now.errors.map((e) => `row ${e.line}, column ${e.column}: ${e.value} ${e.reason}`);
        throw new UsageError([now.failure ?? `${now.errorCount} cells cannot be read`, ...errors].join('\n  '));
      }
      if (ends.includes(now.state)) return now;
      if (now.job?.step) show(now.job.step, (now.job.percent ?? 0) / 100);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  await settle('READY');
  await server.graphql(CORRECT, { input: { importId: id, columns: mapping.columns.map(toCorrection) } });
  await server.graphql(CONFIRM, { id });
  const { result } = await settle('DONE');
  terminal.err(
    `imported: ${result!.inserted} new, ${result!.replaced} replaced, ${result!.unchanged} unchanged responses\n`,
  );
}
