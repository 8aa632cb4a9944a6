import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, type DataFile, NO_MISSING_VALUES, type Variable } from '../data-file/data-file.js';
import { bytesFrom, inBlocks, inChunks } from '../data-file/data-file-fixtures.js';
import { readSav } from './read-sav.js';
import { writeSav } from './write-sav.js';

const folder = mkdtempSync(join(tmpdir(), 'sav-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, args: string[]) => spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
const hasPspp = run('pspp', ['--version']).status === 0;
const hasHaven = run('Rscript', ['-e', 'library(haven)']).status === 0;
const hasForeign = run('Rscript', ['-e', 'library(foreign)']).status === 0;
/** Skips aloud where the program is not installed. */
const withProgram = (is: boolean, name: string, package_: string) => {
  if (!is)
    console.warn(`${name} is not installed (Debian package ${package_}): its reading of .sav files is not checked`);
  return is ? test : test.skip;
};

const plain = (variable: Partial<Variable> & { name: string }): Variable => ({
  ...{
    label: '',
    type: 'number',
    width: 0,
    decimals: 0,
    measure: 'scale',
    valueLabels: [],
    missing: NO_MISSING_VALUES,
  },
  ...variable,
});
const states = { values: [-97, -98, -99], range: null };
const stateLabels = [
  { value: -97, label: 'Not shown' },
  { value: -98, label: 'Refused' },
  { value: -99, label: 'Not applicable' },
];
const chosen = [{ value: 0, label: 'Not chosen' }, { value: 1, label: 'Chosen' }, ...stateLabels];
const LONG = 'Zürich – “ja” '.repeat(55).trim();
const file: DataFile = {
  title: 'Was Leute brauchen',
  variables: [
    plain({ name: 'respondent', type: 'text', width: 12, measure: 'nominal' }),
    plain({ name: 'weight', decimals: 2 }),
    plain({
      name: 'how_important_is_speed',
      label: 'Wie wichtig ist Geschwindigkeit? (ä)',
      measure: 'ordinal',
      missing: states,
      valueLabels: [{ value: 1, label: 'Gar nicht' }, { value: 5, label: 'Äußerst' }, ...stateLabels],
    }),
    plain({ name: 'tools_1', label: 'Tools: R', measure: 'nominal', missing: states, valueLabels: chosen }),
    plain({ name: 'tools_2', label: 'Tools: Python', measure: 'nominal', missing: states, valueLabels: chosen }),
    plain({ name: 'since', label: 'Since', type: 'date', missing: states, valueLabels: stateLabels }),
    plain({
      name: 'why',
      label: 'Why?',
      type: 'text',
      width: 1200,
      measure: 'nominal',
      missing: { values: ['[skip]'], range: null },
      valueLabels: [{ value: '[skip]', label: 'Not shown' }],
    }),
  ],
  sets: [{ name: 'tools', label: 'Which tools – all?', chosen: 1, variables: ['tools_1', 'tools_2'] }],
  weight: 'weight',
  rowCount: 5,
};
const rows: Cell[][] = [
  ['Ana', 1, 5, 1, 0, '2021-05-31', LONG],
  ['Bo', 0.5, null, null, null, null, null],
  ['Cé', 2.25, -97, -97, -97, -97, '[skip]'],
  ['Du', 1e6, -98, -98, -98, -98, 'short'],
  ['Eb', 1, -99, -99, -99, -99, 'x'.repeat(300)],
];
const path = join(folder, 'ours.sav');
const writeOurs = async () => writeFileSync(path, await bytesFrom(writeSav(file, inBlocks(rows))));

/** Programs list labels in an order of their own. */
const byValue = (variables: readonly Variable[]) =>
  variables.map((one) => ({
    ...one,
    valueLabels: [...one.valueLabels].sort((a, b) => Number(a.value) - Number(b.value)),
  }));

const readFile = async (name: string) => {
  const read = await readSav(inChunks(readFileSync(join(folder, name)), 700));
  const cells: Cell[][] = [];
  for await (const block of read.rows) cells.push(...block);
  return { ...read, cells };
};

withProgram(
  hasPspp,
  'PSPP',
  'pspp',
)('PSPP reads labels, measures, states, sets and weight, and counts the states as missing', async () => {
  await writeOurs();
  writeFileSync(
    join(folder, 'read.sps'),
    `GET FILE='ours.sav'.
DISPLAY DICTIONARY.
MRSETS /DISPLAY NAME=ALL.
FREQUENCIES how_important_is_speed.
WEIGHT OFF.
COMPUTE state=$SYSMIS.
IF MISSING(how_important_is_speed) state=VALUE(how_important_is_speed).
COMPUTE chars=LENGTH(RTRIM(why)).
COMPUTE year=XDATE.YEAR(since).
LIST how_important_is_speed state chars year.
SAVE OUTFILE='theirs.sav' /DROP=state chars year.
SAVE OUTFILE='theirs.zsav' /ZCOMPRESSED /DROP=state chars year.
SAVE OUTFILE='plain.sav' /UNCOMPRESSED /DROP=state chars year.
`,
  );
  const { stdout, stderr, status } = run('pspp', ['-O', 'format=csv', 'read.sps']);

  expect({ status, stderr, warnings: /warning|error/i.exec(stdout) }).toEqual({
    status: 0,
    stderr: '',
    warnings: null,
  });
  expect(stdout).toContain('Wie wichtig ist Geschwindigkeit? (ä)');
  expect(stdout).toContain('Which tools – all?');
  expect(stdout).toMatch(/Äußerst/);
  const list = stdout.slice(stdout.indexOf('Table: Data List'));
  const listed = list
    .trim()
    .split('\n')
    .slice(2, 7)
    .map((line) => line.split(',').map(Number));
  expect(listed).toEqual([
    [5, Number.NaN, Buffer.byteLength(LONG), 2021],
    [Number.NaN, Number.NaN, 0, Number.NaN],
    [-97, -97, 6, Number.NaN],
    [-98, -98, 5, Number.NaN],
    [-99, -99, 300, Number.NaN],
  ]);
});

withProgram(hasPspp, 'PSPP', 'pspp').each(['theirs.sav', 'theirs.zsav', 'plain.sav'])(
  'what PSPP wrote as %s says the same',
  async (name) => {
    const read = await readFile(name);
    expect(read.cells).toEqual(rows);
    expect(read.file.sets).toEqual(file.sets);
    expect(byValue(read.file.variables)).toEqual(byValue(file.variables));
  },
);

const HAVEN = `library(haven)
d <- read_sav('ours.sav', user_na = TRUE)
cat(attr(d$how_important_is_speed, 'label'), '\\n')
cat(attr(d$how_important_is_speed, 'na_values'), '\\n')
cat(names(attr(d$how_important_is_speed, 'labels')), sep='|'); cat('\\n')
cat(as.numeric(unclass(d$how_important_is_speed)), '\\n')
cat(is.na(d$how_important_is_speed), '\\n')
cat(format(as.Date(as.numeric(unclass(d$since[1])), origin = '1970-01-01')), nchar(d$why[1]), d$weight[4], '\\n')
for (how in c('byte', 'none', 'zsav')) write_sav(d, paste0('haven-', how, '.sav'), compress = how)
`;

withProgram(
  hasHaven,
  'R haven',
  'r-cran-haven',
)('R haven reads labels, states and long texts, and what it writes is read by us', async () => {
  await writeOurs();
  const { stdout, stderr } = run('Rscript', ['-e', HAVEN]);
  expect(stderr).toBe('');
  expect(stdout.split('\n').map((line) => line.trim())).toEqual([
    'Wie wichtig ist Geschwindigkeit? (ä)',
    '-97 -98 -99',
    'Gar nicht|Äußerst|Not shown|Refused|Not applicable',
    '5 NA -97 -98 -99',
    'FALSE TRUE TRUE TRUE TRUE',
    `2021-05-31 ${[...LONG].length} 1e+06`,
    '',
  ]);
  for (const how of ['byte', 'none', 'zsav']) {
    const read = await readFile(`haven-${how}.sav`);
    expect(read.cells.map((row) => row[2])).toEqual([5, null, -97, -98, -99]);
    expect(read.cells[0]![6]).toBe(LONG);
    expect(read.file.variables[2]).toMatchObject({
      label: file.variables[2]!.label,
      valueLabels: file.variables[2]!.valueLabels,
      missing: states,
    });
  }
});

withProgram(
  hasForeign,
  'R foreign',
  'r-cran-foreign',
)('R foreign reads the same numbers', async () => {
  await writeOurs();
  const script = `library(foreign); d <- read.spss('ours.sav', use.value.labels = FALSE, use.missings = FALSE)
cat(d[['how_important_is_speed']], '|', d[['tools_1']])`;
  const { stdout } = run('Rscript', ['-e', script]);
  expect(stdout).toBe('5 NA -97 -98 -99 | 1 NA -97 -98 -99');
});
