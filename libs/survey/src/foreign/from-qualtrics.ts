import { DefinitionWriter } from './definition-writer.js';
import { type ForeignSurvey, isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import { languageTag } from './language-tag.js';
import { FlowWriter } from './qualtrics-flow.js';
import { PLACEHOLDERS } from './qualtrics-words.js';

/** A survey of Qualtrics (`.qsf`, its JSON export). Source: files that Qualtrics exports; the format has no public description. */
export function fromQualtrics(json: Json): ForeignSurvey {
  const entry = objectIn(json, 'SurveyEntry');
  const language = languageTag(String(own(entry, 'SurveyLanguage') ?? ''));
  const writer = new DefinitionWriter(language ?? 'en', PLACEHOLDERS);
  const elements = listIn(json, 'SurveyElements').filter(isJson);
  const named = (kind: string): Json[] => elements.filter((one) => own(one, 'Element') === kind);
  const questions = new Map(
    named('SQ').map((one) => [String(own(one, 'PrimaryAttribute')), objectIn(one, 'Payload')] as const),
  );
  const blocks = new Map(
    named('BL')
      .flatMap((one) => valuesOf(own(one, 'Payload')))
      .filter((block) => own(block, 'Type') !== 'Trash')
      .map((block) => [String(own(block, 'ID')), block] as const),
  );
  const flow = new FlowWriter(writer, blocks, questions);
  const steps = named('FL').map((one) => objectIn(one, 'Payload'));
  for (const step of steps) flow.walk(step);
  // Blocks that the flow does not name are never shown there, but a file without a flow shows them all.
  for (const [id, block] of blocks) {
    if (steps.length === 0) flow.block(id, { isShuffled: false });
    else if (!flow.has(id)) {
      writer.note(String(own(block, 'Description') ?? id), 'The flow leads nowhere to this block: it was left out');
    }
  }
  if (named('QO').length > 0) writer.note('Quotas', 'Quotas were left out: set them anew');
  const title = String(own(entry, 'SurveyName') ?? '');
  return writer.finish('Qualtrics', { title }, flow.isShuffled ? { shuffle: true } : {});
}

/** The list of blocks is a list in some exports, an object in others. */
const valuesOf = (payload: unknown): Json[] =>
  (Array.isArray(payload) ? payload : isJson(payload) ? Object.values(payload) : []).filter(isJson);
