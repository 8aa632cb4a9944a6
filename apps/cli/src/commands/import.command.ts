import { readFile, writeFile } from 'node:fs/promises';
import {
  applyMapping,
  createColumnProfiler,
  createRowJoiner,
  joinedProfiles,
  joinPlan,
  mappingSchema,
  mappingWarnings,
  proposeMapping,
  questionsOf,
  type CellError,
  type ColumnProfile,
  type Mapping,
  type SourceRow,
} from '@needfinder/survey';
import { readArguments } from '../arguments.js';
import { readTable } from '../table.js';
import { UsageError, type Command, type Terminal } from '../usage.js';
import { SERVER_HELP, SERVER_OPTIONS } from '../server.js';
import { sendToServer } from './import-to-server.js';

const OPTIONS = {
  ...SERVER_OPTIONS,
  study: { type: 'string' },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
  json: { type: 'boolean' },
} as const;
const MOST_ERRORS_SHOWN = 20;

const HELP = `Usage: needfinder import FILE [FILE…] [options]

Reads survey files (CSV, TSV, XLSX, SPSS), joins them on their key, says what each column means and checks every cell.
With --study it then imports them into a study of a running Needfinder.

  --mapping FILE        use this mapping instead of proposing one
  --save-mapping FILE   write the mapping, to be corrected and used again
  --study ID            import into this study (as in the address of its page)
${SERVER_HELP}
  --json                mapping, questions and errors as JSON on stdout

Examples:
  needfinder import ratings.csv texts.csv
  needfinder import survey.xlsx --save-mapping mapping.json
  NEEDFINDER_TOKEN=nf_… needfinder import survey.csv --study 0190… --server http://localhost:3000
`;

/** All rows of the joined files, and what their columns look like. */
async function readFiles(files: readonly string[]): Promise<{ rows: SourceRow[]; profiles: ColumnProfile[] }> {
  const tables = await Promise.all(files.map(readTable));
  const sources = tables.map((table, i) => {
    const profiler = createColumnProfiler(
      table.names.map((name, index) => {
        const stated = table.stated?.[index];
        return { index, name, title: table.titles[index]!, ...(stated && { stated }) };
      }),
    );
    for (const row of table.rows) profiler.push(row.cells);
    return { fileName: files[i]!, profiles: profiler.finish() };
  });
  if (tables.length === 1) return { rows: [...tables[0]!.rows], profiles: sources[0]!.profiles };
  const plan = joinPlan(sources);
  const joiner = createRowJoiner(plan);
  tables.slice(1).forEach((table, i) => table.rows.forEach((row) => joiner.hold(i + 1, row)));
  const rows = tables[0]!.rows.map((row) => joiner.join(row));
  return { rows: [...rows, ...joiner.rest()], profiles: joinedProfiles(plan, sources) };
}

async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--mapping: ${file} cannot be read`);
  });
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(
      `--mapping: ${file} is no mapping: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
  }
}

function describe(mapping: Mapping, respondents: number, errors: readonly CellError[]): string {
  const lines = mapping.columns.map((column) => `  ${column.role.kind.padEnd(16)} ${column.title}  (${column.why})`);
  const counts = `${respondents} respondents, ${questionsOf(mapping).length} questions from ${mapping.columns.length} columns`;
  const warnings = mappingWarnings(mapping).map((warning) => `! ${warning}`);
  const shown = errors
    .slice(0, MOST_ERRORS_SHOWN)
    .map((e) => `✗ row ${e.line}, column ${e.column}: ${e.value} ${e.reason}`);
  const more = errors.length > shown.length ? [`✗ and ${errors.length - shown.length} more`] : [];
  return [...lines, '', counts, ...warnings, ...shown, ...more, ''].join('\n');
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError('name at least one file');
  const { rows, profiles } = await readFiles(positionals);
  const mapping = values.mapping === undefined ? proposeMapping(profiles) : await readMapping(values.mapping);
  if (values['save-mapping'] !== undefined)
    await writeFile(values['save-mapping'], `${JSON.stringify(mapping, null, 2)}\n`);
  const mapRow = applyMapping(mapping);
  const respondents = new Set<string>();
  const errors: CellError[] = [];
  for (const row of rows) {
    const mapped = mapRow(row);
    respondents.add(mapped.respondent);
    errors.push(...mapped.errors);
  }
  if (values.json) {
    const questions = questionsOf(mapping);
    terminal.out(
      `${JSON.stringify({ mapping, questions, respondents: respondents.size, warnings: mappingWarnings(mapping), errors })}\n`,
    );
  } else {
    terminal.out(describe(mapping, respondents.size, errors));
  }
  if (errors.length > 0) return 2;
  if (values.study !== undefined)
    await sendToServer({ ...values, study: values.study }, positionals, mapping, terminal);
  return 0;
}

export const importCommand: Command = { help: HELP, run };
