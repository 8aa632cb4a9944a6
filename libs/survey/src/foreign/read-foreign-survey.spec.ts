import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDefinition } from '../definition/definition-problems.js';
import { textsOf } from '../definition/survey-texts.js';
import { partsOf } from '../stored/stored-questions.js';
import { surveyTemplate } from '../templates/templates.js';
import { foreignCondition } from './foreign-condition.js';
import { limeSurveyFile, LIMESURVEY, QUALTRICS, SURVEYJS } from './foreign-fixtures.js';
import type { ForeignSurvey } from './foreign-survey.js';
import { plainWords } from './plain-words.js';
import { readForeignSurvey } from './read-foreign-survey.js';

const noXml = () => {
  throw new Error('it is not XML');
};
const readJson = (json: unknown): ForeignSurvey => readForeignSurvey(JSON.stringify(json), noXml);
const readLime = (tables: typeof LIMESURVEY) => readForeignSurvey('<document/>', () => limeSurveyFile(tables));
const problemsOf = ({ definition }: ForeignSurvey) => readDefinition(JSON.parse(JSON.stringify(definition))).problems;
const typesOf = ({ definition }: ForeignSurvey) => partsOf(definition).map(({ key, type }) => [key, type]);
const partOf = ({ definition }: ForeignSurvey, key: string) => partsOf(definition).find((part) => part.key === key);

describe('SurveyJS', () => {
  const survey = readJson(SURVEYJS);
  test('becomes a survey that can be published, questions and conditions included', () => {
    expect(problemsOf(survey)).toEqual([]);
    expect(typesOf(survey)).toEqual([
      ...[
        ['plan', 'single'],
        ['seats', 'numeric'],
        ['uses', 'multiple'],
        ['nps', 'nps'],
        ['m', 'matrix'],
      ],
      ['why', 'long-text'],
    ]);
    expect(partOf(survey, 'plan')).toMatchObject({ required: true, shuffle: true, other: 'Other' });
    expect(partOf(survey, 'uses')).toMatchObject({
      when: { and: [{ '!=': [{ var: 'seats' }, null] }, { '>': [{ var: 'seats' }, 3] }] },
      options: [{}, {}, { exclusive: true }],
    });
    expect(survey.definition.blocks[0]!.pages[1]!.when).toEqual({ in: ['a', { var: 'uses' }] });
  });
  test('brings its translations', () => {
    expect(survey.definition.languages).toEqual(['en', 'de']);
    expect(survey.definition.translations.de).toEqual({
      ...{ title: 'Notizen', 'plan.title': 'Welcher Plan?', 'plan.options.team': 'Mannschaft' },
    });
  });
  test('what was not understood is listed, item by item', () => {
    expect(survey.notes.map(({ where }) => where)).toEqual(['Survey', 'sign', 'uses', 'why']);
  });
});

describe('Qualtrics', () => {
  const survey = readJson(QUALTRICS);
  test('becomes pages in the order of the flow, without what was thrown away', () => {
    expect(problemsOf(survey)).toEqual([]);
    expect(typesOf(survey)).toEqual([
      ['source', 'hidden'],
      ['plan', 'single'],
      ['uses', 'multiple'],
      ['rate', 'matrix'],
    ]);
    expect(partOf(survey, 'plan')).toMatchObject({
      title: 'Which plan?',
      options: [{ label: 'Solo' }, { label: 'Team' }],
    });
    expect(partOf(survey, 'uses')).toMatchObject({ when: { '==': [{ var: 'plan' }, 'item-1'] } });
  });
  test('what was not understood is listed', () => {
    expect(survey.notes).toEqual([{ where: 'heat', sentence: expect.stringContaining('HeatMap') }]);
  });
});

