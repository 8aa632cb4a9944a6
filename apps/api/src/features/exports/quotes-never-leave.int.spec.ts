import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isArchive, readWorkbook } from '@needfinder/file-formats';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { unzipSync } from 'fflate';
import { listHandlers } from '../../platform/auth/index.js';
import { type TestApp, testApp } from '../../platform/testing/index.js';
import { ConsentWritingService } from '../consents/index.js';
import { PlantedStudy, type Reply } from '../segmentations/segmentation-fixtures.js';

jest.setTimeout(180_000);
/** Words of people who withhold their quotes, and words of people who allow them. */
const CANARY = 'nightmare every week';
const ALLOWED = 'I struggle to share charts with colleagues.';
const QUOTED = /I struggle to share charts|I can never find my old notebooks/;
/** Spoken by somebody who says the canary in the survey, too, and by somebody who does not. */
const SPOKEN = [`Finding is a ${CANARY}.`, 'I can never find my old notebooks, I said.'];

let app: TestApp;
let study: PlantedStudy;
let run: Reply;
let token: string;
beforeAll(async () => {
  app = await testApp();
  study = await PlantedStudy.import(app);
  await study.proposeNeeds();
  run = await study.finished(await study.segmentation());
  const { createShareLink } = await study.client.query(
    `mutation ($id: ID!) { createShareLink(input: { runId: $id, label: "Team" }) { url } }`,
    { id: run['id'] },
  );
  token = createShareLink.url.split('/shared/')[1];
  for (const passage of await passagesWith(CANARY, ALLOWED)) await keep(passage);
  const [canary] = await sayingCanary();
  const others = (await everybody()).filter((id) => id !== canary!.id);
  await interview([canary!.id, others[0]!]);
});
afterAll(() => app.close());

const sayingCanary = () =>
  app.sql<{ id: string }>(`SELECT respondent_id AS id FROM response WHERE answers::text LIKE $1`, [`%${CANARY}%`]);
const passagesWith = async (...texts: readonly string[]): Promise<string[]> => {
  const found = await app.sql<{ id: string }>(
    `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY text ORDER BY id) AS nth FROM passage
       WHERE study_id = $1 AND text LIKE ANY ($2)) p WHERE nth <= 3`,
    [study.id, texts.map((text) => `%${text}%`)],
  );
  return found.map(({ id }) => id);
};
const keep = (passageId: string) =>
  study.client.query(`mutation ($input: KeepQuoteInput!) { keepQuote(input: $input) { quote { id } } }`, {
    input: { passageId },
  });

async function state(quote: 'given' | 'withheld', respondentIds: readonly string[]): Promise<void> {
  const how = { source: 'member', how: 'Signed form', statedAt: new Date() } as const;
  const consents = { quote };
  await app.get(ConsentWritingService).state(await app.ownerContext(), study.id, how, { respondentIds, consents });
}
const everybody = async () =>
  (await app.sql<{ id: string }>(`SELECT id FROM respondent WHERE study_id = $1`, [study.id])).map(({ id }) => id);

/** One interview with each of them. */
async function interview(respondentIds: readonly string[]): Promise<void> {
  const pasted = SPOKEN.map((text, at) => ({ title: `Interview ${at}`, text: `Interviewer: Say.\nAda: ${text}` }));
  const { previewInterviews } = await study.client.query(
    `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key title } }`,
    { input: { studyId: study.id, uploadIds: [], pasted } },
  );
  const drafts = (previewInterviews as { key: string; title: string }[]).map(({ key, title }) => ({
    ...{ key, title, interviewers: ['Interviewer'], respondentId: respondentIds[Number(title.at(-1))] },
  }));
  await study.client.query(`mutation ($input: ImportInterviewsInput!) { importInterviews(input: $input) { id } }`, {
    input: { studyId: study.id, drafts },
  });
}

