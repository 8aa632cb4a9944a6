import { describe, expect, test } from '@jest/globals';
import type { Part } from '../definition/question-schemas.js';
import { partsOf } from '../stored/stored-questions.js';
import { limeSurveyFile } from './foreign-fixtures.js';
import { fromLimeSurvey } from './from-limesurvey.js';

type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** A survey with two questions, about tea and why, in one group; tables that are given stand in the place of ours. */
const read = (tables: Tables) =>
  fromLimeSurvey(
    limeSurveyFile({
      surveys: [{ sid: '9', language: 'en' }],
      groups: [{ gid: '2', sid: '9', group_order: '1' }],
      group_l10ns: [{ gid: '2', group_name: 'Tea', language: 'en' }],
      questions: [asked('5', 'L', 'tea', { question_order: '1' }), asked('6', 'T', 'why', { question_order: '2' })],
      answers: ['1', '2', '10'].map((code, at) => ({ aid: code, qid: '5', code, sortorder: String(at) })),
      answer_l10ns: [{ aid: '10', answer: 'Ten cups', language: 'en' }],
      ...tables,
    }),
  );
const asked = (qid: string, type: string, title: string, more: Row = {}): Row => ({
  ...{ qid, type, title, sid: '9', gid: '2', parent_qid: '0', relevance: '1', ...more },
});
const below = (qid: string, parent: string, title: string, more: Row = {}): Row => ({
  ...{ qid, parent_qid: parent, title, question_order: qid, ...more },
});
const set = (qid: string, attribute: string, value: string, language = ''): Row => ({
  qid,
  attribute,
  value,
  language,
});
const partOf = (survey: ReturnType<typeof read>, key: string): Part | undefined =>
  partsOf(survey.definition).find((part) => part.key === key);
const whenOf = (relevance: string, more: Tables = {}) =>
  partOf(read({ questions: [asked('5', 'L', 'tea'), asked('6', 'T', 'why', { relevance })], ...more }), 'why')?.when;

describe('conditions name a question by code, by number, or by survey, group and number', () => {
  const isTwo = { '==': [{ var: 'tea' }, 'item-2'] };
  test.each(['tea.NAOK == "2"', '((Q5.NAOK == "2"))', '9X2X5 == 2', 'intval(Q5) eq 2'])('%s', (relevance) => {
    expect(whenOf(relevance)).toEqual(isTwo);
  });
  test('a code that looks like a number of another question means itself', () => {
    const questions = [
      asked('5', 'L', 'Q6'),
      asked('6', 'N', 'cups'),
      asked('7', 'T', 'why', { relevance: 'Q6 == "2"' }),
    ];
    expect(partOf(read({ questions }), 'why')?.when).toEqual({ '==': [{ var: 'q6' }, 'item-2'] });
  });
  test('codes are compared as numbers, not in the order of letters', () => {
    expect(whenOf('tea > "2"')).toEqual({ '==': [{ var: 'tea' }, 'item-10'] });
    expect(whenOf('tea >= 2')).toEqual({ or: [isTwo, { '==': [{ var: 'tea' }, 'item-10'] }] });
  });
  test('rows of a matrix are compared with the points of its scale', () => {
    const questions = [asked('5', 'F', 'tea'), asked('6', 'T', 'why', { relevance: 'tea_hot.NAOK >= "2"' })];
    const survey = read({ questions, subquestions: [below('51', '5', 'hot')] });
    expect(partOf(survey, 'why')?.when).toEqual({ or: [2, 3].map((point) => ({ '==': [{ var: 'tea-hot' }, point] })) });
  });
  test('a box that is not ticked, and an answer of one’s own', () => {
    const questions = [
      asked('5', 'M', 'tea', { other: 'Y' }),
      asked('6', 'T', 'why', { relevance: 'tea_hot == "" and !is_empty(tea_other)' }),
    ];
    const survey = read({ questions, subquestions: [below('51', '5', 'hot')] });
    expect(partOf(survey, 'why')?.when).toEqual({
      and: [{ '!': [{ in: ['hot', { var: 'tea' }] }] }, { '!': [{ '==': [{ var: 'tea-other' }, null] }] }],
    });
  });
  test('the old kind of condition is only missed where no relevance says the same', () => {
    const conditions = [{ qid: '6', cqid: '5', cfieldname: '9X2X5', method: '==', value: '2' }];
    const said = (relevance: string) =>
      read({ conditions, questions: [asked('5', 'L', 'tea'), asked('6', 'T', 'why', { relevance })] }).notes;
    expect(said('tea == "2"')).toEqual([]);
    expect(said('1')).toEqual([{ where: 'why', sentence: expect.stringContaining('old kind') }]);
  });
});

