import type { AnswerValue } from '@needfinder/domain';
import { OTHER, otherField, PRICE_LEVELS } from '../definition/field.js';
import type { Part } from '../definition/question-schemas.js';
import type { Problem } from './problem.js';

/** Answers that hold, by field. */
export type Values = Readonly<Record<string, AnswerValue | undefined>>;

/** What is wrong between the fields of one question whose values are each right by themselves. */
export function partProblems(part: Part, values: Values): Problem[] {
  switch (part.type) {
    case 'single':
    case 'multiple': {
      const field = otherField(part.key);
      if (!part.other || values[field] === undefined) return [];
      const chosen = values[part.key];
      const isChosen = chosen === OTHER || (Array.isArray(chosen) && chosen.includes(OTHER));
      return isChosen ? [] : [{ field, code: 'not-chosen' }];
    }
    case 'constant-sum': {
      const given = part.items.flatMap(({ key }) => (values[`${part.key}-${key}`] as number | undefined) ?? []);
      const sum = given.reduce((total, value) => total + value, 0);
      const isRight = given.length === 0 || sum === part.total;
      return isRight
        ? []
        : [{ field: `${part.key}-${part.items.at(-1)!.key}`, code: 'wrong-total', detail: part.total }];
    }
    case 'best-worst':
      return part.sets.flatMap((_, set): Problem[] => {
        const [best, worst] = [`${part.key}-${set + 1}-best`, `${part.key}-${set + 1}-worst`];
        const isSame = values[best] !== undefined && values[best] === values[worst];
        return isSame ? [{ field: worst, code: 'best-is-worst' }] : [];
      });
    case 'van-westendorp': {
      const prices = PRICE_LEVELS.flatMap((level) => (values[`${part.key}-${level}`] as number | undefined) ?? []);
      const rises = prices.every((price, at) => at === 0 || price >= prices[at - 1]!);
      return rises ? [] : [{ field: `${part.key}-${PRICE_LEVELS.at(-1)}`, code: 'price-order' }];
    }
    default:
      return [];
  }
}
