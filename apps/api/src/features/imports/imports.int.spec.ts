import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { EventBus } from '../../platform/events/index.js';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { studyChanged } from '../studies/index.js';
import { type ImportReply, openWizard, surveyCsv } from './import-fixtures.js';
import { ImportRunService } from './import-run.service.js';
import { SurveyImportedHandlers, type SurveyImported } from './survey-imported.port.js';

jest.setTimeout(60_000);
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const people = (count: number, change: Parameters<typeof surveyCsv>[0] = []) =>
  surveyCsv(Array.from({ length: count }, (_, at) => change[at] ?? {}));
const responsesOf = (studyId: string) =>
  app.sql(`SELECT id, is_current, supersedes_id, answers FROM response WHERE study_id = $1 ORDER BY id`, [studyId]);

test('a file is understood, imported, counted, told on the overview and announced', async () => {
  const wizard = await openWizard(app);
  const events = app.get(EventBus).subscribe(await app.ownerContext(), studyChanged);
  const read = await wizard.start([['wave-1.csv', people(60)]]);
  expect(read).toMatchObject({
    state: 'READY',
    rows: 60,
    warnings: [],
    reusedFrom: null,
    files: [{ name: 'wave-1.csv', format: 'CSV', encoding: 'utf-8', separator: ',', rows: 60, columns: 11 }],
    batteries: [{ aspect: 'IMPORTANCE', columns: [4, 5, 6] }],
  });
  expect(read.columns.map((column) => column.kind)).toEqual([
    ...['RESPONDENT_ID', 'ATTRIBUTE', 'ATTRIBUTE', 'ATTRIBUTE', 'NEED_RATING', 'NEED_RATING', 'NEED_RATING'],
    ...['ATTRIBUTE', 'MULTIPLE_CHOICE', 'MULTIPLE_CHOICE', 'OPEN_TEXT'],
  ]);
  expect(read.columns[0]).toMatchObject({
    name: 'Respondent ID',
    samples: ['R1', 'R2', 'R3', 'R4', 'R5'],
    distinct: 60,
  });
  expect((await wizard.study('counts { responses }')).counts.responses).toBe(0);

  const done = await wizard.confirm(read);
  expect(done).toMatchObject({
    state: 'DONE',
    result: { respondents: 60, newRespondents: 60, inserted: 60, replaced: 0, unchanged: 0, questions: 5, needs: 3 },
  });
  const study = await wizard.study(`counts { respondents responses openAnswers } activity { text }
    surveys { name version responses } attributes { key levels }`);
  expect(study).toMatchObject({
    counts: { respondents: 60, responses: 60, openAnswers: 40 },
    activity: [{ text: 'Imported wave-1.csv: 60 responses added' }, { text: 'The study was created' }],
    surveys: [{ name: 'wave-1', version: 1, responses: 60 }],
  });
  expect(study.attributes).toContainEqual({ key: 'company', levels: ['Acme', 'Bolt', 'Cog'] });
  expect(await events.next()).toMatchObject({ value: { studyId: wizard.studyId } });
  await events.return!();
});

test('the same file again changes nothing', async () => {
  const wizard = await openWizard(app);
  await wizard.import(['wave-1.csv', people(60)]);
  const before = await responsesOf(wizard.studyId);
  const again = await wizard.import(['wave-1.csv', people(60)]);
  expect(again).toMatchObject({
    state: 'DONE',
    reusedFrom: '“wave-1”, version 1',
    result: { newRespondents: 0, inserted: 0, replaced: 0, unchanged: 60 },
  });
  expect(await responsesOf(wizard.studyId)).toEqual(before);
  expect((await wizard.study('surveys { version }')).surveys).toEqual([{ version: 1 }]);
});

test('a corrected row is a new response in the place of the older one', async () => {
  const wizard = await openWizard(app);
  await wizard.import(['wave-1.csv', people(60)]);
  const corrected = people(60, [{ 'How important is it: Sharing a result': 1 }]);
  const { result } = await wizard.import(['wave-1 corrected.csv', corrected]);
  expect(result).toMatchObject({ inserted: 0, replaced: 1, unchanged: 59 });
  const rows = await responsesOf(wizard.studyId);
  const replacement = rows.find((row) => row.supersedes_id !== null)!;
  const older = rows.find((row) => row.id === replacement.supersedes_id)!;
  expect(rows).toHaveLength(61);
  expect([older.is_current, replacement.is_current]).toEqual([false, true]);
  expect(older.answers['how-important-is-it-sharing-a-result']).toBe(5);
  expect(replacement.answers['how-important-is-it-sharing-a-result']).toBe(1);
  expect((await wizard.study('counts { respondents responses }')).counts).toEqual({ respondents: 60, responses: 60 });
});

