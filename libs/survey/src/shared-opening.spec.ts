import { expect, test } from '@jest/globals';
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
});

test('neighbours are split where the opening changes', () => {
  const asked = ['How important is it to eat?', 'How important is it to sleep?', 'How satisfied are you with food?'];
  expect(groupByOpening(asked, words)).toEqual([asked.slice(0, 2), asked.slice(2)]);
});
