import {
  ANSWER_FORMAT_NAMES,
  ANSWER_FORMATS,
  DICTIONARY_FORMAT_NAMES,
  DICTIONARY_FORMATS,
} from '@needfinder/file-formats';
import { readArguments, readWord } from '../arguments.js';
import { connect, SERVER_HELP, SERVER_OPTIONS } from '../server.js';
import { UsageError, type Command, type Terminal } from '../usage.js';
import { makeResponsesFile } from './export-responses.js';

const OPTIONS = {
  ...SERVER_OPTIONS,
  run: { type: 'string' },
  study: { type: 'string' },
  what: { type: 'string' },
  format: { type: 'string' },
  answers: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const OF_RUN = ['memberships', 'segments'] as const;
const OF_STUDY = ['responses', 'needs', 'opportunities'] as const;
const TABLE_FORMATS = ['csv', 'xlsx'] as const;
const RESPONSE_FORMATS = [...ANSWER_FORMAT_NAMES, ...DICTIONARY_FORMAT_NAMES];
const FORMATS = { ...ANSWER_FORMATS, ...DICTIONARY_FORMATS };

const HELP = `Usage: needfinder export --what TABLE (--run ID | --study ID) --out FILE [options]

Saves a table of a running Needfinder.

  --what         ${OF_RUN.join(', ')} (of a run), ${OF_STUDY.join(', ')} (of a study)
  --run ID, --study ID
                 as in the address of the page
  --format       ${TABLE_FORMATS.join(' or ')}; of responses also
                 ${RESPONSE_FORMATS.filter((one) => !TABLE_FORMATS.some((table) => table === one)).join(', ')};
                 default: the ending of --out
  --answers      labels or codes; default labels. Statistics files hold both
  --out FILE
${SERVER_HELP}
  --json         prints { file, bytes }

Examples:
  needfinder export --what memberships --run 0190… --out memberships.csv
  needfinder export --what responses --study 0190… --out responses.sav
  needfinder export --what responses --study 0190… --format parquet --answers codes --out responses.parquet
`;

const word = (text: string) => text.replaceAll('-', '_').toUpperCase();

/** The format that files with this ending are in; the ending itself when there is none. */
function formatOfEnding(file: string): string | undefined {
  const ending = file.split('.').pop();
  return RESPONSE_FORMATS.find((name) => FORMATS[name].extension === ending) ?? ending;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments(args, OPTIONS);
  if (values.out === undefined) throw new UsageError('--out FILE is missing');
  const what = readWord('what', values.what, 'memberships', [...OF_RUN, ...OF_STUDY]);
  const formats = what === 'responses' ? RESPONSE_FORMATS : [...TABLE_FORMATS];
  const format = readWord('format', values.format ?? formatOfEnding(values.out), 'csv', formats);
  const style = readWord('answers', values.answers, 'labels', ['labels', 'codes']);
  const ofRun = OF_RUN.some((one) => one === what);
  const id = ofRun ? values.run : values.study;
  if (id === undefined) throw new UsageError(`--what ${what} needs --${ofRun ? 'run' : 'study'} ID`);
  const server = connect(values);
  const path =
    what === 'responses'
      ? await makeResponsesFile(server, { studyId: id, format: word(format), style: word(style) }, terminal)
      : `/api/exports/${ofRun ? 'runs' : 'studies'}/${encodeURIComponent(id)}/${what}.${format}`;
  const bytes = await server.save(path, values.out);
  terminal.out(values.json ? `${JSON.stringify({ file: values.out, bytes })}\n` : `${values.out}: ${bytes} bytes\n`);
  return 0;
}

export const exportCommand: Command = { help: HELP, run };