const lines = (csv: string) => csv.trimEnd().split('\n');
const withColumn = (csv: string, header: string, cell: string) =>
  lines(csv)
    .map((line, at) => `${line},${at === 0 ? header : cell}`)
    .join('\n');

test('a new column makes a new version; who is not in the new file was not shown it', async () => {
  const wizard = await openWizard(app);
  await wizard.import(['wave-1.csv', people(60)]);
  const wider = withColumn(people(40), 'How important is it: Working offline', '4');
  const read = await wizard.start([['wave-2.csv', wider]]);
  expect(read.warnings).toEqual(['Columns that the last file did not have: How important is it: Working offline']);
  await wizard.correct(read.id, [
    {
      index: 11,
      kind: 'NEED_RATING',
      need: 'Working offline',
      points: [1, 2, 3, 4, 5].map((value) => ({ label: `${value}`, value })),
    },
  ]);
  expect((await wizard.confirm(read))['result']).toMatchObject({ inserted: 0, replaced: 40, unchanged: 0 });
  const { surveys, counts } = await wizard.study(
    `counts { responses } surveys { version responses questions { needName answered missing { state count } } }`,
  );
  expect(counts.responses).toBe(60);
  expect(surveys).toMatchObject([{ version: 2, responses: 60 }]);
  expect(surveys[0]!.questions.find((q) => q.needName === 'Working offline')).toEqual({
    needName: 'Working offline',
    answered: 40,
    missing: [{ state: 'NOT_SHOWN', count: 20 }],
  });
});

test('a file without some of the columns keeps the version: nobody in it was shown them', async () => {
  const wizard = await openWizard(app);
  await wizard.import(['wave-1.csv', people(60)]);
  const narrower = lines(people(60, []).replaceAll(/(,"[^"]*"|,[^,"]*)$/gm, '')).map((line, at) =>
    at === 0 ? line : line.replace(/^R/, 'S'),
  );
  const { result } = await wizard.import(['wave-2.csv', narrower.join('\n')]);
  expect(result).toMatchObject({ inserted: 60, newRespondents: 60 });
  const { surveys } = await wizard.study(`surveys { version questions { kind answered missing { state count } } }`);
  expect(surveys[0]!.version).toBe(1);
  expect(surveys[0]!.questions.find((q) => q.kind === 'OPEN_TEXT')).toMatchObject({
    answered: 40,
    missing: [
      { state: 'EMPTY', count: 20 },
      { state: 'NOT_SHOWN', count: 60 },
    ],
  });
});

test('two files are joined on the key they share', async () => {
  const wizard = await openWizard(app);
  const ratings = lines(people(50)).map((line) => line.split(',').slice(0, 8).join(','));
  const texts = [
    'Respondent ID,What would help you most?',
    ...Array.from({ length: 45 }, (_, at) => `R${at + 6},It would help me to see what changed since week ${at}`),
  ];
  const read = await wizard.start([
    ['ratings.csv', ratings.join('\n')],
    ['texts.csv', texts.join('\n')],
  ]);
  expect(read).toMatchObject({ state: 'READY', joinKey: 'Respondent ID', rows: 50 });
  const { result } = await wizard.confirm(read);
  expect(result).toMatchObject({ respondents: 50 });
  const { questions } = await wizard.study('questions { kind answered }');
  expect(questions).toContainEqual({ kind: 'OPEN_TEXT', answered: 45 });

  const refused = await wizard.start(
    [
      ['ratings.csv', ratings.join('\n')],
      ['texts.csv', texts.join('\n')],
    ],
    'Email',
  );
  expect(refused).toMatchObject({ state: 'FAILED', failure: 'ratings.csv has no column “Email” to join on' });
});

