import { describe, expect, test } from '@jest/globals';
import { definitionProblems } from '../definition/definition-problems.js';
import { partsOf } from '../stored/stored-questions.js';
import { fromQualtrics } from './from-qualtrics.js';

type Json = Record<string, unknown>;
const question = (id: string, payload: Json) => ({ Element: 'SQ', PrimaryAttribute: id, Payload: payload });
const choices = (...words: string[]): Json =>
  Object.fromEntries(words.map((word, at) => [String(at + 1), { Display: word }]));
const single = (id: string, name: string, more: Json = {}) =>
  question(id, {
    ...{ QuestionText: name, DataExportTag: name, QuestionType: 'MC', Selector: 'SAVR', ...more },
    ...('Choices' in more ? {} : { Choices: choices('Green', 'Black', 'None') }),
  });
const text = (id: string, name: string, more: Json = {}) =>
  question(id, { QuestionText: name, DataExportTag: name, QuestionType: 'TE', Selector: 'SL', ...more });
const block = (id: string, elements: readonly (string | Json)[], more: Json = {}): Json => ({
  ...{ Type: 'Standard', ID: id, Description: id, ...more },
  BlockElements: elements.map((one) => (typeof one === 'string' ? { Type: 'Question', QuestionID: one } : one)),
});
const chose = (question: string, choice: number, more: Json = {}): Json => ({
  ...{
    LogicType: 'Question',
    Operator: 'Selected',
    LeftOperand: `q://${question}/SelectableChoice/${choice}`,
    ...more,
  },
});
const all = (...rows: Json[]): Json => ({ 0: { ...rows, Type: 'If' }, Type: 'BooleanExpression' });

/** @param flow - All blocks in their order when it is not given. */
function read(questions: readonly Json[], blocks: readonly Json[], flow?: readonly Json[]) {
  const steps = flow ?? blocks.map((one) => ({ Type: 'Block', ID: one.ID }));
  return fromQualtrics({
    SurveyEntry: { SurveyName: 'Tea', SurveyLanguage: 'EN' },
    SurveyElements: [
      { Element: 'BL', Payload: blocks },
      { Element: 'FL', Payload: { Type: 'Root', Flow: steps } },
      ...questions,
    ],
  });
}
const partOf = ({ definition }: ReturnType<typeof read>, key: string) =>
  partsOf(definition).find((part) => part.key === key);
const isGreen = { '==': [{ var: 'kind' }, 'item-1'] };

describe('the flow', () => {
  const questions = [single('QID1', 'kind'), text('QID2', 'why'), text('QID3', 'more')];
  const blocks = [block('first', ['QID1']), block('second', ['QID2']), block('third', ['QID3'])];
  const branch = (inside: readonly Json[], logic: Json = all(chose('QID1', 1))): Json => ({
    ...{ Type: 'Branch', FlowID: 'FL_7', BranchLogic: logic, Flow: inside },
  });
  const [first, second] = blocks.map(({ ID }) => ({ Type: 'Standard', ID }));

  test('what only a branch leads to is only shown to whom the branch is for', () => {
    const { definition, notes } = read(questions, blocks.slice(0, 2), [first!, branch([second!])]);
    expect(definition.blocks.map(({ when }) => when)).toEqual([undefined, isGreen]);
    expect(notes).toEqual([]);
  });
  test('an end inside a branch lets these people go', () => {
    const survey = read(questions, blocks.slice(0, 2), [first!, branch([{ Type: 'EndSurvey' }]), second!]);
    expect(partOf(survey, 'early-end')).toMatchObject({ type: 'screen-out', when: isGreen });
    expect(definitionProblems(survey.definition)).toEqual([]);
  });
  test('a branch that is not understood is named, and no end inside it is made up', () => {
    const phone = all({ LogicType: 'DeviceType', Operator: 'Is', LeftOperand: 'mobile' });
    const survey = read(questions, blocks, [first!, branch([second!, { Type: 'EndSurvey' }], phone)]);
    expect(partOf(survey, 'early-end')).toBeUndefined();
    expect(survey.notes.map(({ where }) => where)).toEqual(['Flow FL_7', 'End of the survey', 'third']);
  });
  test('blocks that the flow shows never, twice, or only some of', () => {
    const randomizer = { Type: 'BlockRandomizer', SubSet: 1, Flow: [first!, second!] };
    const { definition, notes } = read(questions, blocks, [randomizer, second!]);
    expect(definition.shuffle).toBe(true);
    expect(definition.blocks.map(({ title }) => title)).toEqual(['first', 'second']);
    expect(notes.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('1 of 2 blocks'),
      expect.stringContaining('more than once'),
      expect.stringContaining('leads nowhere'),
    ]);
  });
  test('conditions on what the link carries', () => {
    const embedded = { Type: 'EmbeddedData', EmbeddedData: [{ Field: 'source', Type: 'Recipient' }] };
    const logic = all({ LogicType: 'EmbeddedField', Operator: 'EqualTo', LeftOperand: 'source', RightOperand: 'shop' });
    const { definition } = read(questions, blocks.slice(0, 1), [embedded, branch([first!], logic)]);
    expect(definition.blocks[1]!.when).toEqual({ '==': [{ var: 'source' }, 'shop'] });
  });
});

