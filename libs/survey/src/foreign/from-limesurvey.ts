import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import { DefinitionWriter, shownWhen, type Spoken } from './definition-writer.js';
import { foreignCondition } from './foreign-condition.js';
import type { ForeignElement, ForeignSurvey } from './foreign-survey.js';
import { limeSurveyPart, type LimeQuestion } from './limesurvey-question.js';
import { cellOf, inOrder, limeSurveyTables, type Row } from './limesurvey-tables.js';

/** A survey of LimeSurvey (`.lss`). Source: files that LimeSurvey 3 to 6 export; texts moved to tables of their own in 4. */
export function fromLimeSurvey(document: ForeignElement): ForeignSurvey {
  const table = limeSurveyTables(document);
  const [settings = new Map<string, string>()] = table('surveys');
  const language = cellOf(settings, 'language');
  const writer = new DefinitionWriter(/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(language) ? language : 'en');
  const titles = spoken(table('surveys_languagesettings'), 'surveyls_language', 'surveyls_title');

  const rows = table('questions');
  const words = (id: string): Spoken => spokenOf(rows, table('question_l10ns'), 'qid', id, 'question');
  const byParent = new Map<string, Row[]>();
  for (const row of [...table('subquestions'), ...rows.filter((one) => isChild(one))]) {
    const parent = cellOf(row, 'parent_qid');
    byParent.set(parent, [...(byParent.get(parent) ?? []), row]);
  }
  const subWords = (row: Row): Spoken =>
    spokenOf(table('subquestions').concat(rows), table('question_l10ns'), 'qid', cellOf(row, 'qid'), 'question');
  const answerRows = table('answers');
  const questionOf = (row: Row): LimeQuestion => {
    const id = cellOf(row, 'qid');
    const attributes = table('question_attributes').filter((one) => cellOf(one, 'qid') === id);
    return {
      ...{ code: cellOf(row, 'title') || `Q${id}`, type: cellOf(row, 'type'), words: words(id) },
      isMandatory: cellOf(row, 'mandatory') === 'Y',
      hasOther: cellOf(row, 'other') === 'Y',
      subquestions: distinct(inOrder(byParent.get(id) ?? [], 'question_order'), 'title').map((one) => ({
        code: cellOf(one, 'title'),
        spoken: subWords(one),
      })),
      answers: distinct(
        inOrder(
          answerRows.filter((one) => cellOf(one, 'qid') === id),
          'sortorder',
        ),
        'code',
      ).map((one) => ({
        code: cellOf(one, 'code'),
        spoken: answerWords(answerRows, table('answer_l10ns'), one),
      })),
      attributes: new Map(attributes.map((one) => [cellOf(one, 'attribute'), cellOf(one, 'value')])),
    };
  };

  const asked = distinct(
    rows.filter((row) => !isChild(row)),
    'qid',
  );
  for (const group of distinct(inOrder(table('groups'), 'group_order'), 'gid')) {
    const gid = cellOf(group, 'gid');
    const title = spokenOf(table('groups'), table('group_l10ns'), 'gid', gid, 'group_name');
    const name = typeof title === 'string' ? title : ([...title.values()][0] ?? 'Group');
    const when = conditionOf(writer, cellOf(group, 'grelevance'), name);
    const inGroup = inOrder(
      asked.filter((row) => cellOf(row, 'gid') === gid),
      'question_order',
    );
    const parts = inGroup.flatMap((row): Part[] => {
      const question = questionOf(row);
      const shown = conditionOf(writer, cellOf(row, 'relevance'), question.code);
      return limeSurveyPart(writer, question).map((part) => ({ ...part, ...shownWhen(shown) }));
    });
    writer.addBlock(name, [writer.page(name, parts)], shownWhen(when));
  }
  for (const [name, label] of LEFT_OUT) {
    if (table(name).length > 0) writer.note(label, `${table(name).length} of them were left out: set them anew`);
  }
  return writer.finish('LimeSurvey', writer.words('title', titles));
}

const LEFT_OUT = [
  ['quota', 'Quotas'],
  ['conditions', 'Conditions of the old kind'],
  ['assessments', 'Assessments'],
] as const;

const isChild = (row: Row): boolean => !['', '0'].includes(cellOf(row, 'parent_qid'));

function conditionOf(writer: DefinitionWriter, relevance: string, name: string): Logic | undefined {
  if (relevance === '' || relevance === '1') return undefined;
  const logic = foreignCondition(relevance, (field) => writer.fields.get(field) ?? null);
  if (logic === null) writer.note(name, `Its relevance was not understood, so it is always shown: ${relevance}`);
  return logic ?? undefined;
}

/** One row of each; older files hold a row per language. */
const distinct = (rows: readonly Row[], column: string): Row[] =>
  [...new Map([...rows].reverse().map((row) => [cellOf(row, column), row])).values()].reverse();

const spoken = (rows: readonly Row[], language: string, text: string): Spoken =>
  new Map(rows.map((row) => [cellOf(row, language) || 'default', cellOf(row, text)]));

/** Words of a row: from the table of its translations, or from its own rows, one per language. */
function spokenOf(own: readonly Row[], translated: readonly Row[], key: string, id: string, text: string): Spoken {
  const mine = (rows: readonly Row[]) => rows.filter((row) => cellOf(row, key) === id);
  const found = mine(translated);
  return spoken(found.length > 0 ? found : mine(own), 'language', text);
}

function answerWords(own: readonly Row[], translated: readonly Row[], row: Row): Spoken {
  if (translated.length > 0) return spokenOf(own, translated, 'aid', cellOf(row, 'aid'), 'answer');
  const same = own.filter(
    (one) => cellOf(one, 'qid') === cellOf(row, 'qid') && cellOf(one, 'code') === cellOf(row, 'code'),
  );
  return spoken(same, 'language', 'answer');
}
