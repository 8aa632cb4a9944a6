import { expect, test } from '@jest/globals';
import { attributeWords, readSearch, searchInput, writeSearch } from './search-address.js';

const STUDY = '0190a000-0000-7000-8000-000000000000';

test('a search survives its address, with signs in keys and values', () => {
  const search = readSearch(new URLSearchParams());
  const full = {
    ...search,
    text: '"never find" or <this>',
    codeIds: ['a', 'b'],
    isOfPerson: true,
    stance: 'FOR' as const,
    coder: 'people',
    speaker: 'Ada & Bob',
    speaks: 'others' as const,
    attributes: [
      { key: 'role = job?', value: 'a<b>c=d', isUnknown: false },
      { key: 'years', from: -1.5, below: 20, isUnknown: false },
      { key: 'years', below: 3, isUnknown: false },
      { key: 'place', isUnknown: true },
    ],
    source: 'ANSWERS' as const,
  };
  expect(readSearch(new URLSearchParams(writeSearch(full).toString()))).toEqual(full);
  expect(writeSearch(search).toString()).toBe('');
  expect(readSearch(writeSearch({ text: 'old', source: 'MEMOS' })).source).toBe('MEMOS');
});

test('without a condition there is nothing to look for, and what is not set is not sent', () => {
  const nothing = readSearch(new URLSearchParams());
  expect(searchInput(STUDY, nothing)).toBeNull();
  expect(searchInput(STUDY, { ...nothing, text: 'find', speaks: 'others' })).toEqual({
    studyId: STUDY,
    text: 'find',
    together: 'PASSAGE',
    stance: null,
    isInterviewer: false,
  });
});

test('ranges are said in words', () => {
  expect(attributeWords({ key: 'k', below: 3, isUnknown: false })).toBe('below 3');
  expect(attributeWords({ key: 'k', from: 3, isUnknown: false })).toBe('3 and more');
  expect(attributeWords({ key: 'k', from: 1, below: 3, isUnknown: false })).toBe('1 to below 3');
});
