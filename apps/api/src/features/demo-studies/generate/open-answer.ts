import type { Rng } from '@needfinder/numeric';
import { type Deck, pick } from './deck.js';
import { type NeedKey, VOICES } from './needs.js';
import {
  HARDEST_FRAMES,
  JOINTS,
  NON_ANSWERS,
  OFF_TOPIC,
  OPENERS,
  TAILS,
  WANT_FRAMES,
  WISH_TAILS,
} from './phrases/frames.js';
import { contentNeeds, pressingNeeds, type Respondent } from './respondent.js';
import type { AnswerTruth } from './study.js';
import { capitalised, fillSlots, inSentence, rephrased, sentence, typed } from './wording.js';

export interface OpenAnswer {
  readonly text: string;
  readonly truth: AnswerTruth;
}

/** How often an open question is left empty, brushed off, or answered beside the point. */
const SHARES = {
  hardest: { empty: 0.08, 'non-answer': 0.05, 'off-topic': 0.02, against: 0.07 },
  wish: { empty: 0.14, 'non-answer': 0.06, 'off-topic': 0.03, against: 0.04 },
} as const;

/** One answer to "What is hardest …?" or "What do you wish …?", about the needs that press the respondent. */
export function openAnswer(rng: Rng, deck: Deck, question: keyof typeof SHARES, person: Respondent): OpenAnswer {
  const about = kindOfAnswer(rng, question, person);
  const say = (phrase: string) => rephrased(rng, fillSlots(rng, phrase, person.country.currency));
  if (about === 'empty') return { text: '', truth: { about, needs: [] } };
  if (about === 'non-answer') return { text: deck.deal(NON_ANSWERS), truth: { about, needs: [] } };
  if (about === 'off-topic') return { text: typed(rng, sentence(deck.deal(OFF_TOPIC))), truth: { about, needs: [] } };
  if (about === 'against') {
    const need = pick(rng, contentNeeds(person).slice(0, 3));
    return { text: typed(rng, sentence(say(deck.deal(VOICES[need].praise)))), truth: { about, needs: [need] } };
  }
  const needs = chosenNeeds(rng, person);
  const [first, second] = needs as [NeedKey, NeedKey?];
  const parts =
    question === 'hardest'
      ? [complaint(rng, deck, first, say, person), ...(second ? [sentence(say(deck.deal(VOICES[second].pain)))] : [])]
      : [
          desire(rng, deck, first, say),
          ...(second ? [`I would also like to ${say(deck.deal(VOICES[second].want))}.`] : []),
        ];
  return { text: typed(rng, joined(rng, parts)), truth: { about, needs } };
}

function kindOfAnswer(rng: Rng, question: keyof typeof SHARES, person: Respondent): AnswerTruth['about'] {
  let left = rng.next();
  for (const [kind, share] of Object.entries(SHARES[question]) as [AnswerTruth['about'], number][]) {
    left -= share;
    if (left < 0) return kind === 'against' && contentNeeds(person).length === 0 ? 'need' : kind;
  }
  return 'need';
}

/** Mostly the first three of the pressing needs; one person in four speaks of two. */
function chosenNeeds(rng: Rng, person: Respondent): NeedKey[] {
  const pressing = pressingNeeds(person).slice(0, 5);
  const first = pick(rng, pressing, [4, 3, 2, 0, 0]);
  const others = pressing.filter((need) => need !== first);
  return rng.next() < 0.24 ? [first, pick(rng, others, [2, 1, 0, 0])] : [first];
}

type Say = (phrase: string) => string;

function complaint(rng: Rng, deck: Deck, need: NeedKey, say: Say, { trade }: Respondent): string {
  const voice = VOICES[need];
  const short = () => sentence(deck.deal(HARDEST_FRAMES).replace('{}', say(deck.deal(voice.hardest))));
  const opener = () => deck.deal(OPENERS).replace('{trade}', pick(rng, trade.asSpoken));
  const plain = () => sentence(say(deck.deal(voice.pain)));
  const long = () => (rng.next() < 0.3 ? opener() + inSentence(plain()) : plain());
  const form = rng.next();
  if (form < 0.3) return short();
  if (form < 0.42) return `${short()} ${long()}`;
  if (form < 0.6) return `${long()} ${sentence(capitalised(say(deck.deal(voice.effect))))}`;
  if (form < 0.7) return `${long()} ${sentence(deck.deal(TAILS))}`;
  return long();
}

function desire(rng: Rng, deck: Deck, need: NeedKey, say: Say): string {
  const voice = VOICES[need];
  const want = () => sentence(deck.deal(WANT_FRAMES).replace('{}', say(deck.deal(voice.want))));
  const form = rng.next();
  if (form < 0.22) return sentence(say(deck.deal(voice.wish)));
  if (form < 0.32) return `${sentence(say(deck.deal(voice.pain)))} ${want()}`;
  if (form < 0.38) return `${want()} ${sentence(deck.deal(WISH_TAILS))}`;
  return want();
}

function joined(rng: Rng, parts: readonly string[]): string {
  const [first, second] = parts;
  if (!second) return first!;
  if (rng.next() < 0.12) return `- ${first}\n- ${second}`;
  return rng.next() < 0.5 ? `${first} ${second}` : `${first} ${pick(rng, JOINTS)}${inSentence(second)}`;
}
