import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupByOpening, sharedOpening } from './shared-opening.js';

const words = (question: string) => question.split(' ');
const opening = (...questions: string[]) => {
  const count = sharedOpening(questions.map(words));
  return words(questions[0]!).slice(0, count).join(' ');
};

test('what all questions begin with is their opening', () => {
  expect(opening('Wie wichtig ist Ihnen Ruhe?', 'Wie wichtig ist Ihnen Licht?')).toBe('Wie wichtig ist Ihnen');
});

test('words that the items share stay with the items', () => {
  expect(opening('How important is it to find a note?', 'How important is it to find a file?')).toBe(
    'How important is it to',
  );
});

test('fewer than three words are no opening, and no question is left without an item', () => {
  expect(opening('I want peace', 'I want light')).toBe('');
  expect(opening('How important is it', 'How important is it')).toBe('How important is');
  expect(opening('Wie wichtig ist Ruhe', 'Wie wichtig ist Ruhe')).toBe('Wie wichtig ist');
});

test('neighbours are split where the opening changes', () => {
  const asked = ['How important is it to eat?', 'How important is it to sleep?', 'How satisfied are you with food?'];
  expect(groupByOpening(asked, words)).toEqual([asked.slice(0, 2), asked.slice(2)]);
});

test('headers without words, and one alone, have no opening to share', () => {
  expect(groupByOpening(['', '', 'How important is sleep?'], words)).toEqual([[''], [''], ['How important is sleep?']]);
  expect(sharedOpening([])).toBe(0);
});

test('in every group all share an opening, and none could have taken the next neighbour', () => {
  const question = fc.array(fc.constantFrom('how', 'much', 'is', 'it', 'to'), { maxLength: 7 });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
      const groups = groupByOpening(questions, (one) => one);
      expect(groups.flat()).toEqual(questions);
      groups.forEach((group, at) => {
        const next = groups[at + 1]?.[0];
        if (group.length > 1) expect(sharedOpening(group)).toBeGreaterThan(0);
        if (next) expect(sharedOpening([...group, next])).toBe(0);
      });
    }),
  );
});
