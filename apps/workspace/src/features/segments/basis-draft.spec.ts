import { expect, test } from '@jest/globals';
import {
  basisInput,
  itemCount,
  needsFor,
  profileInput,
  sensibleDraft,
  suggestedName,
  withMeasure,
  withNeeds,
  type Choices,
  type Need,
} from './basis-draft.js';

const need = (
  id: string,
  aspects: readonly ('IMPORTANCE' | 'SATISFACTION' | 'SEVERITY' | 'FREQUENCY')[],
  respondents = 10,
): Need => ({
  id,
  label: id,
  statement: '',
  respondents,
  theme: null,
  ratings: aspects.map((aspect) => ({ id: `${id}${aspect}`, aspect, question: { id: 'q', answered: 100 } })),
});
const rating = (id: string, battery: string | null) => ({
  id,
  key: id,
  title: id,
  kind: 'RATING' as const,
  aspect: null,
  needName: null,
  battery,
  options: [],
  answered: 100,
});
const statement = (id: string, options: readonly string[]) => ({
  ...rating(id, null),
  kind: 'SINGLE_CHOICE' as const,
  options,
});
const choices = (
  needs: readonly Need[],
  questions: Choices['study']['questions'] = [rating('q1', 'A'), rating('q2', 'B'), rating('q3', 'B')],
): Choices => ({
  study: {
    id: 's1',
    counts: { respondents: 100 },
    questions,
    attributes: [
      { id: 'a1', key: 'age', title: 'Age', kind: 'DEMOGRAPHIC' },
      { id: 'a2', key: 'city', title: 'City', kind: 'GEOGRAPHIC' },
    ],
  },
  codebook: { studyId: 's1', needs },
});

test('needs with importance ratings are preselected, and described by every attribute', () => {
  const draft = sensibleDraft(choices([need('n1', ['IMPORTANCE']), need('n2', ['IMPORTANCE']), need('n3', [])]));
  expect(basisInput(draft)).toEqual({
    needs: ['n1', 'n2'].map((needId) => ({ needId, measure: 'IMPORTANCE' })),
    questionIds: [],
    attributeKeys: [],
  });
  expect(profileInput(draft).attributeKeys).toEqual(['age', 'city']);
});

test('without ratings, needs count by mention', () => {
  expect([...sensibleDraft(choices([need('n1', []), need('n2', [])])).needs.keys()]).toEqual(['MENTION']);
});

test('without needs, the largest battery is preselected', () => {
  const draft = sensibleDraft(choices([]));
  expect(draft.needs.size).toBe(0);
  expect([...draft.questionIds]).toEqual(['q2', 'q3']);
});

test('without ratings, statements with the same answers are preselected, yes or no is not', () => {
  const agree = ['Disagree', 'Neutral', 'Agree'];
  const questions = ['q1', 'q2', 'q3'].map((id) => statement(id, agree));
  const others = ['q4', 'q5', 'q6', 'q7'].map((id) => statement(id, ['No', 'Yes']));
  expect(basisInput(sensibleDraft(choices([], [...questions, ...others]))).questionIds).toEqual(['q1', 'q2', 'q3']);
});

test('opportunity needs both ratings, mention needs somebody who mentions it', () => {
  const all = choices([need('n1', ['IMPORTANCE', 'SATISFACTION'], 0), need('n2', ['IMPORTANCE'])]);
  expect(needsFor(all, 'OPPORTUNITY').map(({ id }) => id)).toEqual(['n1']);
  expect(needsFor(all, 'MENTION').map(({ id }) => id)).toEqual(['n2']);
});

test('what forms the segments does not also describe them', () => {
  const draft = { ...sensibleDraft(choices([])), attributeKeys: new Set(['age']) };
  expect(profileInput(draft).attributeKeys).toEqual(['city']);
});

test('choosing no needs leaves questions as they were chosen', () => {
  const all = choices([need('n1', ['IMPORTANCE']), need('n2', ['IMPORTANCE'])]);
  const draft = withMeasure({ ...sensibleDraft(all), questionIds: new Set(['q1']) }, all, 'IMPORTANCE', false);
  expect(basisInput(draft)).toEqual({ needs: [], questionIds: ['q1'], attributeKeys: [] });
});

test('how bad or how often a need is says how much it matters, too', () => {
  const all = choices([
    need('n1', ['SEVERITY']),
    need('n2', ['FREQUENCY', 'SATISFACTION']),
    need('n3', ['SATISFACTION']),
  ]);
  expect(needsFor(all, 'IMPORTANCE').map(({ id }) => id)).toEqual(['n1', 'n2']);
  expect(needsFor(all, 'OPPORTUNITY').map(({ id }) => id)).toEqual(['n2']);
});

test('ratings and mentions form one basis, in one order whichever was chosen first', () => {
  const all = choices([need('n1', ['SEVERITY']), need('n2', ['SEVERITY']), need('n3', [])]);
  const both = withMeasure(sensibleDraft(all), all, 'MENTION', true);
  const draft = withNeeds(both, 'MENTION', new Set(['n3']));
  expect(basisInput(draft).needs).toEqual([
    { needId: 'n1', measure: 'IMPORTANCE' },
    { needId: 'n2', measure: 'IMPORTANCE' },
    { needId: 'n3', measure: 'MENTION' },
  ]);
  expect(itemCount(draft)).toBe(3);
  expect(suggestedName(draft)).toBe('Needs by importance and mention');
  const other = withMeasure(withMeasure(draft, all, 'IMPORTANCE', false), all, 'IMPORTANCE', true);
  expect(basisInput(other)).toEqual(basisInput(draft));
});

test('opportunity takes the place of the importance that it is made from', () => {
  const all = choices([need('n1', ['IMPORTANCE', 'SATISFACTION']), need('n2', ['IMPORTANCE', 'SATISFACTION'])]);
  const draft = withMeasure(sensibleDraft(all), all, 'OPPORTUNITY', true);
  expect([...draft.needs.keys()]).toEqual(['OPPORTUNITY']);
});
