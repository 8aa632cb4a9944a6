import { newId } from '../../platform/ids/index.js';
import type { TestApp, TestClient } from '../../platform/testing/index.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look freely into replies of the api
export type Reply = Record<string, any>;

const TRANSCRIPT = `Interviewer: What is hardest about your day?
Ada: I can never find my old notebooks when I need them. It takes ages every time.`;
const QUOTE = 'I can never find my old notebooks when I need them';
const PAGE = `id revision title document editorName versions { number authorName restoredFrom }
  comments { id threadId text mentions resolvedAt }
  citations { id kind state title detail quote was now evidence isKeptBack figure { unit } chart { rows { label } } }`;

const paragraph = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

/** A study with an interview of one person, in which one passage is coded with one need. */
export class CitedStudy {
  private constructor(
    readonly owner: TestClient,
    readonly studyId: string,
    readonly turnId: string,
    readonly needId: string,
    readonly passageId: string,
    readonly respondentId: string,
  ) {}

  readonly quote = QUOTE;

  static async open(app: TestApp, client?: TestClient): Promise<CitedStudy> {
    const owner = client ?? (await app.asOwner());
    const { createStudy } = await owner.query(`mutation { createStudy(input: { name: "Notebooks" }) { id } }`);
    const studyId: string = createStudy.id;
    const { previewInterviews } = await owner.query(
      `mutation ($input: PreviewInterviewsInput!) { previewInterviews(input: $input) { key } }`,
      { input: { studyId, uploadIds: [], pasted: [{ title: 'Ada', text: TRANSCRIPT }] } },
    );
    const draft = {
      key: previewInterviews[0].key,
      title: 'Ada',
      interviewers: ['Interviewer'],
      newRespondentKey: 'R-1',
    };
    const { importInterviews } = await owner.query(
      `mutation ($input: ImportInterviewsInput!) { importInterviews(input: $input) { id turns { id } respondent { id } } }`,
      { input: { studyId, drafts: [draft] } },
    );
    const [interview] = importInterviews;
    const [needId, codingId] = [newId(), newId()];
    await owner.query(`mutation ($id: ID!, $s: ID!) { createNeed(id: $id, studyId: $s, label: "Find") { studyId } }`, {
      ...{ id: needId, s: studyId },
    });
    const turnId = interview.turns[1].id;
    const put = [{ id: codingId, turnId, start: 0, end: QUOTE.length, needId }];
    await owner.query(`mutation ($input: CodingStepInput!) { takeCodingStep(input: $input) { stepId } }`, {
      input: { id: newId(), interviewId: interview.id, label: 'Code', put, remove: [], judge: [] },
    });
    const [passage] = await app.sql(`SELECT passage_id AS id FROM coding WHERE id = $1`, [codingId]);
    return new CitedStudy(owner, studyId, turnId, needId, passage!['id'], interview.respondent.id);
  }

  async page(title: string): Promise<string> {
    const id = newId();
    await this.owner.query(`mutation ($input: CreateInsightInput!) { createInsight(input: $input) { id } }`, {
      input: { id, studyId: this.studyId, title },
    });
    return id;
  }

  async read(id: string): Promise<Reply> {
    return (await this.owner.query(`query ($id: ID!) { insight(id: $id) { ${PAGE} } }`, { id })).insight;
  }

  sendSave(id: string, revision: number, document: object, beginsVersion = false): Promise<Reply> {
    return this.owner.send(
      `mutation ($input: SaveInsightInput!) { saveInsight(input: $input) { isSaved page { revision document } } }`,
      { input: { id, revision, title: 'Page', document, beginsVersion } },
    );
  }

  async save(id: string, revision: number, text: string, beginsVersion = false): Promise<Reply> {
    const reply = await this.sendSave(id, revision, paragraph({ type: 'text', text }), beginsVersion);
    return reply['data'].saveInsight;
  }

  /** Writes behind what stands there. */
  async write(id: string, text: string): Promise<void> {
    const { revision, document } = await this.read(id);
    const content = [...document.content, { type: 'paragraph', content: [{ type: 'text', text }] }];
    await this.sendSave(id, revision, { ...document, content });
  }

  sendCite(pageId: string, source: object): Promise<Reply> {
    return this.owner.send(`mutation ($input: CiteInput!) { citeInInsight(input: $input) { id } }`, {
      input: { id: newId(), pageId, source, atEnd: true },
    });
  }

  async cite(pageId: string, source: object): Promise<string> {
    const { data, errors } = await this.sendCite(pageId, source);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.citeInInsight.id;
  }

  sendComment(client: TestClient, pageId: string, text: string, mentions: string[] = [], threadId?: string) {
    return client.send<Reply>(
      `mutation ($input: WriteInsightCommentInput!) { writeInsightComment(input: $input) { id } }`,
      { input: { id: newId(), pageId, text, mentions, ...(threadId ? { threadId } : {}) } },
    );
  }

  async comment(...args: Parameters<CitedStudy['sendComment']>): Promise<string> {
    const { data, errors } = await this.sendComment(...args);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['writeInsightComment'].id;
  }
}
