import { describe, expect, test } from '@jest/globals';
import { SURVEY_TEMPLATES, surveyTemplate } from '../templates/templates.js';
import { conditionInWords } from './condition-words.js';
import { readDefinition } from './definition-problems.js';
import type { Logic } from './logic.js';
import { missingTranslations, textsOf, translated } from './survey-texts.js';

describe('reading a definition', () => {
  test.each(SURVEY_TEMPLATES)('the template “%s” can be published as it is', (template) => {
    const written = JSON.parse(JSON.stringify(surveyTemplate(template, 'Study')));
    const { definition, problems } = readDefinition(written);
    expect(problems).toEqual([]);
    expect(definition).toEqual(written);
  });

  const needs = () => structuredClone(surveyTemplate('needs', 'Study'));
  test('a condition on a question that comes later is named', () => {
    const survey = needs();
    survey.blocks[1]!.when = { '==': [{ var: 'hardest' }, 'x'] };
    expect(readDefinition(survey).problems).toEqual([
      { key: 'situation-block', sentence: 'It refers to “hardest”, which no question before it asks' },
    ]);
  });

  test('two questions with one key are named', () => {
    const survey = needs();
    survey.blocks[4]!.pages[0]!.parts[1]!.key = 'hardest';
    expect(readDefinition(survey).problems).toEqual([
      { key: 'hardest', sentence: 'Two answers would both be called “hardest”' },
    ]);
  });

  test('answers that nobody is offered cannot be expected, and cannot be unlikely', () => {
    const survey = needs();
    Object.assign(survey.blocks[1]!.pages[0]!.parts[0]!, { expects: 'queen', unlikely: ['analyst', 'king'] });
    expect(readDefinition(survey).problems).toEqual([
      { key: 'role', sentence: 'The expected answer is not one of its answers' },
      { key: 'role', sentence: 'An answer that hardly anybody gives is not one of its answers' },
    ]);
  });

  test('a fault of form names its question', () => {
    const survey = needs();
    Object.assign(survey.blocks[4]!.pages[0]!.parts[0]!, { title: '' });
    const { definition, problems } = readDefinition(survey);
    expect([definition, problems.map(({ key }) => key)]).toEqual([null, ['hardest']]);
  });

  test.each([
    ['a loop', { map: [{ var: 'role' }, 1] }],
    ['a key of the prototype', JSON.parse('{"__proto__": 1}')],
    ['too deep a nest', Array.from({ length: 30 }).reduce<unknown>((inner) => ({ '!': inner }), true)],
  ])('logic with %s is refused', (_, when) => {
    const survey = needs();
    Object.assign(survey.blocks[4]!, { when });
    expect(readDefinition(survey).definition).toBeNull();
  });
});

describe('languages', () => {
  test('every text is translated by its path, and what is missing stays and is reported', () => {
    const survey = { ...surveyTemplate('needs', 'Study'), languages: ['en', 'de'] };
    const words = Object.fromEntries(textsOf(survey).map(({ path, text }) => [path, `DE ${text}`]));
    const full = { ...survey, translations: { de: words } };
    expect(missingTranslations(full, 'de')).toEqual([]);
    expect(textsOf(translated(full, 'de')).every(({ text }) => text.startsWith('DE '))).toBe(true);
    const { 'hardest.title': _, ...most } = words;
    const partial = { ...survey, translations: { de: most } };
    expect(missingTranslations(partial, 'de').map(({ path }) => path)).toEqual(['hardest.title']);
    expect(textsOf(translated(partial, 'de')).find(({ path }) => path === 'hardest.title')!.text).toBe(
      'What is the hardest part?',
    );
  });
});

test('a condition reads as a sentence', () => {
  const names = { field: (key: string) => `Q ${key}`, answer: (_: string, value: string | number) => `A ${value}` };
  const logic: Logic = {
    and: [
      { '==': [{ var: 'plan' }, 'team'] },
      { or: [{ in: ['r', { var: 'tools' }] }, { '>': [{ var: 'age' }, 17] }] },
    ],
  };
  expect(conditionInWords(logic, names)).toBe(
    '“Q plan” is “A team”, and (“Q tools” includes “A r”, or “Q age” is above “A 17”)',
  );
});
