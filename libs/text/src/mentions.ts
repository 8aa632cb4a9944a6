import { MENTION_KINDS, type MentionKind } from '@needfinder/domain';
import { splitPassages } from './split.js';
import type { MentionOptions, NeedMention, SourceText } from './types.js';

const PATTERNS: Readonly<Record<MentionKind, RegExp>> = {
  pain: /\b(can(no|')t|hard|difficult|slow|crash\w*|broken|confus\w*|annoying|frustrat\w*|problem|bug|lack\w*|missing)\b/i,
  desire: /\b(wish|would (like|love|be (nice|great))|should|want|need(ed|s)?|hope|please|better|more)\b/i,
  job: /\b(i (use|need|have|try|want) (it )?(to|for)|in order to|so that i)\b/i,
  gain: /\b(love|great|easy|saves?|helpful|fast|enjoy)\b/i,
  workaround: /\b(work ?around|instead i|end up|manually|by hand|copy(ing)? and past)\b/i,
};

/** Finds the passages in which people express a need. */
export function findMentions(texts: readonly SourceText[], options: MentionOptions = {}): NeedMention[] {
  const minProbability = options.minProbability ?? 0.5;
  const mentions: NeedMention[] = [];
  for (const { id, text, role, language } of texts) {
    for (const passage of splitPassages(text, language === undefined ? {} : { language })) {
      const kinds = Object.fromEntries(
        MENTION_KINDS.map((kind) => [kind, PATTERNS[kind].test(passage.text) ? 0.7 : role === kind ? 0.6 : 0.05]),
      ) as Record<MentionKind, number>;
      const kind = MENTION_KINDS.reduce((best, other) => (kinds[other] > kinds[best] ? other : best));
      if (kinds[kind] < minProbability) continue;
      const polarity = kind === 'pain' || kind === 'workaround' ? -1 : kind === 'gain' ? 1 : 0;
      mentions.push({ ...passage, textId: id, kinds, kind, probability: kinds[kind], intensity: 1, polarity });
    }
  }
  return mentions;
}
