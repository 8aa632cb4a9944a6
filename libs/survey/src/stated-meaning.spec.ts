import { expect, test } from '@jest/globals';
import { createColumnProfiler } from './column-profiler.js';
import { proposeMapping } from './propose-mapping.js';
import type { StatedMeaning } from './stated-meaning.js';

const stated = (fields: Partial<StatedMeaning>): StatedMeaning => ({
  ...{ measure: 'nominal', answers: [], missing: [], choice: null, isWeight: false },
  ...fields,
});
/** What the mapping says of one column whose file states this of it. */
function proposed(name: string, meaning: StatedMeaning, cells: readonly string[]) {
  const profiler = createColumnProfiler([{ index: 0, name, title: name, stated: meaning }]);
  for (const cell of cells) profiler.push([cell]);
  return proposeMapping(profiler.finish()).columns[0]!;
}

test('labels of an ordinal column are the points of its scale, also those that nobody chose', () => {
  const answers = ['Gar nicht', 'Etwas', 'Sehr'].map((label, at) => ({ label, value: at - 1 }));
  const { role } = proposed('q1', stated({ measure: 'ordinal', answers }), ['Sehr', 'Sehr', 'Gar nicht']);
  expect(role).toEqual({ kind: 'single-choice', options: ['Gar nicht', 'Etwas', 'Sehr'], ordered: true });
});

test('numbers between labelled ends are points, too', () => {
  const answers = [
    { label: 'Never', value: 1 },
    { label: 'Always', value: 4 },
  ];
  const { role } = proposed('q1', stated({ measure: 'ordinal', answers }), ['2', 'Always', '3', 'Never']);
  expect(role).toMatchObject({ options: ['Never', '2', '3', 'Always'], ordered: true });
});

test('declared missing values are states by their words; without a known word they are empty', () => {
  const answers = ['Red', 'Blue'].map((label, at) => ({ label, value: at + 1 }));
  const missing = ['Not shown', 'Refused', 'Not applicable', '99'];
  const column = proposed('q1', stated({ answers, missing }), ['Red', 'Blue', ...missing]);
  expect(column.missing).toEqual({
    'Not shown': 'not-shown',
    Refused: 'refused',
    'Not applicable': 'not-applicable',
    99: 'empty',
  });
  expect(column.role).toMatchObject({ options: ['Red', 'Blue'], ordered: false });
});

test('a set and a weight are what the file calls them, whatever their names', () => {
  const choice = { question: 'Which tools?', option: 'R', chosen: 'Yes' };
  const option = proposed('v12', stated({ choice, missing: ['Refused'] }), ['Yes', 'No', 'Refused']);
  expect(option.role).toEqual({ kind: 'multiple-choice', question: 'Which tools?', option: 'R', chosen: ['Yes'] });
  expect(option.missing).toEqual({ Refused: 'refused' });
  expect(proposed('v13', stated({ measure: 'scale', isWeight: true }), ['1.5', '0.5']).role).toEqual({
    kind: 'weight',
  });
});
