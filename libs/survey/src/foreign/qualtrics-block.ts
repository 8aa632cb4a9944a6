import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { Page } from '../definition/survey-definition.js';
import { both, type DefinitionWriter, shownWhen } from './definition-writer.js';
import { isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import { comparison, qualtricsCondition } from './qualtrics-condition.js';
import { qualtricsParts } from './qualtrics-question.js';

/** Questions of a block that a skip passes over, up to the one it leads to. */
interface Skip {
  readonly over: Logic;
  readonly to: string;
}

/** The pages of a block: its questions with what shows them, and the skips between them. */
export function blockPages(writer: DefinitionWriter, block: Json, questions: ReadonlyMap<string, Json>): Page[] {
  const name = String(own(block, 'Description') ?? 'Block');
  const elements = listIn(block, 'BlockElements').filter(isJson);
  const within = new Set(elements.map((one) => String(own(one, 'QuestionID') ?? '')));
  const pages: Part[][] = [[]];
  let skips: Skip[] = [];
  for (const element of elements) {
    if (own(element, 'Type') === 'Page Break') pages.push([]);
    const id = String(own(element, 'QuestionID') ?? '');
    const question = questions.get(id);
    if (!question) continue;
    skips = skips.filter(({ to }) => to !== id);
    const shown = skips.reduce<Logic | undefined>(
      (when, { over }) => both(when, { '!': [over] }),
      conditionOf(writer, question, id),
    );
    pages.at(-1)!.push(...qualtricsParts(writer, question, id).map((part) => ({ ...part, ...shownWhen(shown) })));
    for (const skip of skipsAfter(writer, element, nameOf(question, id))) {
      if (skip.to === 'ENDOFSURVEY') pages.at(-1)!.push(screenOut(writer, skip.over));
      else if (skip.to === 'ENDOFBLOCK' || within.has(skip.to)) skips.push(skip);
      else writer.note(nameOf(question, id), `Its skip to “${skip.to}” leaves the block and was left out`);
    }
  }
  return pages.map((parts, at) => writer.page(`${name}-${at + 1}`, parts, orderOf(writer, block, name)));
}

/** Ends the survey for whom this holds. */
export function screenOut(writer: DefinitionWriter, when: Logic | undefined): Part {
  writer.note('End of the survey', 'Who is led to the end early there counts as screened out here');
  const key = writer.keyFor('early-end', 'early-end');
  return { key, type: 'screen-out', title: 'Early end', when: when ?? true };
}

function orderOf(writer: DefinitionWriter, block: Json, name: string): { shuffle?: true } {
  const options = objectIn(block, 'Options');
  const order = String(own(options, 'RandomizeQuestions') ?? 'false');
  if (!['', 'None', 'null', 'undefined'].includes(String(own(options, 'Looping') ?? 'None'))) {
    writer.note(name, 'It is asked again for each item of a list there, and once here');
  }
  if (order === 'false' || order === '') return {};
  if (!['true', 'RandomizeAll'].includes(order)) writer.note(name, 'Its questions are all shown and shuffled here');
  return { shuffle: true };
}

function skipsAfter(writer: DefinitionWriter, element: Json, name: string): Skip[] {
  return listIn(element, 'SkipLogic')
    .filter(isJson)
    .flatMap((skip): Skip[] => {
      const row = {
        LeftOperand: own(skip, 'Locator') ?? own(skip, 'ChoiceLocator'),
        Operator: own(skip, 'Condition'),
        RightOperand: own(skip, 'Value') ?? own(skip, 'RightOperand'),
      };
      const over = comparison(row, writer.fields);
      if (over === null) writer.note(name, 'Its skip logic was not understood, so nothing is skipped');
      return over === null ? [] : [{ over, to: String(own(skip, 'SkipToDestination') ?? '') }];
    });
}

function conditionOf(writer: DefinitionWriter, question: Json, id: string): Logic | undefined {
  const display = own(question, 'DisplayLogic');
  if (!isJson(display)) return undefined;
  const logic = qualtricsCondition(display, writer.fields);
  if (logic === null) writer.note(nameOf(question, id), 'Its display logic was not understood, so it is always shown');
  return logic ?? undefined;
}

const nameOf = (question: Json, id: string): string => String(own(question, 'DataExportTag') ?? id);