describe('LimeSurvey', () => {
  const survey = readLime(LIMESURVEY);
  test('becomes groups with questions in their order, in all languages', () => {
    expect(problemsOf(survey)).toEqual([]);
    expect(typesOf(survey)).toEqual([
      ['plan', 'single'],
      ['uses', 'multiple'],
      ['why', 'long-text'],
    ]);
    expect(partOf(survey, 'uses')).toMatchObject({ when: { '==': [{ var: 'plan' }, 'a1'] } });
    expect(partOf(survey, 'why')).toMatchObject({
      when: { and: [{ in: ['sq1', { var: 'uses' }] }, { '!': [{ '==': [{ var: 'plan' }, null] }] }] },
    });
    expect(survey.definition.translations.de).toMatchObject({ title: 'Notizen', 'plan.options.a1': 'Mannschaft' });
  });
  test('files to upload, and a quota that counts nobody, are named as left out', () => {
    expect(survey.notes.map(({ where }) => where)).toEqual(['upload', 'Quota Quota']);
  });
  test('older files, with a row per language in one table, say the same', () => {
    const { group_l10ns, question_l10ns, answer_l10ns, ...tables } = LIMESURVEY;
    const merged = <R extends Readonly<Record<string, string>>>(rows: readonly R[], more: readonly R[], key: string) =>
      rows.flatMap((row) => {
        const words = more.filter((one) => one[key] === row[key]);
        return words.length > 0 ? words.map((one) => ({ ...row, ...one })) : [{ ...row, language: 'en' }];
      });
    const older = readLime({
      ...tables,
      groups: merged(tables.groups!, group_l10ns!, 'gid'),
      questions: merged(tables.questions!, question_l10ns!, 'qid'),
      subquestions: merged(tables.subquestions!, question_l10ns!, 'qid'),
      answers: merged(tables.answers!, answer_l10ns!, 'aid'),
    });
    expect(older.definition).toEqual(survey.definition);
  });
});

describe('hostile files', () => {
  const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  test('scripts in every text come in as plain words, or not at all', () => {
    const poisoned = JSON.parse(JSON.stringify(SURVEYJS).replaceAll('Team', `Team ${script.replaceAll('"', '')}`));
    const survey = readJson({ ...poisoned, title: script, completedHtml: `${script}Bye` });
    for (const { text } of textsOf(survey.definition)) expect(text).not.toMatch(/<|alert/);
    expect(survey.definition.endings.complete).toBe('Bye');
  });
  test('prototype names are names of nothing else', () => {
    const text = JSON.stringify(SURVEYJS).replaceAll('"plan"', '"__proto__"').replaceAll('"seats"', '"constructor"');
    const survey = readForeignSurvey(text, noXml);
    expect(problemsOf(survey)).toEqual([]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
    expect(readForeignSurvey('{"pages":[],"__proto__":{"SurveyEntry":{}}}', noXml).program).toBe('SurveyJS');
  });
  test.each([
    ['an archive', 'PK\u0003\u0004 a zip bomb', 'survey-file.archive'],
    ['half a file', '{"pages":', 'survey-file.unknown'],
    ['a list', '[]', 'survey-file.unknown'],
    ['an object of another kind', '{"a":1}', 'survey-file.unknown'],
    ['200,000 brackets', `{"pages":${'['.repeat(200_000)}`, 'survey-file.unknown'],
    ['five million characters', 'x'.repeat(5_000_001), 'survey-file.too-large'],
  ])('%s: refused', (_, text, code) => {
    expect(() => readForeignSurvey(text, noXml)).toThrow(expect.objectContaining({ code }));
  });
  test('markup without an end costs no more than its length', () => {
    const began = process.cpuUsage().user;
    plainWords('<a'.repeat(200_000));
    plainWords('<script'.repeat(200_000));
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(500);
  });
  test('any JSON gives a survey or a refusal that says why, never a crash', () => {
    const anything = fc.record({
      pages: fc.array(fc.record({ elements: fc.array(fc.jsonValue()), name: fc.jsonValue() })),
    });
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.record({ SurveyEntry: fc.jsonValue(), SurveyElements: fc.jsonValue() })),
        (json) => {
          const { definition } = readJson(json);
          expect(readDefinition(JSON.parse(JSON.stringify(definition))).problems.length).toBeLessThan(200);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a survey of another Needfinder comes in exactly', () => {
  const definition = surveyTemplate('needs', 'Needs');
  expect(readJson(definition)).toEqual({ program: 'Needfinder', definition, notes: [] });
});

test.each(["{a} = 'x' )", 'a(1)', "{b} = 'x'", '{a} = {a}', '('.repeat(100)])('%s is not guessed at', (text) => {
  const field = { key: 'a', options: new Map(), isList: false };
  expect(foreignCondition(text, (name) => (name === 'a' ? field : null))).toBeNull();
});