describe('skips, which stand beside the questions of a block', () => {
  const skip = (to: string, choice = 1): Json => ({
    ...{ Type: 'Question', QuestionID: 'QID1' },
    SkipLogic: [{ Locator: `q://QID1/SelectableChoice/${choice}`, Condition: 'Selected', SkipToDestination: to }],
  });
  const questions = [single('QID1', 'kind'), text('QID2', 'why'), text('QID3', 'more'), text('QID4', 'last')];
  const skipped = (to: string) => {
    const survey = read(questions, [block('all', [skip(to), 'QID2', 'QID3', 'QID4'])]);
    return { survey, whens: ['why', 'more', 'last'].map((key) => partOf(survey, key)?.when !== undefined) };
  };
  test('to a later question: what stands between is not shown', () => {
    const { survey, whens } = skipped('QID4');
    expect(whens).toEqual([true, true, false]);
    expect(partOf(survey, 'why')?.when).toEqual({ '!': [isGreen] });
  });
  test('to the end of the block', () => expect(skipped('ENDOFBLOCK').whens).toEqual([true, true, true]));
  test('to the end of the survey: these people are let go', () => {
    const { survey, whens } = skipped('ENDOFSURVEY');
    expect(whens).toEqual([false, false, false]);
    expect(partOf(survey, 'early-end')).toMatchObject({ type: 'screen-out', when: isGreen });
  });
  test('to another block: named as left out', () => {
    expect(skipped('QID77').survey.notes).toEqual([{ where: 'kind', sentence: expect.stringContaining('QID77') }]);
  });
});

describe('display logic', () => {
  const shownWhen = (logic: Json, first = single('QID1', 'kind')) => {
    const survey = read([first, text('QID2', 'why', { DisplayLogic: logic })], [block('all', ['QID1', 'QID2'])]);
    return partOf(survey, 'why')?.when;
  };
  test('two groups that must both hold are not taken for alternatives', () => {
    const logic = { 0: { 0: chose('QID1', 1), Type: 'If' }, 1: { 0: chose('QID1', 2), Type: 'AndIf' } };
    expect(shownWhen(logic)).toEqual({ and: [isGreen, { '==': [{ var: 'kind' }, 'item-2'] }] });
  });
  test('“and” beside “or” without groups is not guessed at', () => {
    const rows = [chose('QID1', 1), chose('QID1', 2, { Conjuction: 'Or' }), chose('QID1', 3, { Conjuction: 'And' })];
    expect(shownWhen(all(...rows))).toBeUndefined();
  });
  test('what a text contains', () => {
    const logic = all({ Operator: 'DoesNotContain', LeftOperand: 'q://QID1/ChoiceTextEntryValue', RightOperand: '@' });
    expect(shownWhen(logic, text('QID1', 'mail'))).toEqual({ '!': [{ in: ['@', { var: 'mail' }] }] });
  });
  test('an answer in a row of a matrix', () => {
    const matrix = question('QID1', {
      ...{ QuestionText: 'Rate', DataExportTag: 'rate', QuestionType: 'Matrix', SubSelector: 'SingleAnswer' },
      ...{ Choices: choices('Taste'), Answers: choices('Bad', 'Good') },
    });
    const logic = all({ Operator: 'Selected', LeftOperand: 'q://QID1/SelectableChoice/1/2' });
    expect(shownWhen(logic, matrix)).toEqual({ '==': [{ var: 'rate-item-1' }, 2] });
  });
});

