import { MENTION_KINDS, type MentionKind } from '@needfinder/domain';
import { agreementOf, type Agreement } from '../coding/agreement.js';
import { compareText } from '../text-order.js';
import { isOneSided, type LabelDecisions } from './held-out.js';
import { learnLabels, type LearnedLabel } from './label-learner.js';
import { type CorpusOptions, readCorpus, viewsOf } from './text-corpus.js';

type Kinds = Readonly<Record<MentionKind, number>>;

/** A passage as the rules read it, in its frame. */
export interface ReadPassage {
  readonly text: string;
  /** Probability of each kind by the rules, in [0, 1]. */
  readonly kinds: Kinds;
}

/** What a person said of a passage: for each kind that she judged, whether it holds. */
export type KindDecisions = Readonly<Partial<Record<MentionKind, boolean>>>;

export interface LearnedMentions {
  /** For each passage, the calibrated probability of each kind; of a kind nobody judged, what the rules say. */
  readonly kinds: readonly Kinds[];
  /** Over all decisions that a model judged which had not seen them. */
  readonly agreement: Agreement;
  /** The same for each kind; n is 0 where nobody judged it, or always the same way. */
  readonly agreementOn: Readonly<Record<MentionKind, Agreement>>;
}

export interface MentionLearner {
  /**
   * Learns from everything that was decided so far. The same decisions give the same bits, in any order of passages.
   *
   * @param decisions - By place of the passage.
   */
  learn(decisions: ReadonlyMap<number, KindDecisions>): LearnedMentions;
}

/** Rules are never so sure that no decision could change their mind. */
const MOST_SURE = 0.98;
/** A passage from here on is suggested as a mention of the kind. */
const LIKELY = 0.5;

/**
 * Gets ready to learn, from accepts and rejects, which passages mention a pain, desire, job, gain or workaround.
 *
 * Reading the passages is done once and takes most of the time. The rules are the start: the model learns what they
 * miss, so that without a decision it says what they say.
 */
export function mentionLearner(passages: readonly ReadPassage[], options: CorpusOptions = {}): MentionLearner {
  const order = [...passages.keys()].sort(
    (a, b) =>
      compareText(passages[a]!.text, passages[b]!.text) || compareText(keyOf(passages[a]!), keyOf(passages[b]!)),
  );
  const texts = order.map((place) => passages[place]!.text);
  // The manner first: of many decisions only the first view is learned.
  const views = viewsOf(options.corpus ?? readCorpus(texts, options), texts).toReversed();
  const offsets = MENTION_KINDS.map((kind) => Float64Array.from(order, (place) => logit(passages[place]!.kinds[kind])));
  return {
    learn(decisions) {
      const labels = MENTION_KINDS.map((kind, k): LabelDecisions => {
        const rows = [...order.keys()].filter((row) => decisions.get(order[row]!)?.[kind] !== undefined);
        const targets = rows.map((row) => Number(decisions.get(order[row]!)![kind]));
        return { rows, targets, offset: offsets[k]! };
      });
      const judged = MENTION_KINDS.flatMap((_, k) => (labels[k]!.rows.length > 0 ? [k] : []));
      const learned = learnLabels(
        views,
        judged.map((k) => labels[k]!),
      );
      const kinds = passages.map(({ kinds: byRules }) => ({ ...byRules }));
      judged.forEach((k, j) => {
        order.forEach((place, row) => (kinds[place]![MENTION_KINDS[k]!] = learned[j]!.probabilities[row]!));
      });
      const heldOf = new Map(
        judged.map((k, j) => [MENTION_KINDS[k]!, isOneSided(labels[k]!) ? [] : heldBack(learned[j]!, labels[k]!)]),
      );
      const agreementFor = (held: readonly Judged[]): Agreement =>
        agreementOf(
          held.map(({ suggested }) => suggested),
          held.map(({ holds }) => holds),
        );
      const agreementOn = Object.fromEntries(
        MENTION_KINDS.map((kind) => [kind, agreementFor(heldOf.get(kind) ?? [])]),
      ) as Record<MentionKind, Agreement>;
      return { kinds, agreement: agreementFor([...heldOf.values()].flat()), agreementOn };
    },
  };
}

interface Judged {
  readonly suggested: boolean;
  readonly holds: boolean;
}

const heldBack = ({ heldOut }: LearnedLabel, { targets }: LabelDecisions): Judged[] =>
  [...heldOut].flatMap((probability, i) =>
    Number.isNaN(probability) ? [] : { suggested: probability >= LIKELY, holds: targets[i] === 1 },
  );

const keyOf = ({ kinds }: ReadPassage): string => MENTION_KINDS.map((kind) => kinds[kind]).join(' ');

function logit(probability: number): number {
  const p = Math.min(Math.max(probability, 1 - MOST_SURE), MOST_SURE);
  return Math.log(p / (1 - p));
}
