import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { Page } from '../definition/survey-definition.js';
import { both, DefinitionWriter, type Placeholders, shownWhen } from './definition-writer.js';
import { foreignCondition } from './foreign-condition.js';
import { type ForeignSurvey, isJson, type Json, listIn, own } from './foreign-survey.js';
import { languageTag } from './language-tag.js';
import { KNOWN_TYPES, surveyJsPart } from './surveyjs-question.js';
import { spokenIn } from './spoken.js';

const DEEPEST_PANEL = 10;
/** Settings of the survey that change nothing here, or are said elsewhere. */
const HARMLESS = new Set([
  ...['title', 'pages', 'elements', 'questions', 'locale', 'logo', 'logoPosition', 'width', 'widthMode', 'name'],
  ...['description', 'showQuestionNumbers', 'completedHtml', 'completeText', 'pageNextText', 'pagePrevText'],
  ...['questionErrorLocation', 'headerView', 'fitToContainer', 'progressBarType', 'logoFit', 'logoWidth', 'logoHeight'],
  ...['showProgressBar', 'questionTitleTemplate', 'questionStartIndex', 'requiredText', 'showTitle', 'showPageTitles'],
]);
/** `{name}`. */
const PLACEHOLDERS: Placeholders = { pattern: /\{([^{}]{1,300})\}/g, nameOf: (found) => found.trim() };

/** A survey of SurveyJS (the JSON of its Creator). Source: surveyjs.io, JSON schema of survey-core 2. */
export function fromSurveyJs(json: Json): ForeignSurvey {
  const locale = own(json, 'locale');
  const language = typeof locale === 'string' ? languageTag(locale) : null;
  const writer = new DefinitionWriter(language ?? 'en', PLACEHOLDERS);
  for (const setting of Object.keys(json)) {
    if (!HARMLESS.has(setting)) writer.note('Survey', `The setting “${setting}” has no counterpart here`);
  }
  const given = listIn(json, 'pages').filter(isJson);
  const about = writer.statement('description', spokenIn(own(json, 'description')));
  const pages = (given.length > 0 ? given : [json]).map((page, at): Page => {
    const name = String(own(page, 'name') ?? `page ${at + 1}`);
    const when = conditionOf(writer, page, name);
    const parts = elementsOf(page).flatMap((element) => elementParts(writer, element, undefined, 0));
    const above = page === json ? [] : aboveOf(writer, page, name);
    return writer.page(name, [...(at === 0 ? about : []), ...above, ...parts], {
      ...shownWhen(when),
      ...(own(page, 'questionsOrder') === 'random' && { shuffle: true }),
    });
  });
  writer.addBlock('Questions', pages);
  return writer.finish('SurveyJS', {
    title: spokenIn(own(json, 'title')),
    complete: spokenIn(own(json, 'completedHtml')),
  });
}

/** Older files say "questions". */
const elementsOf = (of: Json): readonly unknown[] => [...listIn(of, 'elements'), ...listIn(of, 'questions')];

/** What stands above the questions of a page or a panel. */
const aboveOf = (writer: DefinitionWriter, of: Json, name: string): Part[] =>
  (['title', 'description'] as const).flatMap((words) =>
    writer.statement(`${name} ${words}`, spokenIn(own(of, words))).map((part) => ({ ...part, anchored: true })),
  );

/** A question, or what a panel holds; the condition of a panel goes to its questions. */
function elementParts(writer: DefinitionWriter, element: unknown, outer: Logic | undefined, depth: number): Part[] {
  if (!isJson(element)) return [];
  const name = String(own(element, 'name') ?? own(element, 'title') ?? 'a question');
  const type = String(own(element, 'type') ?? '');
  const when = both(outer, conditionOf(writer, element, name));
  if (type === 'panel') {
    if (depth >= DEEPEST_PANEL) {
      writer.note(name, 'It stands too deep in panels and was left out');
      return [];
    }
    const above = aboveOf(writer, element, name).map((part) => ({ ...part, ...shownWhen(when) }));
    return [...above, ...elementsOf(element).flatMap((inner) => elementParts(writer, inner, when, depth + 1))];
  }
  if (!KNOWN_TYPES.has(type)) {
    writer.note(name, `Questions of the type “${type}” have no counterpart here: it was left out`);
    return [];
  }
  return surveyJsPart(writer, element, { name, type }).map((part) => ({ ...part, ...shownWhen(when) }));
}

function conditionOf(writer: DefinitionWriter, of: Json, name: string): Logic | undefined {
  const text = own(of, 'visibleIf');
  if (own(of, 'visible') === false) writer.note(name, 'It was hidden; here it is shown');
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const logic = foreignCondition(text, (field) => writer.fields.get(field) ?? null);
  if (logic === null) writer.note(name, `Its condition was not understood, so it is always shown: ${text}`);
  return logic ?? undefined;
}
