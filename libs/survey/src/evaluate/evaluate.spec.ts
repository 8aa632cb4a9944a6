import { describe, expect, test } from '@jest/globals';
import type { Part } from '../definition/question-schemas.js';
import type { SurveyDefinition } from '../definition/survey-definition.js';
import { surveyTemplate } from '../templates/templates.js';
import { compileSurvey } from './compile-survey.js';
import { evaluate, type GivenAnswers } from './evaluate.js';
import { saveProblems } from './judge.js';
import { problemSentence } from './problem.js';

const options = [
  { key: 'team', label: 'Team' },
  { key: 'free', label: 'Free' },
];
const PLAN: Part = { key: 'plan', type: 'single', title: 'Plan?', required: true, options };
const SEATS: Part = {
  ...{ key: 'seats', type: 'numeric', title: 'Seats?', min: 1, max: 500, whole: true, required: true },
  when: { '==': [{ var: 'plan' }, 'team'] },
};

const surveyOf = (...pages: Part[][]): SurveyDefinition => ({
  ...surveyTemplate('blank', 'Test'),
  blocks: [{ key: 'b', title: '', pages: pages.map((parts, at) => ({ key: `p${at}`, parts })) }],
});
const judge = (definition: SurveyDefinition, given: GivenAnswers) => evaluate(compileSurvey(definition), given, 7);

describe('what is shown', () => {
  test('a question appears with the answer that calls for it, and a page with nothing to see does not', () => {
    const survey = surveyOf([PLAN], [SEATS]);
    expect(judge(survey, { plan: 'free' }).pages.map(({ key }) => key)).toEqual(['p0']);
    expect(judge(survey, { plan: 'team' }).pages.map(({ key }) => key)).toEqual(['p0', 'p1']);
  });

  test('an answer that is hidden now counts in no condition', () => {
    const more: Part = { key: 'more', type: 'statement', title: 'Many!', when: { '>': [{ var: 'seats' }, 100] } };
    const { pages, notShown } = judge(surveyOf([PLAN], [SEATS], [more]), { plan: 'free', seats: 400 });
    expect(pages.map(({ key }) => key)).toEqual(['p0']);
    expect(notShown).toEqual(['seats']);
  });

  test('a screen-out ends the survey after its own page', () => {
    const out: Part = { key: 'out', type: 'screen-out', title: 'Out', when: { '==': [{ var: 'plan' }, 'free'] } };
    const after: Part = { key: 'why', type: 'long-text', title: 'Why?', role: 'pain', required: true };
    const ended = judge(surveyOf([PLAN, out], [after]), { plan: 'free' });
    expect([ended.isScreenedOut, ended.states.why, ended.problems]).toEqual([true, 'not-shown', []]);
  });

  test('a computed value can be asked about, and nobody may send it', () => {
    const sum: Part = { key: 'double', type: 'computed', title: 'Double', logic: { '*': [{ var: 'seats' }, 2] } };
    const survey = surveyOf([PLAN, SEATS, sum]);
    expect(judge(survey, { plan: 'team', seats: 3 }).values.double).toBe(6);
    expect(judge(survey, { plan: 'team', seats: 3, double: 9 }).problems).toEqual([
      { field: 'double', code: 'unknown' },
    ]);
  });
});

describe('the five states', () => {
  test('answered, empty, not shown, refused and not applicable are told apart', () => {
    const rating = (key: string): Part => ({
      ...{ key, type: 'rating', title: key, refusable: true, notApplicable: true },
      points: [
        { value: 1, label: 'Low' },
        { value: 2, label: 'High' },
      ],
    });
    const survey = surveyOf([PLAN, rating('a'), rating('b'), rating('c')], [SEATS]);
    const given = { plan: 'free', a: 2, b: { missing: 'refused' as const }, c: { missing: 'not-applicable' as const } };
    expect({ ...judge(survey, given).states }).toEqual({
      ...{ plan: 'answered', a: 'answered', b: 'refused', c: 'not-applicable', seats: 'not-shown' },
    });
    expect(judge(survey, { plan: 'free' }).states.a).toBe('empty');
  });
});

describe('what is refused, and why', () => {
  const sentencesFor = (given: GivenAnswers) => {
    const survey = surveyOf([PLAN], [SEATS]);
    return saveProblems(judge(survey, given), Object.keys(given)).map(problemSentence);
  };
  test.each<[string, GivenAnswers, string]>([
    ['an option that is not there', { plan: 'gold' }, 'plan: gold is not one of its options'],
    ['a number out of range', { plan: 'team', seats: 501 }, 'seats: it must be at most 500'],
    ['half a seat', { plan: 'team', seats: 1.5 }, 'seats: it takes whole numbers'],
    [
      'a question that was never shown',
      { plan: 'free', seats: 5 },
      'seats: it cannot have been shown after these answers',
    ],
    ['a question of another survey', { colour: 'red' }, 'colour: the survey asks nothing called that'],
    [
      'a refusal that was not offered',
      { plan: { missing: 'refused' } },
      'plan: the survey does not offer to leave it open in this way',
    ],
    ['a list where one choice is taken', { plan: ['team'] }, 'plan: it takes another kind of value'],
  ])('%s', (_, given, sentence) => {
    expect(sentencesFor(given)).toEqual([sentence]);
  });

  test('the prototype of an object is no answer, whatever it is called', () => {
    const given = JSON.parse('{"__proto__": {"plan": "team"}, "constructor": "x"}') as GivenAnswers;
    const { problems, values } = judge(surveyOf([PLAN]), given);
    expect(problems.map(({ field }) => field).sort()).toEqual(['__proto__', 'constructor', 'plan']);
    expect(values.plan).toBeUndefined();
  });

  test('what only the rest of a question can put right does not hold up a save', () => {
    const sum: Part = { key: 's', type: 'constant-sum', title: 'Share', total: 100, items: [...options] };
    const evaluation = judge(surveyOf([sum]), { 's-team': 30 });
    expect(evaluation.problems.map(({ code }) => code)).toEqual(['wrong-total']);
    expect(saveProblems(evaluation, ['s-team'])).toEqual([]);
  });
});

test('a shuffle is the same on every device, keeps anchors in their place, and differs between people', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map((key): Part => ({
    ...{ key, type: 'short-text', title: key, role: 'other' },
    ...(key === 'f' && { anchored: true }),
  }));
  const survey = surveyOf(parts);
  survey.blocks[0]!.pages[0]!.shuffle = true;
  const orderOf = (seed: number) =>
    evaluate(compileSurvey(survey), {}, seed)
      .pages[0]!.parts.map(({ key }) => key)
      .join('');
  expect(orderOf(3)).toBe(orderOf(3));
  expect([1, 2, 3, 4].every((seed) => orderOf(seed).endsWith('f'))).toBe(true);
  expect(new Set(Array.from({ length: 20 }, (_, seed) => orderOf(seed))).size).toBeGreaterThan(10);
});
