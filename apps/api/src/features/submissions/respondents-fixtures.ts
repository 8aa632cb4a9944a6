import { randomUUID } from 'node:crypto';
import { type SurveyDefinition, surveyTemplate } from '@needfinder/survey';
import type { TestClient } from '../../platform/testing/index.js';

const points = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` }));

/** Who they are, a question that only teams see, two needs, and an open end. */
export const SMALL_SURVEY: SurveyDefinition = {
  ...surveyTemplate('blank', 'Small survey'),
  blocks: [
    {
      key: 'all',
      title: '',
      pages: [
        {
          key: 'first',
          parts: [
            {
              ...{ key: 'plan', type: 'single', title: 'Which plan?', required: true, attribute: 'behavioural' },
              options: [
                { key: 'free', label: 'Free' },
                { key: 'team', label: 'Team' },
                { key: 'none', label: 'None' },
              ],
            },
            {
              key: 'seats',
              type: 'numeric',
              title: 'Seats?',
              min: 1,
              max: 500,
              when: { '==': [{ var: 'plan' }, 'team'] },
            },
            { key: 'out', type: 'screen-out', title: 'No plan', when: { '==': [{ var: 'plan' }, 'none'] } },
          ],
        },
        {
          key: 'second',
          parts: [
            {
              ...{ key: 'needs', type: 'need-battery', title: 'Needs', layout: 'side-by-side', required: true },
              needs: [
                { key: 'find', label: 'Find a past notebook' },
                { key: 'share', label: 'Share a result' },
              ],
              scales: [
                { aspect: 'importance', ask: 'How important?', points },
                { aspect: 'satisfaction', ask: 'How satisfied?', points },
              ],
            },
            { key: 'pain', type: 'long-text', title: 'What is hardest?', role: 'pain' },
          ],
        },
      ],
    },
  ],
};

export const RATED = {
  ...{ 'needs-find-importance': 5, 'needs-find-satisfaction': 2 },
  ...{ 'needs-share-importance': 3, 'needs-share-satisfaction': 4 },
};

/** A published survey and its open link. */
export interface Fielded {
  readonly studyId: string;
  readonly surveyId: string;
  readonly token: string;
  readonly version: string;
}

export const QUESTIONNAIRE = `id title state revision publishedRevision draft problems { key sentence }`;

/** A study with this survey, published, under an open link. */
export async function fieldSurvey(
  client: TestClient,
  definition: SurveyDefinition = SMALL_SURVEY,
  kind: 'OPEN' | 'ANONYMOUS' = 'OPEN',
): Promise<Fielded> {
  const { createStudy } = await client.query(`mutation { createStudy(input: { name: "Study" }) { id } }`);
  const { createQuestionnaire } = await client.query(
    `mutation ($s: ID!) { createQuestionnaire(input: { studyId: $s, name: "Small", template: BLANK }) { id revision } }`,
    { s: createStudy.id },
  );
  const surveyId: string = createQuestionnaire.id;
  await saveDraft(client, surveyId, createQuestionnaire.revision, definition);
  await publish(client, surveyId);
  const { createRespondLink } = await client.query(
    `mutation ($s: ID!, $k: LinkKind!) { createRespondLink(input: { surveyId: $s, kind: $k, label: "News" }) { url } }`,
    { s: surveyId, k: kind },
  );
  const token = (createRespondLink.url as string).split('/').at(-1)!;
  const start = (await (await client.fetch(`/api/respond/${token}`)).json()) as { version: string };
  return { studyId: createStudy.id, surveyId, token, version: start.version };
}

export const saveDraft = (client: TestClient, surveyId: string, revision: number, draft: object) =>
  client.send(`mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { ${QUESTIONNAIRE} } }`, {
    input: { surveyId, revision, draft },
  });

export const publish = (client: TestClient, surveyId: string) =>
  client.send(`mutation ($s: ID!) { publishQuestionnaire(surveyId: $s) { ${QUESTIONNAIRE} } }`, { s: surveyId });

export const setState = (client: TestClient, surveyId: string, state: 'OPEN' | 'PAUSED' | 'CLOSED') =>
  client.query(
    `mutation ($s: ID!, $to: QuestionnaireState!) { setQuestionnaireState(surveyId: $s, state: $to) { state } }`,
    {
      s: surveyId,
      to: state,
    },
  );

export interface SaveReply {
  readonly status: number;
  readonly body: {
    readonly state?: string;
    readonly receipt?: string | null;
    readonly code?: string;
    readonly message?: string;
  };
}

/** Somebody with a browser and a link. */
export class Respondent {
  constructor(
    private readonly browser: TestClient,
    private readonly fielded: Pick<Fielded, 'token' | 'version'>,
    readonly clientId: string = randomUUID(),
  ) {}

  save(
    answers: Record<string, unknown>,
    { saveId = randomUUID(), ...rest }: { saveId?: string; complete?: boolean; [field: string]: unknown } = {},
  ): Promise<SaveReply> {
    const shared = { version: this.fielded.version, language: 'en', page: 'first', pageMs: 1000, complete: false };
    return this.send(saveId, JSON.stringify({ ...shared, answers, ...rest }));
  }

  async send(saveId: string, body: string): Promise<SaveReply> {
    const response = await this.browser.fetch(`/api/respond/${this.fielded.token}/${this.clientId}/${saveId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile' },
      body,
    });
    return { status: response.status, body: (await response.json()) as SaveReply['body'] };
  }

  /** Everything at once, to the end. */
  complete(answers: Record<string, unknown> = { plan: 'free', ...RATED }): Promise<SaveReply> {
    return this.save(answers, { complete: true, page: 'second' });
  }
}
