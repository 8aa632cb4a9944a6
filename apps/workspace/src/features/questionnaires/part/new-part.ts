import type { Item, Part, PartType } from '@needfinder/survey';
import { setsFor } from './best-worst-sets.js';
import { numbered } from './scale-edits.js';

const items = (...labels: readonly string[]): Item[] => labels.map((label, at) => ({ key: `item-${at + 1}`, label }));
const POINTS = [...numbered(['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely'])];

/** A question of this type that can be published as it is. */
export function newPart(type: PartType, key: string): Part {
  const shared = { key, title: 'New question' };
  switch (type) {
    case 'single':
    case 'multiple':
    case 'dropdown':
      return { ...shared, type, options: items('First option', 'Second option') };
    case 'rating':
      return { ...shared, type, points: POINTS };
    case 'nps':
      return {
        ...shared,
        type,
        title: 'How likely are you to recommend us?',
        low: 'Not at all likely',
        high: 'Extremely likely',
      };
    case 'numeric':
    case 'date':
      return { ...shared, type };
    case 'short-text':
    case 'long-text':
      return { ...shared, type, role: 'other' };
    case 'ranking':
      return { ...shared, type, items: items('First item', 'Second item', 'Third item') };
    case 'constant-sum':
      return { ...shared, type, items: items('First item', 'Second item'), total: 100 };
    case 'matrix':
      return { ...shared, type, rows: items('First row', 'Second row'), points: POINTS };
    case 'need-battery':
      return {
        ...{ ...shared, type, needs: items('First need', 'Second need'), layout: 'side-by-side', shuffle: true },
        scales: [
          { aspect: 'importance', ask: 'How important is this to you?', points: POINTS },
          { aspect: 'satisfaction', ask: 'How satisfied are you today?', points: POINTS },
        ],
      };
    case 'best-worst': {
      const compared = items('First item', 'Second item', 'Third item', 'Fourth item');
      const sets = setsFor(compared.map((item) => item.key));
      return { ...shared, type, items: compared, sets, best: 'Matters most', worst: 'Matters least', shuffle: true };
    }
    case 'kano':
      return {
        ...{
          ...shared,
          type,
          functional: 'How do you feel if it does this?',
          dysfunctional: 'How do you feel if it does not?',
        },
        answers: ['I like it', 'I expect it', 'I am neutral', 'I can tolerate it', 'I dislike it'],
      };
    case 'van-westendorp':
      return {
        ...{
          ...shared,
          type,
          title: 'At what price would it be …',
          unit: '€',
          max: 1000,
          tooCheap: 'too cheap to be good',
        },
        ...{ cheap: 'a bargain', expensive: 'getting expensive', tooExpensive: 'too expensive' },
      };
    case 'consent':
      return { ...shared, type, title: 'Your answers are used for research only.', agree: 'I agree' };
    case 'hidden':
      return { ...shared, type, title: 'Source', attribute: 'behavioural' };
    case 'computed':
      return { ...shared, type, title: 'Worked out', logic: 0 };
    case 'screen-out':
      return { ...shared, type, title: 'Ends here for', when: false };
    case 'statement':
      return { ...shared, type, title: 'Something to read.' };
  }
}