test('other features take part in the transaction of the import, and their refusal undoes all of it', async () => {
  const wizard = await openWizard(app);
  const heard: SurveyImported[] = [];
  let isBroken = true;
  app.get(SurveyImportedHandlers).register({
    surveyImported: async (_ctx, imported) => {
      if (imported.studyId !== wizard.studyId) return;
      heard.push(imported);
      if (isBroken) throw new Error('the codebook is full');
    },
  });
  const read = await wizard.start([['wave-1.csv', people(60)]]);
  const run = { jobId: '', signal: new AbortController().signal, attempt: 1, report: async () => undefined };
  const ctx = await app.ownerContext();
  await expect(app.get(ImportRunService).run(ctx, read.id, run)).rejects.toThrow('the codebook is full');
  expect(await wizard.look(read.id)).toMatchObject({ state: 'FAILED', result: null });
  expect(await wizard.study('counts { respondents responses } surveys { id } attributes { id }')).toEqual({
    counts: { respondents: 0, responses: 0 },
    surveys: [],
    attributes: [],
  });

  isBroken = false;
  await app.get(ImportRunService).run(ctx, read.id, run);
  // The queue may hand out a job twice.
  await app.get(ImportRunService).run(ctx, read.id, run);
  expect(heard).toHaveLength(2);
  expect(heard[1]).toMatchObject({ isNewVersion: true, changedResponses: 60 });
  const ratings = heard[1]!.questions.filter(({ kind }) => kind === 'rating');
  expect(ratings.map(({ definition }) => definition)).toContainEqual(
    expect.objectContaining({ need: 'Sharing a result', aspect: 'importance', higherIsMore: true }),
  );
  expect((await wizard.study('counts { responses }')).counts.responses).toBe(60);
});

test('an import that is stopped writes nothing and can be started again', async () => {
  const wizard = await openWizard(app);
  const read = await wizard.start([['wave-1.csv', people(60)]]);
  const stop = new AbortController();
  const report = async (step: string) => {
    if (step.startsWith('Writing')) stop.abort(new Error('stopped'));
  };
  // Stopped after the first block was written, before the transaction was committed.
  const services = app.get(ImportRunService);
  const run = { jobId: '', signal: stop.signal, attempt: 1, report };
  const twoBlocks = await wizard.start([['wave-big.csv', people(1_500)]]);
  await expect(services.run(await app.ownerContext(), twoBlocks.id, run)).rejects.toThrow('stopped');
  expect(await wizard.look(twoBlocks.id)).toMatchObject({ state: 'READY' });
  expect((await wizard.study('counts { respondents }')).counts.respondents).toBe(0);
  expect((await wizard.confirm(read)).state).toBe('DONE');
});

test('another workspace reaches no import and no upload of ours; a viewer looks on', async () => {
  const wizard = await openWizard(app);
  const read: ImportReply = await wizard.start([['wave-1.csv', people(60)]]);
  const attacker = await app.asOtherWorkspace();
  const [upload] = await app.sql<{ id: string }>(`SELECT files -> 0 ->> 'uploadId' AS id FROM import WHERE id = $1`, [
    read.id,
  ]);
  const { createStudy } = await attacker.query(`mutation { createStudy(input: { name: "Theirs" }) { id } }`);
  const START = `mutation ($studyId: ID!, $uploadId: ID!) { startImport(input: { studyId: $studyId, uploadIds: [$uploadId] }) { id } }`;
  const attacks: [string, Record<string, unknown>][] = [
    [`query ($id: ID!) { import(id: $id) { id } }`, { id: read.id }],
    [`mutation ($id: ID!) { confirmImport(importId: $id) { id } }`, { id: read.id }],
    [
      `mutation ($id: ID!) { correctImport(input: { importId: $id, columns: [{ index: 0, kind: IGNORE }] }) { id } }`,
      { id: read.id },
    ],
    [START, { studyId: createStudy.id, uploadId: upload!.id }],
    [START, { studyId: wizard.studyId, uploadId: upload!.id }],
  ];
  for (const [query, variables] of attacks) {
    expect((await attacker.send(query, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  const viewer = await app.asViewer();
  expect((await viewer.query(attacks[0]![0], { id: read.id })).import.id).toBe(read.id);
  for (const [query, variables] of [attacks[1]!, attacks[2]!, attacks[4]!]) {
    expect((await viewer.send(query, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect((await wizard.look(read.id)).state).toBe('READY');
});
