import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { Page } from '../definition/survey-definition.js';
import { both, DefinitionWriter, shownWhen } from './definition-writer.js';
import { foreignCondition } from './foreign-condition.js';
import { type ForeignSurvey, isJson, type Json, listIn, own } from './foreign-survey.js';
import { KNOWN_TYPES, surveyJsPart } from './surveyjs-question.js';
import { spokenIn } from './spoken.js';

const DEEPEST_PANEL = 10;
/** Settings of the survey that change nothing here, or are said elsewhere. */
const HARMLESS = new Set([
  ...['title', 'pages', 'elements', 'locale', 'logo', 'logoPosition', 'width', 'widthMode', 'showProgressBar'],
  ...['description', 'showQuestionNumbers', 'completedHtml', 'completeText', 'pageNextText', 'pagePrevText', 'name'],
  ...['questionErrorLocation', 'headerView', 'fitToContainer', 'progressBarType', 'logoFit', 'logoWidth', 'logoHeight'],
]);

/** A survey of SurveyJS (the JSON of its Creator). Source: surveyjs.io, JSON schema of survey-core 2. */
export function fromSurveyJs(json: Json): ForeignSurvey {
  const locale = own(json, 'locale');
  const writer = new DefinitionWriter(typeof locale === 'string' && /^[a-z]{2}$/.test(locale) ? locale : 'en');
  for (const setting of Object.keys(json)) {
    if (!HARMLESS.has(setting)) writer.note('Survey', `The setting “${setting}” has no counterpart here`);
  }
  const given = listIn(json, 'pages').filter(isJson);
  const pages = (given.length > 0 ? given : [json]).map((page, at): Page => {
    const name = String(own(page, 'name') ?? `page ${at + 1}`);
    const when = conditionOf(writer, page, name);
    const parts = listIn(page, 'elements').flatMap((element) => elementParts(writer, element, undefined, 0));
    return writer.page(name, parts, {
      ...shownWhen(when),
      ...(own(page, 'questionsOrder') === 'random' && { shuffle: true }),
    });
  });
  writer.addBlock('Questions', pages);
  const ending = spokenIn(own(json, 'completedHtml'));
  const survey = writer.finish('SurveyJS', writer.words('title', spokenIn(own(json, 'title'))));
  const said = writer.words('endings.complete', ending);
  if (!said) return survey;
  return { ...survey, definition: { ...survey.definition, endings: { ...survey.definition.endings, complete: said } } };
}

/** A question, or what a panel holds; the condition of a panel goes to its questions. */
function elementParts(writer: DefinitionWriter, element: unknown, outer: Logic | undefined, depth: number): Part[] {
  if (!isJson(element)) return [];
  const name = String(own(element, 'name') ?? own(element, 'title') ?? 'a question');
  const type = String(own(element, 'type') ?? '');
  const when = both(outer, conditionOf(writer, element, name));
  if (type === 'panel') {
    if (depth < DEEPEST_PANEL) {
      return listIn(element, 'elements').flatMap((inner) => elementParts(writer, inner, when, depth + 1));
    }
    writer.note(name, 'It stands too deep in panels and was left out');
    return [];
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
