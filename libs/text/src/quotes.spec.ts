import { expect, test } from '@jest/globals';
import { pickQuotes } from './quotes.js';

const passages = [
  { textId: '1', respondent: 'ann', text: 'The lift is out of order every single week' },
  { textId: '2', respondent: 'ben', text: 'The lift was out of order again this week' },
  { textId: '3', respondent: 'ann', text: 'The lift is always out of order' },
  { textId: '4', respondent: 'cem', text: 'Carrying a pram up four floors breaks my back' },
  { textId: '5', respondent: 'dee', text: 'The lift has never failed me', stance: 'against' as const },
];

test('nobody is quoted twice and counter-quotes stand apart', () => {
  const { quotes, counterQuotes } = pickQuotes(passages, { count: 5 });
  expect(quotes.map(({ respondent }) => respondent).sort()).toEqual(['ann', 'ben', 'cem']);
  expect(counterQuotes.map(({ textId }) => textId)).toEqual(['5']);
});

test('the second quote brings something the first did not say', () => {
  const { quotes } = pickQuotes(passages, { count: 2, closeness: 0.3 });
  expect(quotes[0]!.text).toContain('out of order');
  expect(quotes[1]!.textId).toBe('4');
});

test('the order of the passages does not matter', () => {
  expect(pickQuotes([...passages].reverse())).toEqual(pickQuotes(passages));
});
