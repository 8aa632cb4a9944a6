import { KANO_ANSWERS, NPS_POINTS, otherField, PRICE_LEVELS } from '../definition/field.js';
import type { Part, PartOf } from '../definition/question-schemas.js';
import type { SurveyDefinition } from '../definition/survey-definition.js';
import type { AttributeDefinition, QuestionDefinition } from '../question-definitions.js';

/** Every part of a definition, in the order in which it is written. */
export const partsOf = ({ blocks }: SurveyDefinition): Part[] =>
  blocks.flatMap(({ pages }) => pages.flatMap(({ parts }) => parts));

/** The questions as responses store them: the same words that an imported file gives, so that all that follows is the same. */
export const storedQuestions = (definition: SurveyDefinition): QuestionDefinition[] =>
  partsOf(definition).flatMap(questionsOfPart);

/** What is kept as a fact about the person. */
export function storedAttributes(definition: SurveyDefinition): AttributeDefinition[] {
  return partsOf(definition).flatMap((part) => {
    if (!('attribute' in part) || !part.attribute) return [];
    const valueType = part.type === 'numeric' ? 'number' : part.type === 'hidden' ? 'text' : 'category';
    return [{ key: part.key, title: part.title, attributeKind: part.attribute, valueType }];
  });
}

const pointLabels = (points: readonly { readonly value: number; readonly label: string }[]) =>
  points.map(({ value, label }) => ({ value, label: label || String(value) }));
const labelsIn = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

function questionsOfPart(part: Part): QuestionDefinition[] {
  if (!('title' in part) || part.type === 'statement' || part.type === 'screen-out' || part.type === 'hidden')
    return [];
  const { key, title } = part;
  const question = (
    rest: Omit<QuestionDefinition, 'key' | 'title' | 'columns'>,
    suffix = '',
    words = '',
  ): QuestionDefinition => ({
    key: suffix ? `${key}-${suffix}` : key,
    title: words ? `${title}: ${words}` : title,
    columns: [],
    ...rest,
  });
  switch (part.type) {
    case 'single':
    case 'dropdown': {
      const other = part.type === 'single' ? part.other : undefined;
      const options = [...labelsIn(part.options), ...(other ? [other] : [])];
      return [question({ kind: 'single-choice', options, ordered: false }), ...ownWords(part)];
    }
    case 'multiple':
      return [
        question({
          kind: 'multiple-choice',
          options: [...labelsIn(part.options), ...(part.other ? [part.other] : [])],
        }),
        ...ownWords(part),
      ];
    case 'rating': {
      const { need, aspect, points } = part;
      const about = need !== undefined ? { need, aspect: aspect ?? 'importance' } : {};
      return [question({ kind: 'rating', points: pointLabels(points), higherIsMore: true, ...about })];
    }
    case 'nps':
      return [
        question({
          kind: 'rating',
          points: NPS_POINTS.map((value) => ({ value, label: String(value) })),
          higherIsMore: true,
        }),
      ];
    case 'numeric':
    case 'computed':
      return [question({ kind: 'numeric' })];
    case 'short-text':
    case 'long-text':
      return [question({ kind: 'open-text', textRole: part.role })];
    case 'date':
      return [question({ kind: 'date' })];
    case 'ranking':
      return part.items.map((item) => question({ kind: 'numeric' }, item.key, item.label));
    case 'constant-sum':
      return part.items.map((item) => question({ kind: 'numeric' }, item.key, item.label));
    case 'matrix':
      return part.rows.map((row) =>
        question(
          { kind: 'rating', points: pointLabels(part.points), higherIsMore: true, battery: key },
          row.key,
          row.label,
        ),
      );
    case 'need-battery':
      return needRatings(part);
    case 'best-worst':
      return bestWorstQuestions(part);
    case 'kano':
      return (['functional', 'dysfunctional'] as const).map((side) =>
        question({ kind: 'single-choice', options: [...part.answers], ordered: true }, side, part[side]),
      );
    case 'van-westendorp': {
      const words = [part.tooCheap, part.cheap, part.expensive, part.tooExpensive];
      return PRICE_LEVELS.map((level, at) => question({ kind: 'numeric' }, level, words[at]!));
    }
    case 'consent':
      return [question({ kind: 'single-choice', options: [part.agree], ordered: false })];
  }
}

const ownWords = (part: Part): QuestionDefinition[] =>
  'other' in part && part.other
    ? [
        {
          key: otherField(part.key),
          title: `${part.title}: ${part.other}`,
          kind: 'open-text',
          textRole: 'other',
          columns: [],
        },
      ]
    : [];

const needRatings = ({ key, needs, scales }: PartOf<'need-battery'>): QuestionDefinition[] =>
  needs.flatMap((need) =>
    scales.map(({ aspect, ask, points }) => ({
      key: `${key}-${need.key}-${aspect}`,
      title: `${ask}: ${need.label}`,
      kind: 'rating' as const,
      need: need.label,
      aspect,
      points: pointLabels(points),
      higherIsMore: true,
      battery: `${key}-${aspect}`,
      columns: [],
    })),
  );

/** One score per item, from all sets, and the choices themselves. */
function bestWorstQuestions({
  key,
  title,
  items,
  sets,
  aspect,
  best,
  worst,
}: PartOf<'best-worst'>): QuestionDefinition[] {
  const scores = items.map((item): QuestionDefinition => {
    const shown = sets.filter((set) => set.includes(item.key)).length;
    const points = Array.from({ length: 2 * shown + 1 }, (_, at) => ({ value: at - shown, label: String(at - shown) }));
    const about = aspect ? { need: item.label, aspect } : {};
    const shared = { key: `${key}-${item.key}`, title: `${title}: ${item.label}`, columns: [] };
    return { ...shared, kind: 'rating', points, higherIsMore: true, battery: key, ...about };
  });
  const labels = new Map(items.map((item) => [item.key, item.label]));
  const choices = sets.flatMap((set, at) =>
    (
      [
        ['best', best],
        ['worst', worst],
      ] as const
    ).map(([end, words]): QuestionDefinition => {
      const options = set.map((item) => labels.get(item) ?? item);
      return {
        key: `${key}-${at + 1}-${end}`,
        title: `${words} (${at + 1})`,
        kind: 'single-choice',
        options,
        ordered: false,
        columns: [],
      };
    }),
  );
  return [...scores, ...choices];
}

/** The words of a Kano answer, by its key. */
export const kanoLabels = ({ answers }: PartOf<'kano'>): ReadonlyMap<string, string> =>
  new Map(KANO_ANSWERS.map((key, at) => [key, answers[at]!]));