describe('what respondents read', () => {
  test('help, words of a group, welcome and end come along, in their languages', () => {
    const { definition } = read({
      question_l10ns: [
        { qid: '5', question: 'Tea?', help: 'Of any kind', language: 'en' },
        { qid: '5', question: 'Tee?', help: 'Jede Art', language: 'de-informal' },
      ],
      group_l10ns: [{ gid: '2', group_name: 'Tea', description: 'About <b>tea</b>.', language: 'en' }],
      surveys_languagesettings: [
        { surveyls_language: 'en', surveyls_welcometext: 'Hello', surveyls_endtext: 'Caf&eacute; closed' },
      ],
    });
    const parts = partsOf(definition);
    expect(parts.map(({ type }) => type)).toEqual(['statement', 'statement', 'single', 'long-text']);
    expect(parts[1]).toMatchObject({ title: 'About tea.' });
    expect(parts[2]).toMatchObject({ title: 'Tea?', help: 'Of any kind' });
    expect(definition.endings.complete).toBe('Café closed');
    expect(definition.translations).toEqual({ de: { 'tea.title': 'Tee?', 'tea.help': 'Jede Art' } });
  });
  test('answers in the words of a later question are piped, what is not an answer is named', () => {
    const survey = read({ question_l10ns: [{ qid: '6', question: 'Why {Q5.shown}, {FIRSTNAME}?', language: 'en' }] });
    expect(partOf(survey, 'why')).toMatchObject({ title: 'Why {{tea}}, {FIRSTNAME}?' });
    expect(survey.notes).toEqual([{ where: 'why', sentence: expect.stringContaining('{FIRSTNAME}') }]);
  });
  test('a picture is missed aloud', () => {
    const { notes } = read({ question_l10ns: [{ qid: '5', question: 'Tea? <img src="t.png"/>', language: 'en' }] });
    expect(notes).toEqual([{ where: 'tea', sentence: expect.stringContaining('picture') }]);
  });
  test('one question a page stays one question a page', () => {
    const { definition } = read({ surveys: [{ sid: '9', language: 'en', format: 'S' }] });
    expect(definition.blocks[0]!.pages.map(({ parts }) => parts.map(({ key }) => key))).toEqual([['tea'], ['why']]);
  });
});

