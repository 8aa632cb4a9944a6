const POINTS = ['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely'];
export const QUESTIONS = 60;
const PER_PAGE = 6;
/** Every twelfth question is answered in one's own words. */
const WORDS_EVERY = 12;

const isOpen = (at) => at % WORDS_EVERY === WORDS_EVERY - 1;
const keyOf = (at) => `q${at + 1}`;

const part = (at) =>
  isOpen(at)
    ? { key: keyOf(at), type: 'long-text', title: `What is hardest about task ${at + 1}?`, role: 'pain' }
    : {
        ...{ key: keyOf(at), type: 'rating', title: `How important is task ${at + 1}?` },
        points: POINTS.map((label, value) => ({ label, value: value + 1 })),
      };

const definition = {
  ...{ schema: 1, title: 'Load', languages: ['en'], quotas: [], translations: {} },
  blocks: [
    {
      ...{ key: 'all', title: '' },
      pages: Array.from({ length: QUESTIONS / PER_PAGE }, (_, page) => ({
        key: `page${page + 1}`,
        parts: Array.from({ length: PER_PAGE }, (__, at) => part(page * PER_PAGE + at)),
      })),
    },
  ],
  endings: { complete: 'Thank you.', screenedOut: 'Not for you.', quotaFull: 'Full.' },
};

/** Signs in, publishes the survey of 60 questions under an open link. */
export async function fieldSurvey({ origin, signInToken }) {
  let cookie = '';
  const ask = async (query, variables) => {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-needfinder-client': '1', cookie },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of reply.headers.getSetCookie()) cookie = line.split(';')[0];
    const { data, errors } = await reply.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await ask('mutation ($token: String!) { signInWithLink(token: $token) { __typename } }', { token: signInToken });
  const { createStudy } = await ask('mutation { createStudy(input: { name: "Load" }) { id } }');
  const { createQuestionnaire: made } = await ask(
    'mutation ($s: ID!) { createQuestionnaire(input: { studyId: $s, name: "Load", template: BLANK }) { id revision } }',
    { s: createStudy.id },
  );
  await ask('mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { id } }', {
    input: { surveyId: made.id, revision: made.revision, draft: definition },
  });
  await ask('mutation ($s: ID!) { publishQuestionnaire(surveyId: $s) { id } }', { s: made.id });
  const { createRespondLink } = await ask(
    'mutation ($s: ID!) { createRespondLink(input: { surveyId: $s, kind: OPEN, label: "Load" }) { url } }',
    { s: made.id },
  );
  const token = createRespondLink.url.split('/').at(-1);
  const { version } = await (await fetch(`${origin}/api/respond/${token}`)).json();
  return { surveyId: made.id, token, version };
}

/** What the save of one question says; the last one ends the survey. */
export function saveOf(at, { version }, luck) {
  const value = isOpen(at) ? `It takes ${luck} minutes and nobody knows why, so we ask around` : 1 + (luck % 5);
  return {
    ...{ version, language: 'en', page: `page${Math.floor(at / PER_PAGE) + 1}`, pageMs: 4_000 },
    ...{ answers: { [keyOf(at)]: value }, complete: at === QUESTIONS - 1 },
  };
}
