import { UnreadableFileError } from '@needfinder/domain';
import { readDefinition } from '../definition/definition-problems.js';
import { type ForeignElement, type ForeignSurvey, isJson, own } from './foreign-survey.js';
import { fromLimeSurvey } from './from-limesurvey.js';
import { fromQualtrics } from './from-qualtrics.js';
import { fromSurveyJs } from './from-surveyjs.js';

/** Characters. */
const LONGEST_FILE = 5_000_000;

/**
 * The survey in a file of SurveyJS (JSON), Qualtrics (`.qsf`), LimeSurvey (`.lss`), or of another Needfinder, with
 * everything in it that was not understood.
 *
 * @param text - The whole file. @param readXml - Refuses document types and entities, and throws what cannot be read.
 * @throws UnreadableFileError `survey-file.too-large`, `survey-file.archive`, `survey-file.unknown`, and what `readXml` throws.
 */
export function readForeignSurvey(text: string, readXml: (text: string) => ForeignElement): ForeignSurvey {
  if (text.length > LONGEST_FILE) {
    const sentence = `A survey file may have ${LONGEST_FILE} characters; this one has ${text.length}`;
    throw new UnreadableFileError('survey-file.too-large', sentence, { characters: text.length });
  }
  const source = text.replace(/^\uFEFF/, '').trimStart();
  if (source.startsWith('PK')) {
    throw new UnreadableFileError('survey-file.archive', 'This is an archive: take the survey file out of it first');
  }
  if (source.startsWith('<')) {
    const document = readXml(source);
    if (document.name !== 'document')
      throw unknown(`an XML file whose first element is “${document.name.slice(0, 40)}”`);
    return fromLimeSurvey(document);
  }
  const json = parsed(source);
  if (!isJson(json)) throw unknown('neither XML nor a JSON object');
  if (own(json, 'SurveyEntry') !== undefined) return fromQualtrics(json);
  if (own(json, 'schema') === 1 && own(json, 'blocks') !== undefined) return fromNeedfinder(json);
  if (['pages', 'elements', 'questions'].some((name) => own(json, name) !== undefined)) return fromSurveyJs(json);
  throw unknown('JSON of a program that is not known here');
}

/** Exactly as it was written; what is wrong with it is said, and the builder shows it. */
function fromNeedfinder(json: object): ForeignSurvey {
  const { definition, problems } = readDefinition(json);
  if (!definition) {
    const [first] = problems;
    throw unknown(`a definition that cannot be read (${first?.key ?? ''} ${first?.sentence ?? ''})`);
  }
  return { program: 'Needfinder', definition, notes: [] };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw unknown('neither XML nor JSON');
  }
}

const unknown = (what: string): UnreadableFileError =>
  new UnreadableFileError(
    'survey-file.unknown',
    `This is ${what}. Surveys come from SurveyJS (JSON), Qualtrics (.qsf), LimeSurvey (.lss) or Needfinder`,
  );