describe('questions', () => {
  const one = (asked: Json) => {
    const survey = read([asked], [block('all', ['QID1'])]);
    return { parts: partsOf(survey.definition), ...survey };
  };
  test('translations come along', () => {
    const Language = { DE: { QuestionText: 'Welcher?', Choices: choices('Grün', 'Schwarz') } };
    const { definition } = one(single('QID1', 'kind', { Language }));
    expect(definition.translations.de).toEqual({
      ...{ 'kind.title': 'Welcher?', 'kind.options.item-1': 'Grün', 'kind.options.item-2': 'Schwarz' },
    });
  });
  test('a last option with words of one’s own is “other”', () => {
    const Choices = { ...choices('Green', 'Black'), 3: { Display: 'Another:', TextEntry: 'true' } };
    const { parts, notes } = one(single('QID1', 'kind', { Choices }));
    expect(parts).toMatchObject([{ other: 'Another:', options: [{ label: 'Green' }, { label: 'Black' }] }]);
    expect(notes).toEqual([]);
  });
  test('options with a fixed place keep it in a shuffle', () => {
    const Randomization = { Type: 'Advanced', Advanced: { FixedOrder: ['{~Randomized~}', '{~Randomized~}', '3'] } };
    const [part] = one(single('QID1', 'kind', { Randomization })).parts;
    expect(part).toMatchObject({ shuffle: true, options: [{}, {}, { anchored: true }] });
    expect(part).not.toMatchObject({ options: [{ anchored: true }, {}, {}] });
  });
  test('a text that must be a number is a number', () => {
    const Settings = { Type: 'ContentType', ContentType: 'ValidNumber', ValidNumber: { Min: '0', Max: '9' } };
    expect(one(text('QID1', 'cups', { Validation: { Settings } })).parts).toMatchObject([
      { type: 'numeric', min: 0, max: 9 },
    ]);
  });
  test('several scales beside each other, and boxes to tick in a matrix', () => {
    const inner = (kind: string): Json => ({
      ...{ QuestionText: `${kind}?`, QuestionType: 'Matrix', Selector: 'Likert', SubSelector: kind },
      ...{ Choices: choices('Taste', 'Price'), Answers: choices('Bad', 'Good') },
    });
    const { parts } = one(
      question('QID1', {
        ...{ QuestionText: 'Tea', DataExportTag: 'tea', QuestionType: 'SBS' },
        AdditionalQuestions: { 1: inner('SingleAnswer'), 2: inner('MultipleAnswer') },
      }),
    );
    expect(parts.map(({ key, type }) => [key, type])).toEqual([
      ['tea', 'matrix'],
      ['tea-2-1', 'multiple'],
      ['tea-2-2', 'multiple'],
    ]);
    expect(parts[1]).toMatchObject({ title: 'Tea: MultipleAnswer? Taste' });
  });
  test('MaxDiff is a best–worst question, sliders keep their ends', () => {
    const maxDiff = question('QID1', {
      ...{ QuestionText: 'Which?', DataExportTag: 'tea', QuestionType: 'Matrix', Selector: 'MaxDiff' },
      ...{ Choices: choices('a', 'b', 'c', 'd'), Answers: choices('Least', 'Most') },
    });
    expect(one(maxDiff).parts).toMatchObject([
      { type: 'best-worst', best: 'Most', worst: 'Least', sets: [{ length: 4 }] },
    ]);
    const slider = question('QID1', {
      ...{ QuestionText: 'How hot?', DataExportTag: 'hot', QuestionType: 'Slider', Choices: choices('Tea') },
      Configuration: { CSSliderMin: 1, CSSliderMax: 7 },
    });
    expect(one(slider).parts).toMatchObject([{ type: 'numeric', title: 'How hot?', min: 1, max: 7 }]);
  });
  test('settings without a counterpart are named', () => {
    const Choices = { ...choices('Green'), 2: { Display: 'Black', DisplayLogic: all(chose('QID9', 1)) } };
    const more = { Choices, RecodeValues: { 1: '5', 2: '1' }, QuestionJS: 'alert(1)' };
    expect(one(single('QID1', 'kind', more)).notes.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('depend on a condition'),
      expect.stringContaining('1 = 5, 2 = 1'),
      expect.stringContaining('JavaScript'),
    ]);
  });
});
