import { expect, test } from '@jest/globals';
import { consequenceWords } from './consequence-words.js';

const NOTHING = {
  ...{ codes: 1, codings: 0, passages: 0, respondents: 0, ratings: 0, passagesAlreadyThere: 0, respondentsAfter: null },
};

test('a merge tells how many codings, passages and people move, and what is there already', () => {
  const counted = {
    codes: 3,
    codings: 12,
    passages: 9,
    respondents: 1,
    ratings: 1,
    passagesAlreadyThere: 2,
    respondentsAfter: 4,
  };
  expect(consequenceWords(counted, 'Finding')).toEqual([
    '2 codes below go along.',
    '12 codings of 9 passages by 1 person move.',
    '2 passages are there already and count once.',
    '1 linked rating goes along.',
    '“Finding” is then mentioned by 4 people.',
    'One undo takes it back.',
  ]);
});

test('an empty code moves alone', () => {
  expect(consequenceWords(NOTHING)).toEqual(['No coding moves.', 'One undo takes it back.']);
});
