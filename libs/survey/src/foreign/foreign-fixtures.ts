import type { ForeignElement } from './foreign-survey.js';

type Rows = readonly Readonly<Record<string, string>>[];

/** An `.lss` document of these tables. */
export function limeSurveyFile(tables: Readonly<Record<string, Rows>>): ForeignElement {
  const element = (name: string, children: readonly ForeignElement[], text = ''): ForeignElement => ({
    name,
    children,
    text,
  });
  const tableElements = Object.entries(tables).map(([name, rows]) =>
    element(name, [
      element(
        'rows',
        rows.map((row) =>
          element(
            'row',
            Object.entries(row).map(([column, text]) => element(column, [], text)),
          ),
        ),
      ),
    ]),
  );
  return element('document', [element('LimeSurveyDocType', [], 'Survey'), ...tableElements]);
}

export const SURVEYJS = {
  title: { default: 'Notes', de: 'Notizen' },
  pages: [
    {
      name: 'about',
      elements: [
        {
          type: 'radiogroup',
          name: 'plan',
          title: { default: 'Which plan?', de: 'Welcher Plan?' },
          isRequired: true,
          choicesOrder: 'random',
          choices: [{ value: 'team', text: { default: 'Team', de: 'Mannschaft' } }, 'solo'],
          hasOther: true,
        },
        { type: 'text', name: 'seats', inputType: 'number', min: 1, visibleIf: "{plan} = 'team' or {plan} = 'solo'" },
        { type: 'signaturepad', name: 'sign' },
        {
          type: 'panel',
          name: 'more',
          visibleIf: '{seats} > 3',
          elements: [{ type: 'checkbox', name: 'uses', choices: ['a', 'b'], showNoneItem: true, validators: [{}] }],
        },
      ],
    },
    {
      name: 'rest',
      visibleIf: "{uses} contains 'a'",
      elements: [
        { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10 },
        { type: 'matrix', name: 'm', columns: ['Bad', 'Good'], rows: ['Speed'] },
        { type: 'comment', name: 'why', visibleIf: 'age({birth}) > 3' },
      ],
    },
  ],
  triggers: [{ type: 'complete' }],
};

export const QUALTRICS = {
  SurveyEntry: { SurveyName: 'Notes', SurveyLanguage: 'EN' },
  SurveyElements: [
    {
      Element: 'BL',
      Payload: {
        0: {
          ...{ Type: 'Default', ID: 'BL_1', Description: 'Main' },
          BlockElements: [
            { Type: 'Question', QuestionID: 'QID1' },
            { Type: 'Page Break' },
            { Type: 'Question', QuestionID: 'QID2' },
            { Type: 'Question', QuestionID: 'QID3' },
            { Type: 'Question', QuestionID: 'QID4' },
          ],
        },
        1: {
          Type: 'Trash',
          ID: 'BL_2',
          Description: 'Trash',
          BlockElements: [{ Type: 'Question', QuestionID: 'QID9' }],
        },
      },
    },
    {
      Element: 'FL',
      Payload: {
        Type: 'Root',
        Flow: [
          { Type: 'EmbeddedData', EmbeddedData: [{ Field: 'source', Type: 'Recipient' }] },
          { Type: 'Block', ID: 'BL_1' },
        ],
      },
    },
    question('QID1', {
      ...{ QuestionText: '<b>Which plan?</b>', DataExportTag: 'plan', QuestionType: 'MC', Selector: 'SAVR' },
      Choices: { 1: { Display: 'Team' }, 4: { Display: 'Solo' } },
      ChoiceOrder: ['4', '1'],
      Validation: { Settings: { ForceResponse: 'ON' } },
    }),
    question('QID2', {
      ...{ QuestionText: 'Uses?', DataExportTag: 'uses', QuestionType: 'MC', Selector: 'MAVR' },
      Choices: { 1: { Display: 'A' }, 2: { Display: 'None', ExclusiveAnswer: true } },
      DisplayLogic: {
        0: {
          0: { LogicType: 'Question', LeftOperand: 'q://QID1/SelectableChoice/1', Operator: 'Selected' },
          Type: 'If',
        },
        Type: 'BooleanExpression',
      },
    }),
    question('QID3', { QuestionText: 'Where?', DataExportTag: 'heat', QuestionType: 'HeatMap', Selector: 'Image' }),
    question('QID4', {
      ...{ QuestionText: 'Rate', DataExportTag: 'rate', QuestionType: 'Matrix', Selector: 'Likert' },
      ...{
        SubSelector: 'SingleAnswer',
        Choices: { 1: { Display: 'Speed' } },
        Answers: { 1: { Display: 'Bad' }, 2: { Display: 'Good' } },
      },
    }),
    question('QID9', { QuestionText: 'Thrown away', QuestionType: 'TE', Selector: 'SL' }),
  ],
};

function question(id: string, payload: object) {
  return { Element: 'SQ', PrimaryAttribute: id, Payload: payload };
}

export const LIMESURVEY: Parameters<typeof limeSurveyFile>[0] = {
  surveys: [{ sid: '1', language: 'en' }],
  surveys_languagesettings: [
    { surveyls_language: 'en', surveyls_title: 'Notes' },
    { surveyls_language: 'de', surveyls_title: 'Notizen' },
  ],
  groups: [{ gid: '7', group_order: '1' }],
  group_l10ns: [{ gid: '7', group_name: 'Main', language: 'en' }],
  questions: [
    {
      qid: '2',
      parent_qid: '0',
      gid: '7',
      type: 'M',
      title: 'uses',
      question_order: '2',
      relevance: 'plan.NAOK == "A1"',
    },
    {
      qid: '1',
      parent_qid: '0',
      gid: '7',
      type: 'L',
      title: 'plan',
      question_order: '1',
      relevance: '1',
      mandatory: 'Y',
    },
    {
      qid: '3',
      parent_qid: '0',
      gid: '7',
      type: 'T',
      title: 'why',
      question_order: '3',
      relevance: 'uses_SQ1 == "Y" and !is_empty(plan)',
    },
    { qid: '4', parent_qid: '0', gid: '7', type: '|', title: 'upload', question_order: '4', relevance: '1' },
  ],
  subquestions: [{ qid: '21', parent_qid: '2', title: 'SQ1', question_order: '1' }],
  question_l10ns: [
    { qid: '1', question: '<p>Which plan?</p>', language: 'en' },
    { qid: '1', question: 'Welcher Plan?', language: 'de' },
    { qid: '21', question: 'Writing', language: 'en' },
  ],
  answers: [
    { aid: '1', qid: '1', code: 'A1', sortorder: '1' },
    { aid: '2', qid: '1', code: 'A2', sortorder: '2' },
  ],
  answer_l10ns: [
    { aid: '1', answer: 'Team', language: 'en' },
    { aid: '1', answer: 'Mannschaft', language: 'de' },
    { aid: '2', answer: 'Solo', language: 'en' },
  ],
  quota: [{ id: '1' }],
};
