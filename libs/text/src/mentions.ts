import type { TextRole } from '@needfinder/domain';
import { rulesFor } from './rules/for-language.js';
import { asksMeaning, roleOfFrame } from './rules/frame.js';
import { isNonAnswer } from './rules/non-answers.js';
import { isFragment, scorePassage, type Frame } from './rules/score.js';
import { intensityOf, polarityOf } from './rules/tone.js';
import { splitPassages } from './split.js';
import { stopWordsOf, isGeneralWord } from './stop-words.js';
import { languagesOf } from './text-languages.js';
import { wordsOf } from './tokens.js';
import type { MentionOptions, NeedMention, SourceText } from './types.js';

export const DEFAULT_MIN_PROBABILITY = 0.5;
/** A role guessed from the wording of the question counts less than one the researcher chose. */
const GUESSED_ROLE_TRUST = 0.9;

/**
 * Finds the passages in which people express a pain, desire, job, gain or workaround.
 *
 * Non-answers, pure courtesy and passages about nothing in particular ("this is annoying") are not mentions. Frames
 * (questions, interviewer turns) change what an answer means and are never searched themselves.
 *
 * @returns In the order of the texts and of the passages in them; offsets in code points.
 */
export function findMentions(texts: readonly SourceText[], options: MentionOptions = {}): NeedMention[] {
  const minProbability = options.minProbability ?? DEFAULT_MIN_PROBABILITY;
  const languages = languagesOf(texts);
  const frames = new Map<string, Frame>();
  return texts.flatMap((source, i) => {
    if (isNonAnswer(source.text)) return [];
    const language = languages[i]!;
    const rules = rulesFor(language);
    const { role, trust, asksMeaning = false } = frameOf(source, frames);
    const mentions: NeedMention[] = [];
    const passages = splitPassages(source.text, { language });
    // Only where a question shifts the odds does it matter what stands among sentences.
    const isProse =
      role !== 'other' && passages.length > 1 && passages.some(({ text }) => !isFragment(text.toLowerCase()));
    for (const passage of passages) {
      if (passages.length > 1 && isNonAnswer(passage.text)) continue;
      const score = scorePassage(passage.text, rules, {
        role,
        trust,
        asksMeaning,
        isProse,
        isOpening: passage === passages[0],
      });
      const { kinds, kind, probability } = score;
      if (probability < minProbability || !hasSubject(passage.text, language, role)) continue;
      const { start, end, text } = passage;
      const intensity = intensityOf(text, score, rules);
      const polarity = polarityOf(score);
      mentions.push({ textId: source.id, start, end, text, kinds, kind, probability, intensity, polarity });
    }
    return mentions;
  });
}

function frameOf({ role, frame }: SourceText, known: Map<string, Frame>): Frame {
  if (role !== undefined && role !== 'other') return { role, trust: 1 };
  const question = frame ?? '';
  const found = known.get(question) ?? {
    role: roleOfFrame(frame),
    trust: GUESSED_ROLE_TRUST,
    asksMeaning: asksMeaning(frame),
  };
  known.set(question, found);
  return found;
}

/** A mention is about something: a word beyond function words and words too general to name a subject. */
function hasSubject(text: string, language: string, role: TextRole): boolean {
  const functionWords = stopWordsOf(language);
  return wordsOf(text).some(
    (word) =>
      word.length > 1 &&
      !functionWords.has(word) &&
      (role !== 'other' && text.length < 15 ? true : !isGeneralWord(word)),
  );
}

/** How one passage sounds that a person already called one, by the rules: a plain job when nothing stands out. */
export function soundOf(text: string): Pick<NeedMention, 'kind' | 'intensity'> {
  const [mention] = findMentions([{ id: '', text }]);
  return { kind: mention?.kind ?? 'job', intensity: mention?.intensity ?? 0 };
}
