import { ATTRIBUTE_KINDS, CONSENT_PURPOSES, RATING_ASPECTS, TEXT_ROLES } from '@needfinder/domain';
import { z } from 'zod';
import { givenTextSchema, textSchema } from './keys.js';
import { logicSchema } from './logic-schema.js';
import { itemSchema, optionsSchema, partShape, pointsSchema, questionShape } from './question-parts.js';

/** Characters of an answer. */
export const LONGEST_ANSWER = 20_000;
const itemsSchema = z.array(itemSchema).min(2).max(100);
const dateSchema = z.iso.date();
const shuffle = z.boolean().optional();

const choiceShape = {
  ...questionShape,
  options: optionsSchema,
  shuffle,
  /** Words of a last option that lets people write their own. */
  other: givenTextSchema.optional(),
};
const single = z.strictObject({
  ...choiceShape,
  type: z.literal('single'),
  /** Makes it an attention item: who reads the question chooses this option. */
  expects: z.string().optional(),
  /** Makes it an infrequency item: options that hardly anybody can truly choose. */
  unlikely: z.array(z.string()).max(100).optional(),
  /** The answer is a fact about the person and is kept as an attribute. */
  attribute: z.enum(ATTRIBUTE_KINDS).optional(),
});
const dropdown = z.strictObject({
  ...questionShape,
  type: z.literal('dropdown'),
  options: optionsSchema,
  shuffle,
  attribute: z.enum(ATTRIBUTE_KINDS).optional(),
});
const multiple = z.strictObject({
  ...choiceShape,
  type: z.literal('multiple'),
  least: z.int().min(0).optional(),
  most: z.int().min(1).optional(),
});
const rating = z.strictObject({
  ...questionShape,
  type: z.literal('rating'),
  points: pointsSchema,
  /** The need that is rated, in the words of the codebook. */
  need: givenTextSchema.optional(),
  aspect: z.enum(RATING_ASPECTS).optional(),
  expects: z.int().optional(),
  unlikely: z.array(z.int()).max(100).optional(),
});
const nps = z.strictObject({ ...questionShape, type: z.literal('nps'), low: textSchema, high: textSchema });
const numeric = z.strictObject({
  ...questionShape,
  type: z.literal('numeric'),
  min: z.number().optional(),
  max: z.number().optional(),
  whole: z.boolean().optional(),
  unit: textSchema.optional(),
  attribute: z.enum(ATTRIBUTE_KINDS).optional(),
});
const text = z.strictObject({
  ...questionShape,
  type: z.enum(['short-text', 'long-text']),
  role: z.enum(TEXT_ROLES),
  /** Characters. */
  longest: z.int().min(1).max(LONGEST_ANSWER).optional(),
});
const date = z.strictObject({
  ...questionShape,
  type: z.literal('date'),
  min: dateSchema.optional(),
  max: dateSchema.optional(),
});
const ranking = z.strictObject({
  ...questionShape,
  type: z.literal('ranking'),
  items: itemsSchema,
  shuffle,
  /** How many places are given; all items when it is not set. */
  top: z.int().min(1).optional(),
});
const constantSum = z.strictObject({
  ...questionShape,
  type: z.literal('constant-sum'),
  items: itemsSchema,
  shuffle,
  total: z.int().min(1).max(100_000),
  unit: textSchema.optional(),
});
const matrix = z.strictObject({
  ...questionShape,
  type: z.literal('matrix'),
  rows: z.array(itemSchema).min(1).max(100),
  points: pointsSchema,
  shuffle,
});
const aspectScale = z.strictObject({ aspect: z.enum(RATING_ASPECTS), ask: givenTextSchema, points: pointsSchema });
const needBattery = z.strictObject({
  ...questionShape,
  type: z.literal('need-battery'),
  needs: z.array(itemSchema).min(1).max(100),
  /** What is asked of every need, most often importance and satisfaction. */
  scales: z.array(aspectScale).min(1).max(RATING_ASPECTS.length),
  layout: z.enum(['side-by-side', 'one-at-a-time']),
  shuffle,
});
const bestWorst = z.strictObject({
  ...questionShape,
  type: z.literal('best-worst'),
  items: z.array(itemSchema).min(3).max(60),
  /** Keys of the items that are shown together, screen by screen (`bestWorstDesign`). */
  sets: z.array(z.array(z.string()).min(3).max(7)).min(1).max(60),
  best: givenTextSchema,
  worst: givenTextSchema,
  /** What being chosen as best says about the items, when they are needs. */
  aspect: z.enum(RATING_ASPECTS).optional(),
  shuffle,
});
const kano = z.strictObject({
  ...questionShape,
  type: z.literal('kano'),
  /** How one feels if it is there, and if it is not. */
  functional: givenTextSchema,
  dysfunctional: givenTextSchema,
  /** The five answers, from liking to disliking. */
  answers: z.tuple([givenTextSchema, givenTextSchema, givenTextSchema, givenTextSchema, givenTextSchema]),
});
const vanWestendorp = z.strictObject({
  ...questionShape,
  type: z.literal('van-westendorp'),
  unit: givenTextSchema,
  max: z.number().positive(),
  tooCheap: givenTextSchema,
  cheap: givenTextSchema,
  expensive: givenTextSchema,
  tooExpensive: givenTextSchema,
});
const statement = z.strictObject({ ...partShape, type: z.literal('statement'), title: givenTextSchema });
const consent = z.strictObject({
  ...partShape,
  type: z.literal('consent'),
  title: givenTextSchema,
  agree: givenTextSchema,
  /** What people allow who agree; who was shown it and does not agree withholds it. */
  purpose: z.enum(CONSENT_PURPOSES).optional(),
});
/** A value that the link carries (`?source=newsletter`), kept as an attribute of the person. */
const hidden = z.strictObject({
  ...partShape,
  type: z.literal('hidden'),
  title: givenTextSchema,
  attribute: z.enum(ATTRIBUTE_KINDS),
});
/** A value worked out from the answers before it. */
const computed = z.strictObject({
  ...partShape,
  type: z.literal('computed'),
  title: givenTextSchema,
  logic: logicSchema,
});
/** Ends the survey after its page for whom `when` holds. */
const screenOut = z.strictObject({
  ...partShape,
  type: z.literal('screen-out'),
  when: logicSchema,
  title: givenTextSchema,
});

export const partSchema = z.discriminatedUnion('type', [
  ...([
    single,
    dropdown,
    multiple,
    rating,
    nps,
    numeric,
    text,
    date,
    ranking,
    constantSum,
    matrix,
    needBattery,
  ] as const),
  ...([bestWorst, kano, vanWestendorp, statement, consent, hidden, computed, screenOut] as const),
]);
/** One part of a page: a question, or something that works without asking. */
export type Part = z.infer<typeof partSchema>;
export type PartType = Part['type'];
export type PartOf<Type extends PartType> = Extract<Part, { type: Type }>;
