import { createRng, type Rng } from '@needfinder/numeric';
import { type Conversation, conversation } from './conversation.js';
import { Deck } from './deck.js';
import { NEEDS } from './needs.js';
import { openAnswer } from './open-answer.js';
import { INTERVIEWERS, NAMES } from './people.js';
import { drawRespondent, type Respondent, type World } from './respondent.js';
import { SEGMENTS } from './segments.js';
import type { GeneratedStudy, TextFile } from './study.js';
import { surveyCsv, type SurveyRow } from './survey-csv.js';
import { TRANSCRIPT_FORMATS } from './transcripts.js';
import { CONTINUUM_WORLD, SEGMENTED_WORLD } from './worlds.js';

const NEEDS_STUDY_SIZE = 600;
const CONTINUUM_STUDY_SIZE = 400;

/**
 * A synthetic study of freelancers and their books with four planted segments of needs: 600 answers to a survey and 24
 * interviews with people who also answered it.
 *
 * @param seed - Whole number; the same seed gives the same bytes.
 */
export function generateNeedsStudy(seed: number): GeneratedStudy {
  const rng = createRng(seed).fork('needs-study');
  const rows = surveyRows(rng, SEGMENTED_WORLD, 'R', NEEDS_STUDY_SIZE);
  const interviews = interviewsWith(rng.fork('interviews'), interviewees(rng.fork('interviewees'), rows));
  const position = new Map(SEGMENTS.map((segment, i) => [segment.key, i]));
  return {
    files: [{ name: 'survey.csv', text: surveyCsv(rng.fork('cells'), rows) }],
    interviews: interviews.map(({ file }) => file),
    truth: {
      k: SEGMENTS.length,
      segments: SEGMENTS.map(({ key, name, share }) => ({ key, name, share })),
      ...truthOf(rows),
      segmentOf: Object.fromEntries(rows.map(({ person }) => [person.id, position.get(person.segment!.key)!])),
      interviews: Object.fromEntries(
        interviews.map(({ file, held }) => [file.name, { respondentId: held.respondent.id, needs: held.needs }]),
      ),
    },
  };
}

/**
 * The same questionnaire answered by 400 people who differ along one line only: the product has to say that there are
 * no segments.
 *
 * @param seed - Whole number; the same seed gives the same bytes.
 */
export function generateNoSegmentsStudy(seed: number): GeneratedStudy {
  const rng = createRng(seed).fork('no-segments-study');
  const rows = surveyRows(rng, CONTINUUM_WORLD, 'C', CONTINUUM_STUDY_SIZE);
  return {
    files: [{ name: 'survey.csv', text: surveyCsv(rng.fork('cells'), rows) }],
    interviews: [],
    truth: { k: 1, segments: [], ...truthOf(rows), segmentOf: {}, interviews: {} },
  };
}

function surveyRows(rng: Rng, world: World, prefix: string, size: number): SurveyRow[] {
  const hardestDeck = new Deck(rng.fork('deck', 'hardest'));
  const wishDeck = new Deck(rng.fork('deck', 'wish'));
  return Array.from({ length: size }, (_, i) => {
    const id = `${prefix}${String(i + 1).padStart(4, '0')}`;
    const person = drawRespondent(rng.fork('person', i), id, world);
    return {
      person,
      hardest: openAnswer(rng.fork('hardest', i), hardestDeck, 'hardest', person),
      wish: openAnswer(rng.fork('wish', i), wishDeck, 'wish', person),
    };
  });
}

/** As many of each segment as its share asks for, in random order. */
function interviewees(rng: Rng, rows: readonly SurveyRow[]): Respondent[] {
  const chosen = SEGMENTS.flatMap(({ key, share }) =>
    rng
      .shuffle(rows.filter(({ person }) => person.segment?.key === key))
      .slice(0, Math.round(share * NAMES.length))
      .map(({ person }) => person),
  );
  return rng.shuffle(chosen).slice(0, NAMES.length);
}

function interviewsWith(rng: Rng, people: readonly Respondent[]): { file: TextFile; held: Conversation }[] {
  const deck = new Deck(rng.fork('deck'));
  return people.map((person, i) => {
    const held = conversation(rng.fork('conversation', i), deck, person);
    const speakers = { interviewer: INTERVIEWERS[i % INTERVIEWERS.length]!, respondent: NAMES[i]! };
    return { file: TRANSCRIPT_FORMATS[i % TRANSCRIPT_FORMATS.length]!(held, speakers), held };
  });
}

const truthOf = (rows: readonly SurveyRow[]) => ({
  needs: NEEDS,
  hardest: Object.fromEntries(rows.map(({ person, hardest }) => [person.id, hardest.truth])),
  wish: Object.fromEntries(rows.map(({ person, wish }) => [person.id, wish.truth])),
});