const QUOTES = ['csv', 'xlsx', 'docx', 'md'].flatMap((format) =>
  ['none', 'person', 'attributes&tell=role'].map((told) => `quotes/${format}?attribution=${told}`),
);
const addresses = (): readonly string[] => [
  ...[...QUOTES, 'report/docx', 'report/xlsx', 'codebook.qdc', 'transcripts/docx', 'transcripts/html'].map(
    (file) => `studies/${study.id}/${file}`,
  ),
  ...['needs.csv', 'needs.xlsx', 'opportunities.csv', 'opportunities.xlsx'].map(
    (file) => `studies/${study.id}/${file}`,
  ),
  ...['memberships', 'segments'].flatMap((table) => [
    `runs/${run['id']}/${table}.csv`,
    `runs/${run['id']}/${table}.xlsx`,
  ]),
];

async function read(address: string): Promise<string> {
  const response = await study.client.fetch(`/api/exports/${address}`);
  expect({ address, status: response.status }).toEqual({ address, status: 200 });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (/[./]xlsx/.test(address)) {
    return (await readWorkbook(bytes)).sheets.flatMap(({ rows }) => rows.flat()).join('\n');
  }
  return unpacked(bytes)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}
/** Archives within archives, too. */
const unpacked = (bytes: Uint8Array): Uint8Array[] =>
  isArchive(bytes) ? Object.values(unzipSync(bytes)).flatMap(unpacked) : [bytes];
const shared = async (): Promise<string> => {
  const quotes = `{ text }`;
  const { shared: page } = await (
    await app.asStranger()
  ).query(
    `query ($token: String!) { shared(token: $token) { ... on SharedPage { studyName segments {
       name description quotes ${quotes} against ${quotes} topNeeds { label statement } } } } }`,
    { token },
  );
  return JSON.stringify(page);
};

test('every way out is walked here: whoever adds one adds it to the walk', () => {
  const handlers = listHandlers(app.get(DiscoveryService), new MetadataScanner()).map(({ name }) => name);
  expect(
    handlers.filter((name) => /^(?:\w*Export\w*Controller|ShareResolver|Recording\w*)\./.test(name)).sort(),
  ).toEqual([
    ...['ExportController.codebook', 'ExportController.made', 'ExportController.ofRun', 'ExportController.ofStudy'],
    // The whole study for another program: data, whose people carry their consents (exchanges).
    'ExportController.project',
    // Pages of insights, as files and shared: walked where they are made (insights).
    'InsightExportController.page',
    ...['QuoteExportController.ofBoard', 'QuoteExportController.ofCodebook'],
    // Voices: for editors who are signed in, in no file and on no shared page (recordings).
    ...['RecordingController.attach', 'RecordingController.play', 'RecordingResolver.mostRecordingBytes'],
    ...['RecordingResolver.recording', 'RecordingResolver.removeRecording'],
    ...['ShareResolver.createShareLink', 'ShareResolver.revokeShareLink', 'ShareResolver.shareLinks'],
    'ShareResolver.shared',
    ...['TranscriptExportController.ofInterview', 'TranscriptExportController.ofStudy'],
  ]);
});

test('where nobody was asked nothing is quoted, and files say how much was kept back', async () => {
  expect(await read(`studies/${study.id}/quotes/md`)).toContain(
    '0 quotes\\. 6 were kept back\\: 6 of people who were not asked\\.',
  );
  for (const text of [await shared(), await read(`studies/${study.id}/report/xlsx`)]) {
    expect(text).not.toContain(ALLOWED);
    expect(text).not.toContain(CANARY);
  }
});

