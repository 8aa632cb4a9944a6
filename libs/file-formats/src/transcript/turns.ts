import type { Utterance } from './transcript.js';

const ENDS_A_SENTENCE = /[.!?…:"”»)\]]$/;

/**
 * Joins consecutive utterances of one speaker. Cues are cut by the clock, so they are joined by a space and a sentence
 * that runs over two of them stays whole; paragraphs keep their line unless one breaks off within a sentence.
 */
export function joinUtterances(utterances: readonly Utterance[], kind: 'cues' | 'paragraphs'): Utterance[] {
  const joined: Utterance[] = [];
  for (const said of utterances) {
    const current = joined.at(-1);
    if (!current || current.speaker !== said.speaker) {
      joined.push({ ...said });
      continue;
    }
    const newLine = kind === 'paragraphs' && ENDS_A_SENTENCE.test(current.text);
    current.text += (newLine ? '\n' : ' ') + said.text;
  }
  return joined;
}
