import { InvalidError, type StoredAnswer } from '@needfinder/domain';
import { z } from 'zod';

const MOST_ANSWERS = 2_000;
const LONGEST_LIST = 500;
const LONGEST_TEXT = 20_000;
const LONGEST_KEY = 200;
const DAY_MS = 86_400_000;

const answerSchema = z.union([
  z.number(),
  z.string().max(LONGEST_TEXT),
  z.array(z.string().max(LONGEST_KEY)).max(LONGEST_LIST),
  z.strictObject({ missing: z.enum(['refused', 'not-applicable']) }),
]);

/** What a browser sends with every save: the answers that changed, null for one that was taken back. */
export const saveBodySchema = z.strictObject({
  version: z.uuid().describe('The version of the survey that was answered'),
  language: z.string().max(20),
  page: z.string().max(LONGEST_KEY).nullable().describe('Key of the page that is open'),
  pageMs: z.int().min(0).max(DAY_MS).describe('Milliseconds on the page since the last save'),
  answers: z.record(z.string().max(LONGEST_KEY), answerSchema.nullable()).describe('By field'),
  complete: z.boolean().describe('The respondent is at the end'),
  trap: z.string().max(LONGEST_KEY).optional().describe('A field that people cannot see; leave it out'),
});
export type SaveBody = Omit<z.infer<typeof saveBodySchema>, 'answers'> & {
  readonly answers: Readonly<Record<string, StoredAnswer | null>>;
};

/** @throws InvalidError `respond.body` naming what is wrong with its form. */
export function readSaveBody(body: unknown): SaveBody {
  const answers: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'answers') : null;
  const keys = typeof answers === 'object' && answers !== null ? Object.keys(answers) : [];
  // Copied as a key, it would become the prototype of the copy.
  if (keys.includes('__proto__')) throw new InvalidError('respond.body', 'answers: __proto__ is no field');
  if (keys.length > MOST_ANSWERS) {
    throw new InvalidError('respond.body', `A save takes ${MOST_ANSWERS} answers; this one has ${keys.length}`);
  }
  const read = saveBodySchema.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new InvalidError('respond.body', faults.slice(0, 5).join('; '));
}
