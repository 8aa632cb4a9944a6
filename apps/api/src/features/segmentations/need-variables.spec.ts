import { expect, test } from '@jest/globals';
import { needVariable, opportunityValues } from './need-variables.js';
import type { RatedColumn, StatedNeed } from './stated-need.js';

const rated = (values: number[], questionIds: string[]): RatedColumn => ({
  values: Float64Array.from(values),
  min: 1,
  max: 5,
  steps: [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) })),
  questionIds,
});
const stated = (ratings: Partial<StatedNeed['ratings']> = {}): StatedNeed => ({
  need: { id: 'n1', label: 'Find a past notebook' } as StatedNeed['need'],
  mentioned: Float64Array.from([1, 0, Number.NaN]),
  intensity: Float64Array.from([2.4, Number.NaN, Number.NaN]),
  ratings: { importance: null, satisfaction: null, ...ratings },
});

test('a rating is ordinal: levels of its own scale, points to show it by', () => {
  const variable = needVariable(stated({ importance: rated([5, 1, Number.NaN], ['q1']) }), 'importance');
  expect(variable).toMatchObject({ scale: 'ordinal', points: [1, 2, 3, 4, 5], range: [1, 5], sources: ['q1'] });
  expect([...variable.values]).toEqual([4, 0, Number.NaN]);
});

test('the mean of several questions is no step of a scale, so it is numeric', () => {
  const variable = needVariable(stated({ importance: { ...rated([4.5, 1, 3], []), steps: [] } }), 'importance');
  expect(variable).toMatchObject({ scale: 'numeric' });
});

test('opportunity adds what is left of importance, never less than nothing, on 0–20', () => {
  const ratings = { importance: rated([5, 3, 2], ['q1']), satisfaction: rated([1, 3, 5], ['q2']) };
  const variable = needVariable(stated(ratings), 'opportunity');
  expect([...variable.values]).toEqual([20, 5, 2.5]);
  expect(variable).toMatchObject({ scale: 'numeric', range: [0, 20], sources: ['q1', 'q2'] });
  expect([...opportunityValues(Float64Array.of(8), Float64Array.of(Number.NaN))]).toEqual([Number.NaN]);
});

test('who said nothing has no value for a mention; who did not mention has 0', () => {
  expect([...needVariable(stated(), 'mention').values]).toEqual([1, 0, Number.NaN]);
  expect([...needVariable(stated(), 'intensity').values]).toEqual([3, 0, Number.NaN]);
});

test('a need that nobody rated is refused with what to do', () => {
  expect(() => needVariable(stated(), 'importance')).toThrow(
    'Nobody was asked for the importance of "Find a past notebook": link a question to it, or choose another measure',
  );
});
