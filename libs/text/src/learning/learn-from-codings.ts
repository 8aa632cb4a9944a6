import { MENTION_KINDS, type MentionKind } from '@needfinder/domain';
import type { Agreement } from '../coding/agreement.js';
import { codeTexts, type CodedPrediction, type CodedText, type ThemeAgreement } from '../coding/code-texts.js';
import { findMentions } from '../mentions.js';
import type { SourceText } from '../types.js';
import { type KindDecisions, mentionLearner } from './mention-learner.js';
import { readCorpus, type CorpusOptions } from './text-corpus.js';
import type { FeatureOptions } from './text-features.js';

/** A passage with what people said of it; offsets in code points of its text. */
export interface JudgedPassage {
  readonly id: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly codings: readonly {
    readonly needId: string;
    /** Null for a need that is in no theme. */
    readonly themeId: string | null;
    readonly kind: MentionKind;
    /** Null while nobody decided. */
    readonly accepted: boolean | null;
  }[];
}

/** A passage nobody decided on speaks of a need, going by how people coded others. */
export interface NeedSuggestion {
  readonly passageId: string;
  readonly needId: string;
  /** Calibrated probability of the theme of the need, in (0, 1). */
  readonly probability: number;
}

export interface LearnedCodings {
  /** Passages that people decided on. */
  readonly decided: number;
  /** One per passage, in order: probability of each kind, in [0, 1]. */
  readonly kinds: readonly Readonly<Record<MentionKind, number>>[];
  readonly kindAgreement: Readonly<Record<MentionKind, Agreement>>;
  /** Empty under `FEWEST_TO_SUGGEST` decided passages. */
  readonly themes: readonly ThemeAgreement[];
  readonly suggestions: readonly NeedSuggestion[];
}

/** From this many decided passages on, suggestions are worth reading (docs/text-methods.md). */
export const FEWEST_TO_SUGGEST = 50;

/**
 * Learns from everything that people accepted and rejected: which passages mention a need, of which kind, and of which
 * need those speak that nobody decided on. The same decisions give the same bits, in any order.
 *
 * @param texts - Answers and turns that the passages stand in, with their frames.
 */
export function learnFromCodings(
  texts: readonly SourceText[],
  passages: readonly JudgedPassage[],
  options: FeatureOptions = {},
): LearnedCodings {
  const decisions = new Map(
    passages.flatMap((passage, place): [number, KindDecisions][] => {
      const kinds = kindDecisions(passage);
      return kinds ? [[place, kinds]] : [];
    }),
  );
  const corpus = readCorpus(
    passages.map(({ text }) => text),
    options,
  );
  const learner = mentionLearner(readByRules(texts, passages), { corpus });
  const { kinds, agreementOn } = learner.learn(decisions);
  const open = passages.filter((_, place) => !decisions.has(place));
  const coded = passages.filter((_, place) => decisions.has(place));
  const mayAdvise = coded.length >= FEWEST_TO_SUGGEST && coded.some((passage) => themesOf(passage).length > 0);
  const advice = mayAdvise ? suggest(open, coded, { corpus }) : { themes: [], suggestions: [] };
  return { decided: decisions.size, kinds, kindAgreement: agreementOn, ...advice };
}

/** Rejected everywhere, a passage is no mention of what it was suggested for; accepted somewhere, it is one of that. */
function kindDecisions({ codings }: JudgedPassage): KindDecisions | null {
  const accepted = codings.filter((coding) => coding.accepted === true);
  const judged = accepted.length > 0 ? accepted : codings.filter((coding) => coding.accepted === false);
  if (judged.length === 0) return null;
  return Object.fromEntries(judged.map(({ kind }) => [kind, accepted.length > 0]));
}

function readByRules(texts: readonly SourceText[], passages: readonly JudgedPassage[]) {
  const everything = findMentions(texts, { minProbability: 0 });
  const kindsAt = new Map(
    everything.map((mention) => [`${mention.textId} ${mention.start} ${mention.end}`, mention.kinds]),
  );
  const none = Object.fromEntries(MENTION_KINDS.map((kind) => [kind, 0])) as Record<MentionKind, number>;
  return passages.map(({ id, textId, start, end, text }) => {
    // A span that a person drew is not among those of the engine: it is read by itself.
    const alone = () => findMentions([{ id, text }], { minProbability: 0 })[0]?.kinds;
    return { text, kinds: kindsAt.get(`${textId} ${start} ${end}`) ?? alone() ?? none };
  });
}

const acceptedOf = ({ codings }: JudgedPassage) => codings.filter(({ accepted }) => accepted === true);
const themesOf = (passage: JudgedPassage): string[] => [
  ...new Set(acceptedOf(passage).flatMap(({ themeId }) => themeId ?? [])),
];

function suggest(
  open: readonly JudgedPassage[],
  coded: readonly JudgedPassage[],
  options: CorpusOptions,
): Pick<LearnedCodings, 'themes' | 'suggestions'> {
  const texts = open.map(({ text }) => text);
  const code = (namesOf: (passage: JudgedPassage) => string[]) =>
    codeTexts(
      texts,
      coded.map((passage): CodedText => ({ text: passage.text, themes: namesOf(passage) })),
      options,
    );
  const byTheme = code(themesOf);
  const byNeed = code((passage) => [...new Set(acceptedOf(passage).map(({ needId }) => needId))]);
  const themeOf = new Map(
    coded.flatMap((passage) => acceptedOf(passage).map(({ needId, themeId }) => [needId, themeId] as const)),
  );
  const likeliestNeed = ({ themes }: CodedPrediction, theme: string): string | undefined =>
    themes.find(({ theme: needId }) => themeOf.get(needId) === theme)?.theme;
  const suggestions = open.flatMap((passage, i) => {
    const known = new Set(passage.codings.map(({ themeId }) => themeId));
    return byTheme.predictions[i]!.themes.filter(({ theme, suggested }) => suggested && !known.has(theme)).flatMap(
      ({ theme, probability }) => {
        const needId = likeliestNeed(byNeed.predictions[i]!, theme);
        return needId ? [{ passageId: passage.id, needId, probability }] : [];
      },
    );
  });
  return { themes: byTheme.themes, suggestions };
}