test('words of people who withhold them leave through no door; those of people who allow it do', async () => {
  await state('given', await everybody());
  await state(
    'withheld',
    (await sayingCanary()).map(({ id }) => id),
  );
  const open = new Set<string>();
  for (const address of addresses()) {
    const text = await read(address);
    expect({ address, leaks: text.includes(CANARY) }).toEqual({ address, leaks: false });
    if (QUOTED.test(text.replaceAll('\\', ''))) open.add(address.replace(/\?.*/, '').split('/').slice(2).join('/'));
  }
  expect([...open]).toEqual([
    ...['csv', 'xlsx', 'docx', 'md'].map((format) => `quotes/${format}`),
    'report/docx',
    'report/xlsx',
    ...['transcripts/docx', 'transcripts/html'],
  ]);
  expect(await shared()).not.toContain(CANARY);
  expect(await shared()).toContain('share charts');
  expect(await read(`studies/${study.id}/quotes/csv`)).toContain('3 were kept back: 3 of people who withhold it.');
});

test('an interview leaves whole or not at all: one of somebody who withholds it is refused by name of the reason', async () => {
  const { interviews } = await study.client.query(
    `query ($s: ID!) { interviews(studyId: $s, first: 5) { edges { node { id title } } }
       transcriptsLeaving(studyId: $s) { quotable withheld notAsked } }`,
    { s: study.id },
  );
  const answers = await Promise.all(
    (interviews.edges as { node: { id: string; title: string } }[]).map(async ({ node }) => {
      const response = await study.client.fetch(`/api/exports/interviews/${node.id}/transcript/html`);
      return [node.title, response.status, (await response.text()).includes(CANARY)];
    }),
  );
  expect(answers.sort()).toEqual([
    ['Interview 0', 403, false],
    ['Interview 1', 200, false],
  ]);
  expect(await read(`studies/${study.id}/transcripts/docx`)).toContain(
    '1 interview. 1 was kept back: 1 of people who withhold it.',
  );
});

test('with each quote stands as much of its person as was chosen, and never the key', async () => {
  expect(await read(`studies/${study.id}/quotes/csv?attribution=person`)).toMatch(/colleagues\..*,Person 1,[^,]+,/);
  expect(await read(`studies/${study.id}/quotes/csv?attribution=attributes&tell=role`)).toMatch(
    /,(?:Analyst|Teacher|Engineer),/,
  );
  for (const told of ['none', 'person', 'attributes&tell=role']) {
    expect(await read(`studies/${study.id}/quotes/csv?attribution=${told}`)).not.toMatch(/,p\d+,/);
  }
  const wrong = await study.client.fetch(`/api/exports/studies/${study.id}/quotes/csv?attribution=key`);
  expect(wrong.status).toBe(400);
});

test('a consent that is withdrawn takes its quotes off a page that was shared before, at once', async () => {
  await state('withheld', await everybody());
  expect(await shared()).not.toContain('share charts');
  expect(await read(`studies/${study.id}/quotes/csv`)).toContain('0 quotes. 6 were kept back');
});

test('data are not quotes: a file of responses holds every word, with what each person allows beside it', async () => {
  const { startExport } = await study.client.query(
    `mutation ($s: ID!) { startExport(input: { studyId: $s, format: CSV }) { id } }`,
    { s: study.id },
  );
  const address = async () =>
    (await study.client.query(`query ($id: ID!) { export(id: $id) { address } }`, startExport)).export
      .address as string;
  while (!(await address())) await new Promise((resolve) => setTimeout(resolve, 50));
  const csv = await (await study.client.fetch(await address())).text();
  expect(csv.split('\r\n')[0]).toContain('consent use,consent quote,consent contact');
  expect(csv).toContain(CANARY);
  expect(csv).toMatch(/\r\np1,.*not asked,withheld,not asked,/);
});

test('another workspace takes no quote out', async () => {
  const attacker = await app.asOtherWorkspace();
  for (const file of ['quotes/csv', 'report/docx', 'transcripts/docx']) {
    expect((await attacker.fetch(`/api/exports/studies/${study.id}/${file}`)).status).toBe(404);
    expect((await app.asStranger().fetch(`/api/exports/studies/${study.id}/${file}`)).status).toBe(403);
  }
});
