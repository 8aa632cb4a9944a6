import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { Page } from '../definition/survey-definition.js';
import { DefinitionWriter, shownWhen } from './definition-writer.js';
import { type ForeignSurvey, isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import { qualtricsCondition } from './qualtrics-condition.js';
import { qualtricsParts } from './qualtrics-question.js';

/** Elements of the flow that only say where it begins and ends. */
const SILENT_FLOW = new Set(['Root', 'EndSurvey', 'Standard', 'Block']);
const DEEPEST_FLOW = 10;

/** A survey of Qualtrics (`.qsf`, its JSON export). Source: files that Qualtrics exports; the format has no public description. */
export function fromQualtrics(json: Json): ForeignSurvey {
  const entry = objectIn(json, 'SurveyEntry');
  const language = String(own(entry, 'SurveyLanguage') ?? 'EN').toLowerCase();
  const writer = new DefinitionWriter(/^[a-z]{2}$/.test(language) ? language : 'en');
  const elements = listIn(json, 'SurveyElements').filter(isJson);
  const payloads = (kind: string): Json[] =>
    elements.filter((one) => own(one, 'Element') === kind).flatMap((one) => valuesOf(own(one, 'Payload')));
  const questions = new Map(
    elements
      .filter((one) => own(one, 'Element') === 'SQ')
      .map((one) => [String(own(one, 'PrimaryAttribute')), objectIn(one, 'Payload')] as const),
  );
  const blocks = new Map(
    payloads('BL')
      .filter((block) => own(block, 'Type') !== 'Trash')
      .map((block) => [String(own(block, 'ID')), block] as const),
  );
  const flow = elements.filter((one) => own(one, 'Element') === 'FL').map((one) => objectIn(one, 'Payload'));
  const walked = new Set<string>();
  const writeBlock = (id: string, shuffled: boolean) => {
    const block = blocks.get(id);
    if (!block || walked.has(id)) return;
    walked.add(id);
    const title = String(own(block, 'Description') ?? 'Block');
    writer.addBlock(title, pagesOf(writer, block, questions), shuffled ? {} : { anchored: true });
  };
  const walk = (step: Json, shuffled: boolean, depth: number): void => {
    const type = String(own(step, 'Type') ?? 'Root');
    if (type === 'Standard' || type === 'Block') writeBlock(String(own(step, 'ID')), shuffled);
    else if (type === 'EmbeddedData') embedded(writer, step);
    else if (type === 'Branch')
      writer.note(`Flow ${String(own(step, 'FlowID') ?? '')}`, 'What only a branch leads to is shown to everybody');
    else if (!SILENT_FLOW.has(type) && type !== 'BlockRandomizer')
      writer.note('Flow', `The step “${type}” has no counterpart here`);
    if (depth > DEEPEST_FLOW) return;
    for (const inner of listIn(step, 'Flow').filter(isJson))
      walk(inner, shuffled || type === 'BlockRandomizer', depth + 1);
  };
  for (const step of flow) walk(step, false, 0);
  for (const id of blocks.keys()) writeBlock(id, false);
  const isShuffled = JSON.stringify(flow).includes('"BlockRandomizer"');
  if (elements.some((one) => own(one, 'Element') === 'QO'))
    writer.note('Quotas', 'Quotas were left out: set them anew');
  return writer.finish('Qualtrics', String(own(entry, 'SurveyName') ?? ''), isShuffled ? { shuffle: true } : {});
}

/** The list of blocks is a list in some exports, an object in others. */
const valuesOf = (payload: unknown): Json[] =>
  (Array.isArray(payload) ? payload : isJson(payload) ? Object.values(payload) : []).filter(isJson);

function pagesOf(writer: DefinitionWriter, block: Json, questions: ReadonlyMap<string, Json>): Page[] {
  const name = String(own(block, 'Description') ?? 'Block');
  const pages: Part[][] = [[]];
  for (const element of listIn(block, 'BlockElements').filter(isJson)) {
    if (own(element, 'Type') === 'Page Break') pages.push([]);
    const id = String(own(element, 'QuestionID') ?? '');
    const question = questions.get(id);
    if (!question) continue;
    const when = conditionOf(writer, question, id);
    pages.at(-1)!.push(...qualtricsParts(writer, question, id).map((part) => ({ ...part, ...shownWhen(when) })));
  }
  const shuffled = own(objectIn(block, 'Options'), 'RandomizeQuestions');
  const shuffle = shuffled !== undefined && shuffled !== 'false' && shuffled !== false ? { shuffle: true } : {};
  return pages.map((parts, at) => writer.page(`${name}-${at + 1}`, parts, shuffle));
}

function conditionOf(writer: DefinitionWriter, question: Json, id: string): Logic | undefined {
  const display = own(question, 'DisplayLogic');
  if (own(question, 'SkipLogic') !== undefined) writer.note(nameOf(question, id), 'Its skip logic was left out');
  if (!isJson(display)) return undefined;
  const logic = qualtricsCondition(display, writer.fields);
  if (logic === null) writer.note(nameOf(question, id), 'Its display logic was not understood, so it is always shown');
  return logic ?? undefined;
}

const nameOf = (question: Json, id: string): string => String(own(question, 'DataExportTag') ?? id);

function embedded(writer: DefinitionWriter, step: Json): void {
  const parts = listIn(step, 'EmbeddedData')
    .filter(isJson)
    .map((one): Part => {
      const name = String(own(one, 'Field') ?? 'field');
      if (own(one, 'Type') === 'Custom')
        writer.note(name, 'Its value is set by the flow there; here the link carries it');
      const key = writer.keyFor(name, 'field');
      writer.fields.set(name, { key, options: new Map(), isList: false });
      return { key, type: 'hidden', title: name, attribute: 'behavioural' };
    });
  writer.addBlock('From the link', [writer.page('from-the-link', parts)], { anchored: true });
}
