import { z } from 'zod';
import { givenTextSchema, keySchema, textSchema } from './keys.js';
import { logicSchema } from './logic-schema.js';
import { partSchema } from './question-schemas.js';

const MOST_PARTS = 200;
const MOST_PAGES = 200;
const MOST_QUOTAS = 500;

export const pageSchema = z.strictObject({
  key: keySchema,
  when: logicSchema.optional(),
  shuffle: z.boolean().optional(),
  anchored: z.boolean().optional(),
  parts: z.array(partSchema).max(MOST_PARTS),
});
export const blockSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  when: logicSchema.optional(),
  /** Shuffles its pages. */
  shuffle: z.boolean().optional(),
  anchored: z.boolean().optional(),
  pages: z.array(pageSchema).max(MOST_PAGES),
});
/** At most `limit` completes for whom `when` holds; whoever comes later is thanked and let go. */
export const quotaSchema = z.strictObject({
  key: keySchema,
  label: givenTextSchema,
  when: logicSchema,
  limit: z.int().min(0).max(10_000_000),
});
const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/, 'a language tag such as en or pt-BR');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #3b4fd8');

/**
 * A questionnaire, as the builder writes it, respondents see it and the server judges answers by it. Every word stands
 * in the first of its languages; `translations` hold the same words in the others, by the paths of `textsOf`.
 */
export const surveyDefinitionSchema = z.strictObject({
  schema: z.literal(1),
  title: givenTextSchema,
  languages: z.array(languageSchema).min(1).max(40),
  /** Shuffles its blocks. */
  shuffle: z.boolean().optional(),
  blocks: z.array(blockSchema).min(1).max(MOST_PAGES),
  quotas: z.array(quotaSchema).max(MOST_QUOTAS),
  /** What is said at the end, to whom the survey is not for, and to whom it is full. */
  endings: z.strictObject({ complete: givenTextSchema, screenedOut: givenTextSchema, quotaFull: givenTextSchema }),
  /** Whether several answers from one address with one kind of browser are noticed; respondents are told. */
  noticeSameDevice: z.boolean().optional(),
  /** Colours of the page; without `paper` it is light or dark as each person prefers. */
  theme: z.strictObject({ accent: colour, paper: colour.optional(), ink: colour.optional() }).optional(),
  translations: z.record(languageSchema, z.record(z.string().max(200), textSchema)),
});
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Quota = z.infer<typeof quotaSchema>;
