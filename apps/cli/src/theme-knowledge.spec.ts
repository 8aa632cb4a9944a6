import { expect, test } from '@jest/globals';
import { readPreviousThemes, readThemeLinks, textsByRow } from './theme-knowledge.js';

const texts = ['cold showers', 'no warm water', 'parking is full'].map((text, i) => ({ id: `0:${i + 2}`, text }));
const rows = textsByRow({ texts, cellOf: new Map(texts.map(({ id }, i) => [id, { row: i + 2, column: 'text' }])) });

test('links name rows of the file, and become links between texts', () => {
  expect(readThemeLinks('{ "together": [[2, 3]], "apart": [[2, 4]], "seeds": [[4]] }', rows)).toEqual({
    together: [['0:2', '0:3']],
    apart: [['0:2', '0:4']],
    seeds: [['0:4']],
  });
  expect(readThemeLinks('{}', rows)).toEqual({ together: [], apart: [], seeds: [] });
});

test.each([
  ['{ "together": [[2, 99]] }', /"together" names row 99/],
  ['{ "apart": [[2]] }', /"apart" has a list of 1 rows/],
  ['{ "seeds": [3] }', /"seeds" is not a list of lists/],
  ['[1]', /not a JSON object/],
  ['{', /not a JSON object/],
])('%s is refused in words', (content, words) => {
  expect(() => readThemeLinks(content, rows)).toThrow(words);
});

test('themes of an earlier output are known by the texts of their rows', () => {
  const before = {
    assignments: [
      { row: 2, theme: 'a' },
      { row: 3, theme: 'a' },
      { row: 4, theme: null },
    ],
  };
  expect(readPreviousThemes(JSON.stringify(before), rows)).toEqual([
    { id: 'a', texts: ['cold showers', 'no warm water'] },
  ]);
  expect(() => readPreviousThemes('{}', rows)).toThrow(/not the output/);
});
