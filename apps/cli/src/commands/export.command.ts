import { writeFile } from 'node:fs/promises';
import { readArguments, readWord } from '../arguments.js';
import { connect, SERVER_HELP, SERVER_OPTIONS } from '../server.js';
import { UsageError, type Command, type Terminal } from '../usage.js';

const OPTIONS = {
  ...SERVER_OPTIONS,
  run: { type: 'string' },
  study: { type: 'string' },
  what: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const OF_RUN = ['memberships', 'segments'] as const;
const OF_STUDY = ['responses', 'needs', 'opportunities'] as const;

const HELP = `Usage: needfinder export --what TABLE (--run ID | --study ID) --out FILE [options]

Saves a table of a running Needfinder.

  --what         ${OF_RUN.join(', ')} (of a run), ${OF_STUDY.join(', ')} (of a study)
  --run ID, --study ID
                 as in the address of the page
  --format       csv or xlsx; default: the ending of --out
  --out FILE
${SERVER_HELP}
  --json         prints { file, bytes }

Examples:
  needfinder export --what memberships --run 0190… --out memberships.csv
  needfinder export --what needs --study 0190… --out needs.xlsx --server http://localhost:3000
`;

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  if (values.out === undefined) throw new UsageError('--out FILE is missing');
  const what = readWord('what', values.what, 'memberships', [...OF_RUN, ...OF_STUDY]);
  const format = readWord('format', values.format ?? values.out.split('.').pop(), 'csv', ['csv', 'xlsx']);
  const ofRun = OF_RUN.some((word) => word === what);
  const id = ofRun ? values.run : values.study;
  if (id === undefined) throw new UsageError(`--what ${what} needs --${ofRun ? 'run' : 'study'} ID`);
  const path = `/api/exports/${ofRun ? 'runs' : 'studies'}/${encodeURIComponent(id)}/${what}.${format}`;
  const bytes = await connect(values).download(path);
  await writeFile(values.out, bytes);
  terminal.out(
    values.json
      ? `${JSON.stringify({ file: values.out, bytes: bytes.length })}\n`
      : `${values.out}: ${bytes.length} bytes\n`,
  );
  return 0;
}

export const exportCommand: Command = { help: HELP, run };
