import type { ForeignElement } from './foreign-survey.js';
import type { Coded, LimeQuestion } from './limesurvey-question.js';
import type { Spoken } from './spoken.js';
import { cellOf, inOrder, limeSurveyTables, type Row } from './limesurvey-tables.js';

/** A group of questions with what respondents read above them. */
export interface LimeGroup {
  readonly row: Row;
  readonly name: string;
  readonly description: Spoken;
  readonly questions: readonly { readonly row: Row; readonly question: LimeQuestion }[];
}

/** The groups of an `.lss` file in their order, whichever of LimeSurvey's versions wrote it. */
export class LimeReader {
  readonly table: (name: string) => Row[];
  readonly settings: Row;
  private readonly words: ReadonlyMap<string, Row[]>;
  private readonly children = new Map<string, Row[]>();
  private readonly answers: ReadonlyMap<string, Row[]>;
  private readonly answerWords: ReadonlyMap<string, Row[]>;
  private readonly attributes: ReadonlyMap<string, Row[]>;

  constructor(document: ForeignElement) {
    this.table = limeSurveyTables(document);
    this.settings = this.table('surveys')[0] ?? new Map<string, string>();
    const [questions, below] = [this.table('questions'), this.table('subquestions')];
    // Texts stand in a table of their own from LimeSurvey 4 on, before that in a row per language.
    const texts = this.table('question_l10ns');
    const withText = new Set(texts.map((row) => cellOf(row, 'qid')));
    const older = [...questions, ...below].filter((row) => !withText.has(cellOf(row, 'qid')));
    this.words = grouped([...texts, ...older], 'qid');
    for (const row of [...below, ...questions.filter(isBelow)]) {
      const parent = cellOf(row, 'parent_qid');
      this.children.set(parent, [...(this.children.get(parent) ?? []), row]);
    }
    this.answers = grouped(this.table('answers'), 'qid');
    this.answerWords = grouped(this.table('answer_l10ns'), 'aid');
    this.attributes = grouped(this.table('question_attributes'), 'qid');
  }

  /** Words of the survey itself, by language. */
  surveyWords(column: string): Spoken {
    return spokenIn(this.table('surveys_languagesettings'), column, 'surveyls_language');
  }

  /** What the first quota says to those who come too late. */
  quotaWords(): Spoken {
    const rows = this.table('quota_languagesettings');
    const first = rows.filter((row) => cellOf(row, 'quotals_quota_id') === cellOf(rows[0]!, 'quotals_quota_id'));
    return spokenIn(first, 'quotals_message', 'quotals_language');
  }

  groups(): LimeGroup[] {
    const asked = distinct(
      this.table('questions').filter((row) => !isBelow(row)),
      (row) => cellOf(row, 'qid'),
    );
    const groups = distinct(inOrder(this.table('groups'), 'group_order'), (row) => cellOf(row, 'gid'));
    return groups.map((row) => {
      const gid = cellOf(row, 'gid');
      const own = (name: string) => this.table(name).filter((one) => cellOf(one, 'gid') === gid);
      const texts = own('group_l10ns').length > 0 ? own('group_l10ns') : own('groups');
      const within = asked.filter((one) => cellOf(one, 'gid') === gid);
      return {
        row,
        name: cellOf(texts[0] ?? row, 'group_name') || 'Group',
        description: spokenIn(texts, 'description'),
        questions: inOrder(within, 'question_order').map((one) => ({ row: one, question: this.question(one) })),
      };
    });
  }

  private question(row: Row): LimeQuestion {
    const id = cellOf(row, 'qid');
    const attributes = this.attributes.get(id) ?? [];
    const below = distinct(inOrder(this.children.get(id) ?? [], 'question_order'), scaledName('title'));
    const answers = this.answers.get(id) ?? [];
    return {
      ...{ id, code: cellOf(row, 'title') || `Q${id}`, type: cellOf(row, 'type') },
      place: `${cellOf(row, 'sid')}X${cellOf(row, 'gid')}X${id}`,
      words: spokenIn(this.words.get(id) ?? [], 'question'),
      help: spokenIn(this.words.get(id) ?? [], 'help'),
      isMandatory: cellOf(row, 'mandatory') === 'Y',
      hasOther: cellOf(row, 'other') === 'Y',
      hasPattern: cellOf(row, 'preg') !== '',
      subquestions: below.map((one): Coded => ({
        ...{ id: cellOf(one, 'qid'), code: cellOf(one, 'title'), scale: cellOf(one, 'scale_id') || '0' },
        relevance: cellOf(one, 'relevance'),
        spoken: spokenIn(this.words.get(cellOf(one, 'qid')) ?? [], 'question'),
      })),
      answers: distinct(inOrder(answers, 'sortorder'), scaledName('code')).map((one): Coded => ({
        ...{ id: cellOf(one, 'aid'), code: cellOf(one, 'code'), scale: cellOf(one, 'scale_id') || '0' },
        ...{ relevance: '', spoken: this.answerOf(one, answers) },
      })),
      attributes: new Map(attributes.map((one) => [cellOf(one, 'attribute'), cellOf(one, 'value')])),
      attributeWords: (name) =>
        spokenIn(
          attributes.filter((one) => cellOf(one, 'attribute') === name),
          'value',
        ),
    };
  }

  private answerOf(row: Row, beside: readonly Row[]): Spoken {
    const translated = this.answerWords.get(cellOf(row, 'aid'));
    const name = scaledName('code');
    return spokenIn(translated ?? beside.filter((one) => name(one) === name(row)), 'answer');
  }
}

const isBelow = (row: Row): boolean => !['', '0'].includes(cellOf(row, 'parent_qid'));
/** What tells a row from the others of a question: two scales may use the same codes. */
const scaledName =
  (column: string) =>
  (row: Row): string =>
    `${cellOf(row, 'scale_id') || '0'} ${cellOf(row, column)}`;

const spokenIn = (rows: readonly Row[], text: string, language = 'language'): Spoken =>
  new Map(rows.map((row) => [cellOf(row, language) || 'default', cellOf(row, text)]));

function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = cellOf(row, column);
    const known = groups.get(name);
    if (known) known.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

/** The first row of each; older files hold a row per language. */
function distinct(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(nameOf(row))) first.set(nameOf(row), row);
  return [...first.values()];
}
