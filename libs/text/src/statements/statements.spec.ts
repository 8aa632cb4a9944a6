import { expect, test } from '@jest/globals';
import { draftsFrom } from './drafts.js';
import { statementFlaws } from './validity.js';

const best = (text: string, kind = 'pain'): string | undefined =>
  [...draftsFrom(text, kind)].sort((a, b) => b.trust - a.trust)[0]?.statement;

test.each([
  [
    'It takes too long to find a past invoice when starting a claim',
    'Minimise the time it takes to find a past invoice when starting a claim',
  ],
  ['It is hard to share recipes with friends', 'Minimise the effort it takes to share recipes with friends'],
  ['I wish I could compare kinds of work', 'Minimise the effort it takes to compare kinds of work'],
  ['I can’t hide old orders', 'Minimise the effort it takes to hide old orders'],
  ['Searching the archive is a nightmare', 'Minimise the effort it takes to search the archive'],
  ['no offline maps', 'Minimise the effort of working without offline maps'],
  ['I am always losing my bookmarks', 'Minimise the likelihood of losing bookmarks'],
  [
    'I cannot share a recipe with other cooks to let them see the same steps',
    'Minimise the effort it takes to share a recipe with other cooks',
  ],
  ['constant trouble failing to stop the timer', 'Minimise the effort it takes to stop the timer'],
  ['CANT LINK TWO ORDERS TO ONE BILL', 'Minimise the effort it takes to link two orders to one bill'],
  ['I cannot save my notes And then it crashes', 'Minimise the effort it takes to save the notes'],
  ['I cannot see where the parcel is stored', 'Minimise the effort it takes to see where the parcel is stored'],
  ['I want to use my own oven', 'Minimise the effort it takes to use one’s own oven'],
  ['The checkout page is very slow', 'Minimise the time spent waiting for checkout page'],
  [
    'I have to repeat my answers every time',
    'Minimise the number of times people have to repeat the answers every time',
  ],
  ['I need to sort recipes by colour would be wonderful', 'Minimise the effort it takes to sort recipes by colour'],
])('%s', (text, statement) => {
  expect(best(text)).toBe(statement);
});

test.each(['They do not feel that they need to leave the club', 'I never had a problem with parking spaces'])(
  'what is denied is no need: %s',
  (text) => expect(best(text)).toBeUndefined(),
);

test.each(['It should stop crashing', 'Hard to use on old phones', 'I wish the deals were more varied'])(
  'no thing that something is done to, no statement: %s',
  (text) => expect(best(text)).toBeUndefined(),
);

test.each(['group', 'bill', 'fax', 'alert', 'sync', 'tap', 'query', 'version'])(
  '“to %s” in front of an object is what somebody does, whatever else the word names',
  (verb) => {
    expect(best(`It is hard to ${verb} the guests`)).toBe(`Minimise the effort it takes to ${verb} the guests`);
    expect(best(`I have no way to ${verb} my guests`)).toBe(`Minimise the effort it takes to ${verb} the guests`);
  },
);

test('a name that begins with such a word remains a name', () => {
  expect(best('no group chats')).toBe('Minimise the effort of working without group chats');
  expect(best('I cannot open version control')).toBe('Minimise the effort it takes to open version control');
});

test.each([
  ['Minimise the time it takes to find an easy recipe', 'adjective'],
  ['Minimise the time it takes to find my recipe', 'first-person'],
  ['Minimise the time it takes to plan and to cook', 'two-outcomes'],
  ['Minimise the number of problems with', 'loose-end'],
  ['Minimise the effort it takes to keep track', 'loose-end'],
  ['Minimise the effort it takes to let them cook', 'unnamed'],
  ['Recipes', 'length'],
])('%s has the flaw %s', (statement, flaw) => {
  expect(statementFlaws(statement)).toContain(flaw);
});

test('a statement with direction, metric, object and context has no flaw', () => {
  expect(statementFlaws('Minimise the time it takes to find a past notebook when starting a project')).toEqual([]);
});
