import type { TestApp, TestClient } from '../../platform/testing/index.js';

const OLD_NOTEBOOKS = 'Minimise the time it takes to find an old notebook';
const SLOW_LOADING = 'Minimise the time it takes to load a large dataset';
const QUESTION = 'What is hardest about working with notebooks?';

const VOICES = [
  'I can never find my old notebooks when I need them again.',
  'It takes me ages to find an old notebook from last year.',
  'Searching for old notebooks wastes hours of my week.',
  'I struggle to find old notebooks in my messy folders.',
  'Loading a large dataset is painfully slow on my laptop.',
  'It is so frustrating that a large dataset takes forever to load.',
  'I hate waiting for large datasets to load every morning.',
  'Slow loading of large datasets blocks my whole team.',
  'I wish I could share my charts with colleagues who do not code.',
  'Sharing charts with colleagues is a nightmare because they cannot code.',
  'I want an easier way to share charts with colleagues.',
  'We need to share charts with colleagues without sending screenshots.',
];

/** An answer of one person; the voices above unless told. */
export type Answers = Readonly<Record<string, string>>;

/** 48 people who rate two needs and answer one open question, in a file. */
export function notebookCsv(answers: Answers = {}): string {
  const header = ['respondent_id', OLD_NOTEBOOKS, `${OLD_NOTEBOOKS} (satisfaction)`, SLOW_LOADING, QUESTION];
  const rows = Array.from({ length: 48 }, (_, at) => {
    const key = `p${at + 1}`;
    const said = answers[key] ?? VOICES[at % VOICES.length]!;
    return [key, 1 + (at % 5), 5 - (at % 5), 1 + ((at * 2) % 5), said];
  });
  const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  return [header, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

const POINTS = [1, 2, 3, 4, 5].map((value) => ({ label: `${value}`, value }));
const rating = (index: number, need: string, aspect: string) => ({
  index,
  kind: 'NEED_RATING',
  need,
  aspect,
  higherIsMore: true,
  points: POINTS,
});
const COLUMNS = [
  { index: 0, kind: 'RESPONDENT_ID' },
  rating(1, OLD_NOTEBOOKS, 'IMPORTANCE'),
  rating(2, OLD_NOTEBOOKS, 'SATISFACTION'),
  rating(3, SLOW_LOADING, 'IMPORTANCE'),
  { index: 4, kind: 'OPEN_TEXT', textRole: 'PAIN' },
];

export const NEED_FIELDS = `id label statement status origin mentions respondents againstMentions staleMentions meanIntensity
  kinds { kind count } sources { title questionId interviews respondents mentions }
  ratings { id aspect higherIsMore question { id title } } theme { id label status }`;

// A reply has the shape of the query in the test that looks at it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Reply = any;
export type Shown = Record<string, Reply>;

export interface ShownCoding {
  readonly id: string;
  readonly status: string;
  readonly coder: string;
  readonly need: { readonly id: string };
}
export interface ShownEdge {
  readonly cursor: string;
  readonly node: Shown;
  readonly coding: ShownCoding;
}

/** A study with a codebook, worked on through the api as the workspace does. */
export class CodebookStudy {
  private constructor(
    readonly client: TestClient,
    readonly id: string,
  ) {}

  static async open(app: TestApp): Promise<CodebookStudy> {
    const client = await app.asOwner();
    const { createStudy } = await client.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`);
    return new CodebookStudy(client, createStudy.id as string);
  }

  /** With survey, and proposed needs. */
  static async proposed(app: TestApp): Promise<CodebookStudy> {
    const study = await CodebookStudy.open(app);
    await study.importSurvey();
    await study.propose();
    return study;
  }

  async importSurvey(answers: Answers = {}): Promise<void> {
    const upload = await this.client.upload('notebooks.csv', notebookCsv(answers));
    const input = { studyId: this.id, uploadIds: [upload.id] };
    const { startImport } = await this.client.query(
      `mutation ($input: StartImportInput!) { startImport(input: $input) { id } }`,
      { input },
    );
    const importId = startImport.id as string;
    await this.importIn(importId, 'READY');
    await this.client.query(`mutation ($input: CorrectImportInput!) { correctImport(input: $input) { id } }`, {
      input: { importId, columns: COLUMNS },
    });
    await this.client.query(`mutation ($importId: ID!) { confirmImport(importId: $importId) { id } }`, { importId });
    await this.importIn(importId, 'DONE');
  }

  async importInterview(text: string, respondentKey?: string): Promise<string> {
    const { previewInterviews } = await this.client.query(
      `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key } }`,
      { input: { studyId: this.id, uploadIds: [], pasted: [{ title: 'Conversation', text }] } },
    );
    const draft = {
      key: previewInterviews[0].key,
      title: 'Conversation with Ada',
      interviewers: ['Interviewer'],
      ...(respondentKey ? { newRespondentKey: respondentKey } : {}),
    };
    const { importInterviews } = await this.client.query(
      `mutation ($input: ImportInterviewsInput!) { importInterviews(input: $input) { id } }`,
      { input: { studyId: this.id, drafts: [draft] } },
    );
    return importInterviews[0].id as string;
  }

  async propose(): Promise<void> {
    const { proposeNeeds } = await this.client.query(
      `mutation ($id: ID!) { proposeNeeds(studyId: $id) { id title } }`,
      {
        id: this.id,
      },
    );
    const job = await until(
      async () => (await this.client.query(`query ($id: ID!) { job(id: $id) { state error } }`, proposeNeeds)).job,
      ({ state }) => !['QUEUED', 'RUNNING'].includes(state),
    );
    if (job.state !== 'DONE') throw new Error(`needs.propose ended as ${job.state}: ${job.error}`);
  }

  async codebook(fields: string): Promise<Shown> {
    const { codebook } = await this.client.query(`query ($id: ID!) { codebook(studyId: $id) { ${fields} } }`, {
      id: this.id,
    });
    return codebook;
  }

  async needs(fields = NEED_FIELDS): Promise<Shown[]> {
    return (await this.codebook(`needs { ${fields} }`))['needs'];
  }

  /** The need of the engine that most passages with this word are coded with. */
  async needAbout(word: string): Promise<Shown> {
    const needs = await this.needs(`${NEED_FIELDS} passages(first: 100) { edges { node { text } } }`);
    const count = (need: Shown) =>
      need['passages'].edges.filter(({ node }: ShownEdge) => node['text'].includes(word)).length;
    return needs.sort((one, other) => count(other) - count(one))[0]!;
  }

  async passages(needId: string, args = 'first: 100'): Promise<ShownEdge[]> {
    const { need } = await this.client.query(
      `query ($id: ID!) { need(id: $id) { passages(${args}) { totalCount pageInfo { hasNextPage endCursor } edges {
         cursor node { id text start end stale respondent { key } }
         coding { id status coder need { id } } } } } }`,
      { id: needId },
    );
    return need.passages.edges;
  }

  /** The whole reply to a codebook mutation. */
  change(call: string, variables: Record<string, unknown> = {}, declared = '') {
    const head = declared ? `mutation (${declared})` : 'mutation';
    return this.client.send(`${head} { changed: ${call} { studyId undo redo } }`, variables);
  }

  /** What a codebook mutation leaves to undo and to redo. */
  async changed(call: string): Promise<{ undo: string | null; redo: string | null }> {
    const { data, errors } = await this.change(call);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['changed'];
  }

  undo = () => this.changed(`undoCodebook(studyId: "${this.id}")`);
  redo = () => this.changed(`redoCodebook(studyId: "${this.id}")`);

  private importIn(id: string, wanted: string) {
    return until(
      async () =>
        (
          await this.client.query(`query ($id: ID!) { import(id: $id) { state failure errors { reason value } } }`, {
            id,
          })
        ).import,
      ({ state, failure, errors }) => {
        if (state === 'FAILED') throw new Error(`${failure} ${JSON.stringify(errors)}`);
        return state === wanted;
      },
    );
  }
}

async function until(read: () => Promise<Reply>, isDone: (found: Reply) => boolean): Promise<Reply> {
  for (;;) {
    const found = await read();
    if (isDone(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
