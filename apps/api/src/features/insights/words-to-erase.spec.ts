import { expect, test } from '@jest/globals';
import { wordsToErase } from './words-to-erase.js';

const ada = { id: '01900000-0000-7000-8000-00000000000a', key: 'R-1', storedAttributes: {} };
const own = (text: string) => ({ text, isOwn: true, headers: [] });

test('what was said goes whole and sentence by sentence, unless it may be anybody’s', () => {
  const said = [own(' I can never find my notebooks. It is slow.\nThen I write the same cell again. ')];
  expect([...wordsToErase([ada], said)]).toEqual([
    'I can never find my notebooks. It is slow.\nThen I write the same cell again.',
    'I can never find my notebooks.',
    'Then I write the same cell again.',
  ]);
});

test('what tells how to reach somebody goes however short it is: answer, fact or key', () => {
  const person = {
    ...ada,
    key: 'a@b.org',
    storedAttributes: { phone: '030 1234567', email: { missing: 'empty' } },
  } as const;
  const said = [
    { text: 'Ada', isOwn: true, headers: ['q1', 'First name'] },
    { text: 'ada@b.org', isOwn: false, headers: ['q2', 'How?'] },
  ];
  expect([...wordsToErase([person], said)]).toEqual(['Ada', 'ada@b.org', '030 1234567', 'a@b.org']);
});

test('an option that was chosen is not theirs, however long', () => {
  const chosen = { text: 'Because my colleagues use it every day', isOwn: false, headers: ['why', 'Why?'] };
  expect([...wordsToErase([ada], [chosen])]).toEqual([]);
});
