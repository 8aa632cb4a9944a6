import { z } from 'zod';
import { givenTextSchema, keySchema, textSchema } from './keys.js';
import { logicSchema } from './logic-schema.js';

const MOST_OPTIONS = 500;

/** An answer that can be chosen. */
export const optionSchema = z.strictObject({
  key: keySchema,
  label: givenTextSchema,
  /** Keeps its place when the options are shuffled. */
  anchored: z.boolean().optional(),
  /** Cannot be chosen together with another one ("None of these"). */
  exclusive: z.boolean().optional(),
});
export type Option = z.infer<typeof optionSchema>;
export const optionsSchema = z.array(optionSchema).min(1).max(MOST_OPTIONS);

/** An option without refinements: an item to rank, a row of a matrix, a need. */
export const itemSchema = z.strictObject({ key: keySchema, label: givenTextSchema });
export type Item = z.infer<typeof itemSchema>;

/** One point of a rating scale, from the lowest to the highest; a point without words shows its number. */
export const pointSchema = z.strictObject({ value: z.int().min(-100).max(100), label: textSchema });
export const pointsSchema = z.array(pointSchema).min(2).max(21);

/** What every part of a page has. */
export const partShape = {
  key: keySchema,
  /** Shown only when this holds. */
  when: logicSchema.optional(),
  /** Keeps its place when the questions of its page are shuffled. */
  anchored: z.boolean().optional(),
};
/** What every question has. */
export const questionShape = {
  ...partShape,
  title: givenTextSchema,
  help: textSchema.optional(),
  required: z.boolean().optional(),
  /** Offers "Prefer not to say". */
  refusable: z.boolean().optional(),
  /** Offers "Does not apply to me". */
  notApplicable: z.boolean().optional(),
};
