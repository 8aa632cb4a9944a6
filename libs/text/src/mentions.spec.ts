import { expect, test } from '@jest/globals';
import { sliceCodePoints } from './code-points.js';
import { findMentions } from './mentions.js';
import type { SourceText } from './types.js';

const kindOf = (text: string, more: Partial<SourceText> = {}): string | undefined =>
  findMentions([{ id: 'a', text, ...more }])[0]?.kind;

test.each([
  ['pain', 'It takes forever to find an old invoice'],
  ['pain', 'The scanner is not intuitive at all'],
  ['pain', 'I can’t share a basket with my sister'],
  ['desire', 'I wish there was a way to pause the subscription'],
  ['desire', 'Please add a quiet zone near the windows'],
  ['job', 'I use the planner to prepare the meals of the week'],
  ['gain', 'The reminder saves me a lot of time every morning'],
  ['workaround', 'I end up copying the numbers by hand'],
])('%s: %s', (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ['es', 'pain', 'No puedo encontrar las facturas antiguas'],
  ['fr', 'desire', 'J’aimerais pouvoir partager mon panier'],
  ['de', 'pain', 'Die Suche ist viel zu langsam und nervig'],
  ['pt', 'desire', 'Gostaria de compartilhar o carrinho'],
  ['it', 'pain', 'Non riesco a trovare le vecchie fatture'],
  ['nl', 'desire', 'Ik zou graag mijn mandje willen delen'],
])('%s %s: %s', (language, kind, text) => {
  expect(kindOf(text, { language })).toBe(kind);
});

test.each([
  'no',
  'N/A',
  'none',
  '-',
  'Nothing',
  'nothing comes to mind',
  'Thanks!',
  'Great product, keep up the good work!',
])('%j is no mention, not even as an answer about pains', (text) => {
  expect(findMentions([{ id: 'a', text, role: 'pain' }])).toEqual([]);
});

test('a fragment is what its question asks for', () => {
  expect(kindOf('version history')).toBeUndefined();
  expect(kindOf('version history', { frame: 'What features would you like?' })).toBe('desire');
  expect(kindOf('version history', { role: 'desire' })).toBe('desire');
  expect(kindOf('version history', { role: 'pain' })).toBe('pain');
});

test('an answer that explains what something is needs plainer words to be a mention', () => {
  const text = 'A member needs to be willing to share.';
  expect(kindOf(text, { frame: 'What should we change?' })).toBe('desire');
  expect(kindOf(text, { frame: 'How do you define a member?' })).toBeUndefined();
  expect(kindOf('I wish members could vote', { frame: 'What does membership mean to you?' })).toBe('desire');
});

test.each([
  'I would’ve lost all my recipes without it',
  'It takes care of those who are worst off',
  'There’s no maintenance because the model is small',
  'I think of it as a fund for the clubs that we want to exist',
  'It shows where problems can be fixed',
  'I disagree with that, you cannot avoid rules',
  'I am looking forward to watching how this goes',
  'One can filter the routes by height and length, down to the bridge that one is worried about',
])('no mention: %s', (text) => {
  expect(kindOf(text)).toBeUndefined();
});

test('the question itself is never a mention', () => {
  const text = 'That was on Monday.';
  expect(findMentions([{ id: 'a', text, frame: 'What is the most annoying problem with invoices?' }])).toEqual([]);
});

test('what is said first answers the question, whatever its words', () => {
  const text = 'The trainers are rude. My brother goes there too.';
  const heard = findMentions([{ id: 'a', text, frame: 'What bothers you about the gym?' }]);
  expect(heard).toMatchObject([{ text: 'The trainers are rude.', kind: 'pain' }]);
  expect(findMentions([{ id: 'a', text }])).toEqual([]);
});

test('what is always so, never ends or takes weeks is a pain where pains are asked for', () => {
  for (const text of [
    'The showers are always cold',
    'It takes weeks',
    'The doors do not close',
    'The water runs out of heat',
  ])
    expect(kindOf(`Well. ${text}`, { role: 'pain' })).toBe('pain');
});

test('a trouble denied is not a pain', () => {
  const [mention] = findMentions([{ id: 'a', text: 'I never had any problems with the invoices' }], {
    minProbability: 0.2,
  });
  expect(mention).toMatchObject({ kind: 'gain', polarity: 1 });
});

test('intensity grows with the words', () => {
  const intensity = (text: string): number => findMentions([{ id: 'a', text, role: 'pain' }])[0]!.intensity;
  expect(intensity('the search is a bit slow')).toBeLessThan(intensity('the search is slow'));
  expect(intensity('the search is slow')).toBeLessThan(intensity('The search is ALWAYS extremely slow!!!'));
});

test('offsets point into the answer, emoji and combining marks included', () => {
  const text = '😡😡 Cafe\u0301 search is broken! I can’t find anything 🤷🏽‍♀️ in the menu.';
  const mentions = findMentions([{ id: 'a', text }]);
  expect(mentions.length).toBeGreaterThan(0);
  for (const { start, end, text: own } of mentions) expect(sliceCodePoints(text, start, end)).toBe(own);
});

test('probabilities lie in [0, 1] and the kind is the strongest', () => {
  for (const { kinds, kind, probability } of findMentions([
    { id: 'a', text: 'I need to restart it, which is annoying' },
  ])) {
    expect(probability).toBe(Math.max(...Object.values(kinds)));
    expect(kinds[kind]).toBe(probability);
    expect(Object.values(kinds).every((value) => value >= 0 && value <= 1)).toBe(true);
  }
});

test.each([
  'How you resolve conflicts of direction',
  'Values of the “can’t be evil” kind resonate',
  'I couldn’t imagine life without it',
  'Survey too long',
  '“We want to be the world computer”',
  'I can do what I want with it',
])('%s: not a trouble or wish of who says it', (text) => {
  expect(kindOf(text)).toBeUndefined();
});

test('what shuts down or closes by itself is a pain, whatever was being tried', () => {
  for (const text of [
    'It shuts down when I try to open it',
    'It closes by itself',
    'Been trying to load a file for two days',
  ])
    expect(kindOf(text)).toBe('pain');
});
