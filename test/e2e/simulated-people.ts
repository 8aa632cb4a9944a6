import { randomUUID } from 'node:crypto';
import { compileSurvey, seedOf, simulateRespondent, type SurveyDefinition } from '@needfinder/survey';

/** Answers the survey behind a link as a program may, to the end. @returns how it ended. */
export async function answerAtRandom(link: string, seed: number): Promise<string> {
  const { origin, pathname } = new URL(link);
  const door = `${origin}/api/respond/${pathname.split('/').at(-1)}`;
  const start = (await (await fetch(door)).json()) as { version: string; definition: SurveyDefinition };
  const clientId = randomUUID();
  const answers = simulateRespondent(compileSurvey(start.definition), seedOf(clientId), seed);
  const save = { version: start.version, language: 'en', page: null, pageMs: 60_000, answers, complete: true };
  const reply = await fetch(`${door}/${clientId}/${randomUUID()}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-needfinder-client': 'test' },
    body: JSON.stringify(save),
  });
  return ((await reply.json()) as { state: string }).state;
}
