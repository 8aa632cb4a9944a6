import { createRng } from '@needfinder/numeric';
import type { TestApp, TestClient } from '../../platform/testing/index.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look freely into replies of the api
export type Reply = Record<string, any>;

const NEEDS = [
  'Find a past notebook',
  'Load a large dataset',
  'Share a chart',
  'Run a slow cell',
  'Undo an edit',
  'Hide my code',
];
const QUESTION = 'What is hardest about working with notebooks?';
const GROUPS = 3;
const ROLES = ['Analyst', 'Teacher', 'Engineer'];
const VOICES = [
  ['I can never find my old notebooks when I need them again.', 'It takes me ages to find an old notebook.'],
  ['Sharing charts with colleagues is a nightmare every week.', 'I struggle to share charts with colleagues.'],
  ['Nothing, I am fine with notebooks.', 'It is hard to say what is hardest about them.'],
] as const;
const POINTS = [1, 2, 3, 4, 5].map((value) => ({ label: String(value), value }));

/**
 * People in three planted groups: each rates two of the six needs high. The last of them rated nothing.
 *
 * @param people - Rows of the file.
 */
export function plantedCsv(people = 150): string {
  const rng = createRng(7);
  const header = ['respondent_id', ...NEEDS, 'Role', 'Always', 'Plan', QUESTION];
  const rows = Array.from({ length: people }, (_, at) => {
    const group = at % GROUPS;
    const isSilent = at === people - 1;
    const ratings = NEEDS.map((__, need) => {
      const high = Math.floor(need / 2) === group;
      return isSilent ? '' : (high ? 4 : 1) + (rng.next() < 0.5 ? 1 : 0);
    });
    const role = ROLES[rng.next() < 0.8 ? group : Math.floor(GROUPS * rng.next())];
    return [`p${at + 1}`, ...ratings, role, 'yes', rng.next() < 0.5 ? 'Free' : 'Paid', VOICES[group]![at % 2]];
  });
  return [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

const COLUMNS = [
  { index: 0, kind: 'RESPONDENT_ID' },
  ...NEEDS.map((need, at) => ({
    index: at + 1,
    kind: 'NEED_RATING',
    need,
    aspect: 'IMPORTANCE',
    higherIsMore: true,
    points: POINTS,
  })),
  { index: 7, kind: 'ATTRIBUTE', attributeKind: 'FIRMOGRAPHIC', valueType: 'category' },
  { index: 8, kind: 'ATTRIBUTE', attributeKind: 'BEHAVIOURAL', valueType: 'category' },
  { index: 9, kind: 'SINGLE_CHOICE' },
  { index: 10, kind: 'OPEN_TEXT', textRole: 'PAIN' },
];

const QUICK = { kMin: 1, kMax: 4, restarts: 3, bootstrap: 5, seed: 11 };

/** A study with planted segments, worked on through the api as the workspace does. */
export class PlantedStudy {
  private constructor(
    readonly client: TestClient,
    readonly id: string,
    /** Ids of the needs of the survey, in the order of the file. */
    readonly needIds: readonly string[],
    /** Id of the single choice. */
    readonly planId: string,
  ) {}

  static async import(app: TestApp): Promise<PlantedStudy> {
    const client = await app.asOwner();
    const { createStudy } = await client.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`);
    const upload = await client.upload('notebooks.csv', plantedCsv());
    const { startImport } = await client.query(
      `mutation ($input: StartImportInput!) { startImport(input: $input) { id } }`,
      { input: { studyId: createStudy.id, uploadIds: [upload.id] } },
    );
    const importId = startImport.id;
    const state = async () => {
      const { import: found } = await client.query(
        `query ($id: ID!) { import(id: $id) { state failure errors { reason value } } }`,
        { id: importId },
      );
      if (found.state === 'FAILED') throw new Error(JSON.stringify(found));
      return found.state as string;
    };
    await until(state, (now) => now === 'READY');
    await client.query(`mutation ($input: CorrectImportInput!) { correctImport(input: $input) { id } }`, {
      input: { importId, columns: COLUMNS },
    });
    await client.query(`mutation ($importId: ID!) { confirmImport(importId: $importId) { id } }`, { importId });
    await until(state, (now) => now === 'DONE');
    const { codebook, study } = await client.query(
      `query ($id: ID!) { codebook(studyId: $id) { needs { id label } } study(id: $id) { questions { id title } } }`,
      { id: createStudy.id },
    );
    const idOf = (label: string): string => codebook.needs.find((need: { label: string }) => need.label === label).id;
    const plan = study.questions.find(({ title }: { title: string }) => title === 'Plan');
    return new PlantedStudy(client, createStudy.id, NEEDS.map(idOf), plan.id);
  }

  /** Has the text engine look for needs in the open answers. */
  async proposeNeeds(): Promise<void> {
    const { proposeNeeds } = await this.client.query(`mutation ($id: ID!) { proposeNeeds(studyId: $id) { id } }`, {
      id: this.id,
    });
    const state = async () =>
      (await this.client.query(`query ($id: ID!) { job(id: $id) { state } }`, proposeNeeds)).job.state as string;
    await until(state, (now) => now === 'DONE');
  }

  /** The need with the most passages that contain this word. */
  async needSpokenOf(word: string): Promise<string> {
    const { codebook } = await this.client.query(
      `query ($id: ID!) { codebook(studyId: $id) { needs { id passages(first: 200) { edges { node { text } } } } } }`,
      { id: this.id },
    );
    const count = ({ passages }: Reply) =>
      passages.edges.filter(({ node }: Reply) => node['text'].includes(word)).length;
    return codebook.needs.sort((a: Reply, b: Reply) => count(b) - count(a))[0].id;
  }

  /** What `createSegmentation` is asked; importance of all needs unless told. */
  input(change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      studyId: this.id,
      name: 'By importance',
      basis: {
        needs: this.needIds.map((needId) => ({ needId, measure: 'IMPORTANCE' })),
        questionIds: [],
        attributeKeys: [],
      },
      profile: { questionIds: [this.planId], attributeKeys: ['role'] },
      options: QUICK,
      ...change,
    };
  }

  async segmentation(change: Record<string, unknown> = {}): Promise<string> {
    const { createSegmentation } = await this.client.query(CREATE, { input: this.input(change) });
    return createSegmentation.id;
  }

  async start(segmentationId: string, options: Record<string, unknown> = {}): Promise<{ id: string; jobId: string }> {
    const { startRun } = await this.client.query(
      `mutation ($id: ID!, $options: RunOptionsInput) { startRun(segmentationId: $id, options: $options) {
         id number state selectedK respondents job { id title studyId subjectId } } }`,
      { id: segmentationId, options },
    );
    return { ...startRun, jobId: startRun.job.id };
  }

  /** The run once its job is as wanted. */
  settled(runId: string, state = 'DONE'): Promise<Reply> {
    return until(
      () => this.run(runId, RUN),
      (run) => {
        if (run['state'] === 'FAILED' && state !== 'FAILED') throw new Error(run['error']);
        return run['state'] === state;
      },
    );
  }

  async finished(segmentationId: string, options?: Record<string, unknown>): Promise<Reply> {
    return this.settled((await this.start(segmentationId, options)).id);
  }

  async run(id: string, fields: string): Promise<Reply> {
    return (await this.client.query(`query ($id: ID!) { run(id: $id) { ${fields} } }`, { id })).run;
  }
}

export const CREATE = `mutation ($input: SegmentationInput!) { createSegmentation(input: $input) { id name basis options } }`;
export const RUN = `id number state error resultHash selectedK respondents manifest finishedAt
  verdict { verdict headline naturalK k reasons whatNext warnings { code text remedy } }
  indicators { name label scale missing levels measure min max need { id label } }
  solutions { id k method stability { estimate low high } unassigned unassignedShare segments { id size } }
  selected { id k segments { id letter name description size stabilityWord share { value low high n base } } }`;

async function until<T>(read: () => Promise<T>, isDone: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await read();
    if (isDone(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
