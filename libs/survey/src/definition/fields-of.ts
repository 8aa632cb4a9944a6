import {
  AGREED,
  type Field,
  type FieldRule,
  KANO_ANSWERS,
  NPS_POINTS,
  OTHER,
  otherField,
  PRICE_LEVELS,
} from './field.js';
import type { Part } from './question-schemas.js';

const LONGEST_SHORT = 500;
const LONGEST_LONG = 10_000;

const keysOf = (items: readonly { readonly key: string }[]): Set<string> => new Set(items.map(({ key }) => key));
const pointRule = (points: readonly { readonly value: number }[]): FieldRule => ({
  kind: 'point',
  values: new Set(points.map(({ value }) => value)),
});
const textRule = (longest: number): FieldRule => ({ kind: 'text', longest });

/**
 * The fields that hold the answer to a part, in the order in which they are asked; none for what asks nothing.
 * `computed` has one as well: its value is stored, though nobody may send it.
 */
export function fieldsOf(part: Part): Field[] {
  const required = 'required' in part && part.required === true;
  const field = (rule: FieldRule, suffix = '', isRequired = required): Field => ({
    key: suffix ? `${part.key}-${suffix}` : part.key,
    part,
    rule,
    required: isRequired,
  });
  switch (part.type) {
    case 'single':
    case 'dropdown':
    case 'multiple':
      return choiceFields(part, required);
    case 'rating':
      return [field(pointRule(part.points))];
    case 'nps':
      return [field({ kind: 'point', values: new Set(NPS_POINTS) })];
    case 'numeric': {
      const { min = -Infinity, max = Infinity, whole = false } = part;
      return [field({ kind: 'number', min, max, whole })];
    }
    case 'short-text':
    case 'long-text':
      return [field(textRule(part.longest ?? (part.type === 'short-text' ? LONGEST_SHORT : LONGEST_LONG)))];
    case 'date':
      return [field({ kind: 'date', min: part.min ?? '0001-01-01', max: part.max ?? '9999-12-31' })];
    case 'ranking': {
      const items = keysOf(part.items);
      return [field({ kind: 'order', items, places: Math.min(part.top ?? items.size, items.size) })];
    }
    case 'constant-sum':
      return part.items.map(({ key }) => field({ kind: 'number', min: 0, max: part.total, whole: true }, key));
    case 'matrix':
      return part.rows.map(({ key }) => field(pointRule(part.points), key));
    case 'need-battery':
      return part.needs.flatMap(({ key }) =>
        part.scales.map(({ aspect, points }) => field(pointRule(points), `${key}-${aspect}`)),
      );
    case 'best-worst':
      return part.sets.flatMap((shown, set) =>
        (['best', 'worst'] as const).map((end) =>
          field({ kind: 'choice', options: new Set(shown) }, `${set + 1}-${end}`),
        ),
      );
    case 'kano':
      return ['functional', 'dysfunctional'].map((side) =>
        field({ kind: 'choice', options: new Set(KANO_ANSWERS) }, side),
      );
    case 'van-westendorp':
      return PRICE_LEVELS.map((level) => field({ kind: 'number', min: 0, max: part.max, whole: false }, level));
    case 'consent':
      return [field({ kind: 'choice', options: new Set([AGREED]) }, '', true)];
    case 'hidden':
    case 'computed':
      return [field(textRule(LONGEST_SHORT), '', false)];
    case 'statement':
    case 'screen-out':
      return [];
  }
}

function choiceFields(part: Extract<Part, { type: 'single' | 'dropdown' | 'multiple' }>, required: boolean): Field[] {
  const other = part.type === 'dropdown' ? undefined : part.other;
  const options = keysOf(part.options);
  if (other) options.add(OTHER);
  const rule: FieldRule =
    part.type === 'multiple'
      ? {
          kind: 'choices',
          options,
          exclusive: keysOf(part.options.filter(({ exclusive }) => exclusive)),
          least: part.least ?? (required ? 1 : 0),
          most: part.most ?? options.size,
        }
      : { kind: 'choice', options };
  const chosen: Field = { key: part.key, part, rule, required };
  return other
    ? [chosen, { key: otherField(part.key), part, rule: textRule(LONGEST_SHORT), required: false }]
    : [chosen];
}
