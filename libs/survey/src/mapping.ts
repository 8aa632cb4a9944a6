import { z } from 'zod';
import { ATTRIBUTE_KINDS, CONSENT_PURPOSES, MISSING_STATES, RATING_ASPECTS, TEXT_ROLES } from '@needfinder/domain';

/** What an attribute's values are. */
export const ATTRIBUTE_VALUE_TYPES = ['category', 'number', 'date', 'text'] as const;
export type AttributeValueType = (typeof ATTRIBUTE_VALUE_TYPES)[number];

/** One answer of an ordered scale: the words of the file and the number they stand for. */
export const scalePointSchema = z.strictObject({ label: z.string(), value: z.number() });
export type ScalePoint = z.infer<typeof scalePointSchema>;

/** What one column of a response file means. */
export const columnRoleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('respondent-id') }),
  z.strictObject({ kind: z.literal('account-id') }),
  z.strictObject({ kind: z.literal('weight') }),
  z.strictObject({ kind: z.literal('numeric') }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('ignore') }),
  z.strictObject({
    kind: z.literal('attribute'),
    attributeKind: z.enum(ATTRIBUTE_KINDS),
    valueType: z.enum(ATTRIBUTE_VALUE_TYPES),
  }),
  z.strictObject({
    kind: z.literal('need-rating'),
    /** The statement that is rated. Columns with the same statement rate one need. */
    need: z.string(),
    aspect: z.enum(RATING_ASPECTS),
    /** Ordered from the lowest value to the highest. */
    points: z.array(scalePointSchema).min(2),
    /** False when the highest value means the least importance, satisfaction, frequency or severity. */
    higherIsMore: z.boolean(),
    /** Key of the battery, null for a rating that stands alone. */
    battery: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('single-choice'),
    options: z.array(z.string()),
    /** True when the options run from low to high. */
    ordered: z.boolean(),
    /** The need that the choice is about, when it is about one (how well a rival serves it). */
    need: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('multiple-choice'),
    /** Title of the question. Columns with the same title are folded into one question. */
    question: z.string(),
    /** The option this column stands for; empty when `separator` is set. */
    option: z.string(),
    /** Cell values that mean "chosen"; unused when `separator` is set. */
    chosen: z.array(z.string()),
    /** Set when one cell lists all chosen options ("Python, R"). */
    separator: z.string().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('open-text'), textRole: z.enum(TEXT_ROLES) }),
  z.strictObject({
    kind: z.literal('consent'),
    purpose: z.enum(CONSENT_PURPOSES),
    /** Cell values that mean yes. */
    given: z.array(z.string()),
    /** Cell values that mean no. */
    withheld: z.array(z.string()),
  }),
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;
export type ColumnRoleKind = ColumnRole['kind'];
export type RoleOf<Kind extends ColumnRoleKind> = Extract<ColumnRole, { kind: Kind }>;

/** Which part of a written date comes first. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const columnMappingSchema = z.strictObject({
  /** Position in the row, from 0. */
  index: z.int().min(0),
  /** Header, unique in the file: what `reuseMapping` recognises the column by. */
  name: z.string(),
  title: z.string(),
  role: columnRoleSchema,
  /** Cell values that say why there is no answer. An empty cell is always `empty`. */
  missing: z.record(z.string(), z.enum(MISSING_STATES)),
  /** From 0 (a guess) to 1 (certain, or chosen by a person). */
  confidence: z.number().min(0).max(1),
  /** One short plain sentence: "All 1,135 values differ". */
  why: z.string(),
  /** Numbers are written "3,5". */
  decimalComma: z.boolean().optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Columns that ask the same thing of several needs with the same answers. */
export const batterySchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  columns: z.array(z.int().min(0)),
  aspect: z.enum(RATING_ASPECTS),
  points: z.array(scalePointSchema).min(2),
});
export type Battery = z.infer<typeof batterySchema>;

/** What a response file means, column by column; stored with the import and reused for the next file. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  columns: z.array(columnMappingSchema),
  batteries: z.array(batterySchema),
});
export type Mapping = z.infer<typeof mappingSchema>;
