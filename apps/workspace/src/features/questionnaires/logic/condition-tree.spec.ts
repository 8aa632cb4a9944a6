import { describe, expect, test } from '@jest/globals';
import { conditionInWords, compileSurvey, evaluate, surveyTemplate } from '@needfinder/survey';
import fc from 'fast-check';
import { type Comparison, type Group, groupOf, logicOfGroup, OPERATORS } from './condition-tree.js';

const row: fc.Arbitrary<Comparison> = fc
  .record({
    field: fc.constantFrom('age', 'plan'),
    // Beside a comparison of its field, "is answered" goes without saying.
    operator: fc.constantFrom(...OPERATORS.filter((one) => one !== 'answered')),
    value: fc.oneof(fc.integer(), fc.constantFrom('team', 'solo')),
  })
  .map((one) => (one.operator === 'open' ? { ...one, value: '' } : one));
const group: fc.Arbitrary<Group> = fc.record({
  join: fc.constantFrom('and' as const, 'or' as const),
  rows: fc.array(
    fc.oneof(row, fc.record({ join: fc.constant('or' as const), rows: fc.array(row, { minLength: 2 }) })),
    {
      minLength: 1,
    },
  ),
});

test('a condition that the builder wrote reads back as the same rows', () => {
  fc.assert(fc.property(group, (one) => expect(groupOf(logicOfGroup(one))).toEqual(one)));
});

describe('what rows cannot say stays as it is', () => {
  test.each([[{ '>': [{ '+': [{ var: 'a' }, { var: 'b' }] }, 3] }], [{ if: [{ var: 'a' }, true, false] }]])(
    '%j',
    (logic) => expect(groupOf(logic)).toBeNull(),
  );
});

test('somebody who gave no age is neither below nor above anything', () => {
  const below = (operator: '<' | '>='): boolean => {
    const when = logicOfGroup({ join: 'and', rows: [{ field: 'age', operator, value: 18 }] });
    const blank = surveyTemplate('blank', 'Ages');
    const survey = compileSurvey({
      ...blank,
      blocks: [
        {
          ...{ key: 'b', title: '' },
          pages: [
            {
              key: 'p',
              parts: [
                { key: 'age', type: 'numeric', title: 'Age' },
                { key: 'then', type: 'statement', title: 'Then', when },
              ],
            },
          ],
        },
      ],
    });
    return evaluate(survey, {}, 1).pages[0]!.parts.length > 1;
  };
  expect([below('<'), below('>=')]).toEqual([false, false]);
});

test('in words, a comparison does not say that its question is answered', () => {
  const logic = logicOfGroup({ join: 'or', rows: [{ field: 'age', operator: '<', value: 18 }] });
  const names = { field: (key: string) => key, answer: (_: string, value: string | number) => String(value) };
  expect(conditionInWords(logic, names)).toBe('“age” is below “18”');
});
