import { MENTION_KINDS, type MentionKind, type TextRole } from '@needfinder/domain';
import { asciiWords } from '../ascii-words.js';
import type { Rule, RuleSet } from './rule.js';

/** Where a passage comes from, as far as it changes what its words mean. */
export interface Frame {
  readonly role: TextRole;
  /** In [0, 1]: 1 when the researcher named the role, less when it was guessed from the question. */
  readonly trust: number;
  /** True among full sentences, where a fragment is a remark ("Honestly,") and not an item of a list. */
  readonly isProse?: boolean;
  /** The first passage of an answer: the likeliest to answer the question. */
  readonly isOpening?: boolean;
  /** True where the question asks what something is or means: the answer explains, and its troubles are examples. */
  readonly asksMeaning?: boolean;
}

export interface Score {
  readonly kinds: Record<MentionKind, number>;
  readonly kind: MentionKind;
  readonly probability: number;
  /** In lower case. */
  readonly words: readonly string[];
  /** The rules that spoke. */
  readonly fired: readonly Rule[];
}

/** Log-odds of each kind before anything is read. */
const BASE: Readonly<Record<MentionKind, number>> = { pain: -2.5, desire: -2.6, job: -3, gain: -2.7, workaround: -3 };

/**
 * What the role of the question adds: to a fragment, which can only be an answer; to the first sentence, which mostly is
 * one; to a later sentence, which may digress.
 */
type RolePrior = readonly [item: number, opening: number, later: number];
const ROLE_PRIOR: Readonly<Record<TextRole, Readonly<Partial<Record<MentionKind, RolePrior>>>>> = {
  pain: { pain: [2.9, 2.7, 1.6], desire: [0.6, 0.6, 0.6], gain: [-0.8, -0.8, -0.8], workaround: [0.3, 0.3, 0.3] },
  desire: { desire: [3.2, 2.8, 1.8], pain: [0.4, 0.4, 0.4], gain: [-0.5, -0.5, -0.5] },
  job: { job: [3.8, 3.1, 2.4] },
  gain: { gain: [3.4, 2.8, 2], pain: [-0.3, -0.3, -0.3] },
  other: {},
};

const SENTENCE_START =
  /^(?:i|i['’]\w+|we|it|it['’]s|this|that|these|those|they|he|she|you|there|my|our|yo|je|j['’]|nous|ich|wir|es|eu|nós|io|noi|ik|wij?)\b/u;
/** Fragments name something; a finite verb makes it a statement that may digress. */
const FINITE_VERB =
  /\b(?:is|are|was|were|am|has|have|had|will|would|can|could|do|does|did|should|isn't|aren't|[a-z]+n't)\b|'(?:s|re|ll|ve|m)\b/;
/** A word that judges a little, alone in so long a sentence, says it in passing ("every cost that a bad deal brings"). */
const IN_PASSING = { words: 14, doubt: 0.4 };
/** What a question about the meaning of something takes from every kind. */
const MEANING_DOUBT = 0.5;
const LONGEST_FRAGMENT = 12;
const CONTINUES = /^(?:and|but|or|so|such|them|then|which|because|if|as|like|than|used)\b/;

/** Whether a passage names something without saying anything of it, as the items of a list do. */
export const isFragment = (lower: string, words = lower.split(/\s+/).length): boolean =>
  words <= LONGEST_FRAGMENT && !SENTENCE_START.test(lower) && !CONTINUES.test(lower) && !FINITE_VERB.test(lower);

const WORD = /[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu;
const ACCENTED = /[\u0080-\uffff]/;

/** Probabilities of the kinds of one passage, by weighted rules on top of a prior from its frame. */
export function scorePassage(text: string, ruleSet: RuleSet, frame: Frame): Score {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const words = ACCENTED.test(lower) ? (lower.match(WORD) ?? []) : asciiWords(lower);
  const fired = firedRules(lower, words, ruleSet);
  // Without a role there is no prior to choose.
  const isItem = frame.role !== 'other' && frame.isProse !== true && isFragment(lower, words.length);
  const place = isItem ? 0 : frame.isOpening === true ? 1 : 2;
  const spoken = MENTION_KINDS.map((kind) => evidence(kind, fired));
  // Courtesy and digression weigh less once the passage says something.
  const doubt =
    largestDoubt(fired) / (Math.max(...spoken) > 2.5 ? 2 : 1) +
    (frame.asksMeaning === true ? MEANING_DOUBT : 0) +
    (frame.role === 'other' && words.length > IN_PASSING.words && fired.every(isSlight) ? IN_PASSING.doubt : 0);
  const thin = words.length < 2 && frame.role === 'other' ? 2 : 0;
  const kinds: Record<MentionKind, number> = { pain: 0, desire: 0, job: 0, gain: 0, workaround: 0 };
  MENTION_KINDS.forEach((kind, i) => {
    const prior = frame.trust * (ROLE_PRIOR[frame.role][kind]?.[place] ?? 0);
    kinds[kind] = 1 / (1 + Math.exp(doubt + thin - BASE[kind] - prior - spoken[i]!));
  });
  const kind = MENTION_KINDS.reduce((best, other) => (kinds[other] > kinds[best] ? other : best));
  return { kinds, kind, probability: kinds[kind], words, fired };
}

function firedRules(lower: string, words: readonly string[], { byCue, always }: RuleSet): Rule[] {
  const tried: Rule[] = [];
  const fired: Rule[] = [];
  for (const word of words) {
    const rules = byCue.get(word);
    if (rules === undefined) continue;
    for (const rule of rules) {
      if (tried.includes(rule)) continue;
      tried.push(rule);
      if (speaks(rule, lower)) fired.push(rule);
    }
  }
  for (const rule of always) if (speaks(rule, lower)) fired.push(rule);
  return fired;
}

const speaks = ({ pattern }: Rule, lower: string): boolean => pattern === undefined || pattern.test(lower);

/** A single word, not a turn of phrase, and not a strong one. */
const isSlight = ({ pattern, weights }: Rule): boolean =>
  pattern === undefined && Object.values(weights).every((weight) => weight < 2.5);

function largestDoubt(fired: readonly Rule[]): number {
  let largest = 0;
  for (const { doubt = 0 } of fired) largest = Math.max(largest, doubt);
  return largest;
}

/** The strongest rule counts in full, the others a third: they mostly see the same words. */
function evidence(kind: MentionKind, fired: readonly Rule[]): number {
  let strongest = 0;
  let sum = 0;
  let against = 0;
  for (const { weights } of fired) {
    const weight = weights[kind] ?? 0;
    if (weight < 0) against += weight;
    else sum += weight;
    strongest = Math.max(strongest, weight);
  }
  return strongest + (sum - strongest) / 3 + against;
}
