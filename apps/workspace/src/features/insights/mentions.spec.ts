import { expect, test } from '@jest/globals';
import { membersLike, mentionsIn, mentionTyped, withMention } from './mentions.js';

const ADA = { id: 'a', name: 'Ada Vogel' };
const BEN = { id: 'b', name: 'Ben Übel' };

test('an @ at the beginning of a word asks for a member; an address does not', () => {
  expect(mentionTyped('Look, @ad', 9)).toBe('ad');
  expect(mentionTyped('@', 1)).toBe('');
  expect(mentionTyped('ada@example', 11)).toBeNull();
  expect(mentionTyped('no one', 6)).toBeNull();
});

test('a member is found by any part of the name, and the name stands in the text then', () => {
  expect(membersLike([ADA, BEN], 'üb')).toEqual([BEN]);
  expect(membersLike([ADA, BEN], '')).toEqual([ADA, BEN]);
  expect(withMention('Ask @vo now', 7, ADA)).toBe('Ask @Ada Vogel  now');
  expect(mentionsIn('Ask @Ada Vogel and Ben Übel', [ADA, BEN])).toEqual(['a']);
});
