import { expect, test } from '@jest/globals';
import { topicForm } from './topic-phrase.js';

test.each(['offline maps', 'version control', 'payment errors', 'waiting list'])('%s names a thing', (phrase) =>
  expect(topicForm(phrase)).toBe('thing'),
);

test.each(['cancel an order', 'exchanging currencies'])('%s is an activity', (phrase) =>
  expect(topicForm(phrase)).toBe('activity'),
);

test.each([
  ['half a sentence', 'menu automatically closes'],
  ['a negation', 'doesnt count'],
  ['a negation', 'cannot link'],
  ['a judgement alone', 'frustrating'],
  ['what is said of a thing', 'the game sucks'],
  ['a gerund without a thing', 'Following'],
  ['a remark', 'but I have no clue why'],
  ['a non-answer', 'None'],
  ['noise', 'Sooooo pages'],
])('%s is no topic: %s', (_, phrase) => expect(topicForm(phrase)).toBeNull());