describe('what may be answered', () => {
  test('limits, units and the words of “other” come along', () => {
    const survey = read({
      questions: [asked('5', 'N', 'cups'), asked('6', 'M', 'kinds', { other: 'Y' }), asked('7', 'S', 'name')],
      subquestions: [below('61', '6', 'green'), below('62', '6', 'black')],
      question_attributes: [
        ...[set('5', 'min_num_value_n', '0'), set('5', 'suffix', 'cups', 'en'), set('6', 'max_answers', '2')],
        ...[set('6', 'other_replace_text', 'Another kind', 'en'), set('7', 'maximum_chars', '40')],
      ],
    });
    expect(partOf(survey, 'cups')).toMatchObject({ type: 'numeric', min: 0, unit: 'cups' });
    expect(partOf(survey, 'kinds')).toMatchObject({ type: 'multiple', most: 2, other: 'Another kind' });
    expect(partOf(survey, 'name')).toMatchObject({ longest: 40 });
    expect(survey.notes).toEqual([]);
  });
  test('a question that is always hidden is not shown to anybody', () => {
    const survey = read({ question_attributes: [set('6', 'hidden', '1')] });
    expect(partOf(survey, 'why')).toBeUndefined();
    expect(survey.notes).toEqual([{ where: 'why', sentence: expect.stringContaining('hidden') }]);
  });
  test('filters, checks, patterns and conditions of rows are named as left out', () => {
    const survey = read({
      questions: [asked('5', 'F', 'tea', { preg: '/./' })],
      subquestions: [below('51', '5', 'hot', { relevance: 'x > 1' })],
      question_attributes: [set('5', 'array_filter', 'kinds'), set('5', 'em_validation_q', 'count(self) > 1')],
    });
    expect(survey.notes.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('array_filter'),
      expect.stringContaining('em_validation_q'),
      expect.stringContaining('pattern'),
      expect.stringContaining('x > 1'),
    ]);
  });
  test('quotas count by their answers, and say their own words', () => {
    const { definition } = read({
      quota: [
        { id: '1', name: 'Few cups', qlimit: '20', active: '1' },
        { id: '2', name: 'Off', qlimit: '1', active: '0' },
      ],
      quota_members: [
        { quota_id: '1', qid: '5', code: '1' },
        { quota_id: '1', qid: '5', code: '2' },
      ],
      quota_languagesettings: [{ quotals_quota_id: '1', quotals_language: 'en', quotals_message: 'We have enough' }],
    });
    const when = { or: ['item-1', 'item-2'].map((key) => ({ '==': [{ var: 'tea' }, key] })) };
    expect(definition.quotas).toEqual([{ key: 'few-cups', label: 'Few cups', limit: 20, when }]);
    expect(definition.endings.quotaFull).toBe('We have enough');
  });
});

describe('grids', () => {
  const rows = [below('51', '5', 'hot'), below('52', '5', 'cold')];
  const columns = [below('53', '5', 'taste', { scale_id: '1' }), below('54', '5', 'price', { scale_id: '1' })];
  const grid = (type: string, tables: Tables = {}) =>
    partsOf(
      read({ questions: [asked('5', type, 'tea')], subquestions: [...rows, ...columns], ...tables }).definition,
    ).map(({ key, type: own, ...part }) => [key, own, 'points' in part ? part.points.length : 0]);
  test('two scales become two matrices, with the answers of each', () => {
    const answers = ['1', '2', '10'].map((code, at) => ({ aid: `a${at}`, qid: '5', code, scale_id: '0' }));
    const second = ['1', '2'].map((code, at) => ({ aid: `b${at}`, qid: '5', code, scale_id: '1' }));
    expect(grid('1', { answers: [...answers, ...second], answer_l10ns: [] })).toEqual([
      ['tea', 'matrix', 3],
      ['tea-second', 'matrix', 2],
    ]);
  });
  test('boxes to tick become a question for each row, numbers a matrix for each column, texts a question each', () => {
    expect(grid(':', { question_attributes: [set('5', 'multiflexible_checkbox', '1')] })).toEqual([
      ['tea-hot', 'multiple', 0],
      ['tea-cold', 'multiple', 0],
    ]);
    expect(grid(':', { question_attributes: [set('5', 'multiflexible_max', '5')] })).toEqual([
      ['tea', 'matrix', 5],
      ['tea-price', 'matrix', 5],
    ]);
    expect(grid(';').map(([key]) => key)).toEqual(
      ['hot', 'cold'].flatMap((row) => ['taste', 'price'].map((column) => `tea-${row}-${column}`)),
    );
  });
  test('numbers that are no scale are left out aloud', () => {
    const attributes = [set('5', 'multiflexible_max', '1000')];
    const survey = read({
      questions: [asked('5', ':', 'tea')],
      subquestions: columns,
      question_attributes: attributes,
    });
    expect(partsOf(survey.definition)).toEqual([]);
    expect(survey.notes).toEqual([{ where: 'tea', sentence: expect.stringContaining('1000') }]);
  });
});
