import { expect, test } from '@jest/globals';
import { keyCaps } from './key-names.js';
import { rankCommands } from './rank-commands.js';

const command = (label: string, keywords: readonly string[] = []) => ({
  id: label,
  label,
  keywords,
  run: () => undefined,
});
const commands = [
  command('Open segments'),
  command('Segments: new'),
  command('Import survey', ['csv', 'segmentation data']),
];

test('what begins with the query comes first, then a word of it, then the keywords', () => {
  expect(rankCommands(commands, 'seg').map(({ label }) => label)).toEqual([
    'Segments: new',
    'Open segments',
    'Import survey',
  ]);
});

test('every typed word must occur, and an empty query keeps all in order', () => {
  expect(rankCommands(commands, 'survey csv').map(({ label }) => label)).toEqual(['Import survey']);
  expect(rankCommands(commands, 'survey xlsx')).toEqual([]);
  expect(rankCommands(commands, ' ')).toEqual(commands);
});

test('keys are drawn as people know them', () => {
  expect(keyCaps('mod+k', false)).toEqual([['Ctrl', 'K']]);
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(keyCaps('g o', false)).toEqual([['G'], ['O']]);
});
