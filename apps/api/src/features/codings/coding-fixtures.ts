import { newId } from '../../platform/ids/index.js';
import type { TestApp, TestClient } from '../../platform/testing/index.js';

export const TRANSCRIPT = `Interviewer: What is hardest about your day? 😀
Ada: I can never find my old notebooks 🙈 when I need them. It takes ages every time.
Interviewer: And then?
Ada: Then I write the same cell again, which is silly.`;

export const CHANGE = `interviewId stepId revision removed undo { id label } redo { id label }
  put { id turnId start end needId themeId coder status stale settledBy }`;
const STEP = `mutation ($input: CodingStepInput!) { takeCodingStep(input: $input) { ${CHANGE} } }`;
const CODINGS = `query ($id: ID!) { interviewCodings(interviewId: $id) { revision isBlind undo { id label } redo { id label }
  coders { id name isAssigned isDone codings } codings { id turnId start end needId themeId coder status stale settledBy } } }`;

// A reply has the shape of the query in the test that looks at it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Reply = any;

export interface WantedCoding {
  readonly id?: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly needId?: string;
  readonly themeId?: string;
}

/** An interview of four turns with two needs and a theme, coded through the api as the reading room does. */
export class CodedInterview {
  private constructor(
    readonly owner: TestClient,
    readonly studyId: string,
    readonly id: string,
    readonly turns: readonly { readonly id: string; readonly text: string }[],
    readonly needs: readonly string[],
    readonly theme: string,
  ) {}

  static async open(app: TestApp, transcript = TRANSCRIPT): Promise<CodedInterview> {
    const owner = await app.asOwner();
    const { createStudy } = await owner.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`);
    const studyId: string = createStudy.id;
    const { previewInterviews } = await owner.query(
      `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key } }`,
      { input: { studyId, uploadIds: [], pasted: [{ title: 'Ada', text: transcript }] } },
    );
    const drafts = [{ key: previewInterviews[0].key, title: 'Ada', interviewers: ['Interviewer'] }];
    const { importInterviews } = await owner.query(
      `mutation ($input: ImportInterviewsInput!) { importInterviews(input: $input) { id turns { id text } } }`,
      { input: { studyId, drafts } },
    );
    const [interview] = importInterviews;
    const needs = [newId(), newId()];
    for (const [at, id] of needs.entries()) {
      await owner.query(
        `mutation ($id: ID!, $s: ID!, $l: String!) { createNeed(id: $id, studyId: $s, label: $l) { studyId } }`,
        { id, s: studyId, l: `Need ${at + 1}` },
      );
    }
    const { createTheme } = await owner.query(
      `mutation ($s: ID!) { createTheme(studyId: $s, label: "Finding") { themes { id } } }`,
      { s: studyId },
    );
    return new CodedInterview(owner, studyId, interview.id, interview.turns, needs, createTheme.themes[0].id);
  }

  async codings(client: TestClient = this.owner): Promise<Reply> {
    return (await client.query(CODINGS, { id: this.id })).interviewCodings;
  }

  /** The whole reply. */
  send(client: TestClient, step: { id?: string; put?: WantedCoding[]; remove?: string[]; judge?: object[] }) {
    const { id = newId(), put = [], remove = [], judge = [] } = step;
    const placed = put.map(({ turn, id: codingId = newId(), ...rest }) => ({
      id: codingId,
      turnId: this.turns[turn]!.id,
      ...rest,
    }));
    return client.send<Reply>(STEP, {
      input: { id, interviewId: this.id, label: 'Code', put: placed, remove, judge },
    });
  }

  async take(client: TestClient, step: Parameters<CodedInterview['send']>[1]): Promise<Reply> {
    const { data, errors } = await this.send(client, step);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.takeCodingStep;
  }

  async repeat(client: TestClient, way: 'undo' | 'redo', stepId: string): Promise<Reply> {
    return client.send(`mutation ($id: ID!) { done: ${way}CodingStep(stepId: $id) { ${CHANGE} } }`, { id: stepId });
  }
}
