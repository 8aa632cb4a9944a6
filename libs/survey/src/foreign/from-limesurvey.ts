import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import { DefinitionWriter, type Placeholders, shownWhen } from './definition-writer.js';
import { foreignCondition } from './foreign-condition.js';
import type { ForeignElement, ForeignSurvey } from './foreign-survey.js';
import { languageTag } from './language-tag.js';
import { limeSurveyPart } from './limesurvey-question.js';
import { limeSurveyQuotas } from './limesurvey-quotas.js';
import { type LimeGroup, LimeReader } from './limesurvey-reader.js';
import { cellOf } from './limesurvey-tables.js';

/** `{plan.shown}`, `{Q12}`, `{INSERTANS:375X2X18}`. */
const PLACEHOLDERS: Placeholders = {
  pattern: /\{([^{}]{1,300})\}/g,
  nameOf: (found) =>
    found
      .trim()
      .replace(/^INSERTANS:/, '')
      .replace(/\.(?:NAOK|shown|value|code)$/, ''),
};
const LEFT_OUT = [
  ['assessments', 'Assessments'],
  ['defaultvalues', 'Answers that are filled in beforehand'],
] as const;

/** A survey of LimeSurvey (`.lss`). Source: files that LimeSurvey 1.9 to 6 export; texts moved to tables of their own in 4. */
export function fromLimeSurvey(document: ForeignElement): ForeignSurvey {
  const reader = new LimeReader(document);
  const writer = new DefinitionWriter(languageTag(cellOf(reader.settings, 'language')) ?? 'en', PLACEHOLDERS);
  const welcome = ['surveyls_description', 'surveyls_welcometext'].flatMap((column, at) =>
    writer.statement(at === 0 ? 'description' : 'welcome', reader.surveyWords(column)),
  );
  writer.addBlock('Welcome', [writer.page('welcome', welcome)], { anchored: true });

  const groups = reader.groups();
  const shuffled = groups.filter(({ row }) => cellOf(row, 'randomization_group') !== '');
  for (const group of groups) addGroup(writer, reader, group, shuffled.length > 1 && !shuffled.includes(group));
  if (new Set(shuffled.map(({ row }) => cellOf(row, 'randomization_group'))).size > 1) {
    writer.note('Groups', 'Groups that are shuffled apart from each other are shuffled together here');
  }
  for (const [name, label] of LEFT_OUT) {
    if (reader.table(name).length > 0) writer.note(label, `${reader.table(name).length} of them were left out`);
  }
  const quotas = limeSurveyQuotas(writer, reader);
  const said = {
    title: reader.surveyWords('surveyls_title'),
    complete: reader.surveyWords('surveyls_endtext'),
    quotaFull: reader.quotaWords(),
  };
  return writer.finish('LimeSurvey', said, { quotas, ...(shuffled.length > 1 && { shuffle: true }) });
}

function addGroup(writer: DefinitionWriter, reader: LimeReader, group: LimeGroup, anchored: boolean): void {
  const { name, row, description, questions } = group;
  const when = conditionOf(writer, cellOf(row, 'grelevance'), name);
  const pages: Part[][] = [writer.statement(`${name} description`, description)];
  const onePageEach = cellOf(reader.settings, 'format') === 'S';
  for (const one of questions) {
    const { code, id } = one.question;
    const relevance = cellOf(one.row, 'relevance');
    const shown = conditionOf(writer, relevance, code);
    const isOld = reader.table('conditions').some((condition) => cellOf(condition, 'qid') === id);
    // Versions that write a relevance write what the conditions say into it.
    if (isOld && ['', '1'].includes(relevance)) {
      writer.note(code, 'Its conditions of the old kind were left out, so it is always shown: set them anew');
    }
    const parts = limeSurveyPart(writer, one.question).map((part) => ({ ...part, ...shownWhen(shown) }));
    if (onePageEach && pages.at(-1)!.length > 0) pages.push(parts);
    else pages.at(-1)!.push(...parts);
  }
  const written = pages.map((parts, at) => writer.page(at === 0 ? name : `${name} ${at + 1}`, parts));
  writer.addBlock(name, written, { ...shownWhen(when), ...(anchored && { anchored }) });
}

function conditionOf(writer: DefinitionWriter, relevance: string, name: string): Logic | undefined {
  if (relevance === '' || relevance === '1') return undefined;
  const logic = foreignCondition(relevance, (field) => writer.fields.get(field) ?? null);
  if (logic === null) writer.note(name, `Its relevance was not understood, so it is always shown: ${relevance}`);
  return logic ?? undefined;
}
