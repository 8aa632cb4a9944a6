import { expect, test } from '@jest/globals';
import type { Part } from '@needfinder/survey';
import { fieldChoices, nearestField } from './condition-fields.js';

const plan: Part = { key: 'plan', type: 'single', title: 'Plan?', options: [{ key: 'team', label: 'Team' }] };
const trade: Part = {
  ...{ key: 'bw', type: 'best-worst', title: 'Which?', best: 'Most', worst: 'Least' },
  items: ['a', 'b', 'c'].map((key) => ({ key, label: key })),
  sets: [['a', 'b', 'c']],
};

test('a new condition asks about the nearest question with one answer, not about a screen of a battery', () => {
  expect(nearestField([plan, trade])).toBe('plan');
  expect(nearestField([trade])).toBe('bw-1-worst');
});

test('choices of a best–worst question are called as respondents read them', () => {
  expect(fieldChoices([trade]).map(({ label }) => label)).toEqual(['Which?: 1, Most', 'Which?: 1, Least']);
});
