import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SURVEY_TEMPLATES, surveyTemplate } from '@needfinder/survey';
import { type TestApp, testApp, type TestClient } from '../../platform/testing/index.js';

let app: TestApp;
beforeAll(async () => (app = await testApp({ env: { WORKER: 'off' } })));
afterAll(() => app.close());

const DRAFT = `query ($id: ID!) { questionnaire(surveyId: $id) { draft problems { sentence } } }`;
const draftOf = async (client: TestClient, id: string) => (await client.query(DRAFT, { id })).questionnaire;

/** As `needfinder survey import` does it. */
async function imported(client: TestClient, draft: object): Promise<string> {
  const { createStudy } = await client.query(`mutation { createStudy(input: { name: "Study" }) { id } }`);
  const { createQuestionnaire } = await client.query(
    `mutation ($s: ID!) { createQuestionnaire(input: { studyId: $s, name: "Moved", template: BLANK }) { id revision } }`,
    { s: createStudy.id },
  );
  const { id, revision } = createQuestionnaire;
  await client.query(`mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { id } }`, {
    input: { surveyId: id, revision, draft },
  });
  return id;
}

test.each([...SURVEY_TEMPLATES, 'half-typed'] as const)(
  'a survey (%s) that leaves one workspace comes into another exactly as it was',
  async (name) => {
    const draft =
      name === 'half-typed'
        ? {
            schema: 1,
            title: '<b>"Ünfinished"</b> \u2028 ',
            blocks: [{ half: 'typed', deep: [null, 1e21, -0.5, { '': [] }] }],
          }
        : surveyTemplate(name, 'Needs & "jobs"');
    const [here, there] = [await app.asOwner(), await app.asOtherWorkspace()];
    const left = await draftOf(here, await imported(here, draft));
    const arrived = await draftOf(there, await imported(there, JSON.parse(JSON.stringify(left.draft))));
    expect(arrived).toEqual(left);
    expect(arrived.draft).toEqual(draft);
  },
);
