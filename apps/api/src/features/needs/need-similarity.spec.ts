import { expect, test } from '@jest/globals';
import { surveyNeedFinder } from './need-similarity.js';

const find = surveyNeedFinder([
  { id: 'find', words: 'Minimise the time it takes to find an old notebook' },
  { id: 'load', words: 'Minimise the time it takes to load a large dataset' },
  { id: 'share', words: 'Minimise the effort of sharing a chart with a colleague' },
  { id: 'trust', words: 'Increase the certainty that the numbers are right' },
]);
const said = (words: string, passages: string[] = []) => find({ words, passages });

test('other forms of the telling words are the same need', () => {
  expect(said('never find my old notebooks')).toBe('find');
  expect(said('loading large datasets')).toBe('load');
});

test('words that half of the questionnaire uses do not make needs the same', () => {
  expect(said('Minimise the time it takes to write documentation')).toBeNull();
});

test('a single word in common is a coincidence', () => {
  expect(said('chart colours are ugly')).toBeNull();
});

test('what many passages say counts, what one says does not', () => {
  const sharing = [
    'I share each chart by hand',
    'my colleague cannot open the chart I share',
    'sharing with colleagues',
  ];
  expect(said('by hand', sharing)).toBe('share');
  expect(
    said('by hand', [sharing[1]!, 'nothing', 'nothing else', 'no', 'more', 'of', 'it', 'here', 'either']),
  ).toBeNull();
});

test('a study without survey needs matches nothing', () => {
  expect(surveyNeedFinder([])({ words: 'find old notebooks', passages: [] })).toBeNull();
});
