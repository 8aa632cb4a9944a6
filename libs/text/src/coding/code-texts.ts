import { ENGINE_VERSION } from '../engine-version.js';
import { learnLabels } from '../learning/label-learner.js';
import { readCorpus, type CorpusOptions } from '../learning/text-corpus.js';
import { compareText } from '../text-order.js';
import { agreementOf, isReliable, type Agreement } from './agreement.js';
import { bestThreshold } from './threshold.js';

/** An answer that a person read: all themes that apply to it, or none. */
export interface CodedText {
  readonly text: string;
  readonly themes: readonly string[];
}

export interface ThemeAgreement extends Agreement {
  readonly theme: string;
  /** See `isReliable`. */
  readonly reliable: boolean;
}

export interface SuggestedTheme {
  readonly theme: string;
  /** Calibrated, in (0, 1). */
  readonly probability: number;
  /** The probability reaches the threshold. */
  readonly suggested: boolean;
}

export interface CodedPrediction {
  /** Every theme, the most probable first. */
  readonly themes: readonly SuggestedTheme[];
  /** What a person decided for this very text; it stands, whatever is predicted. Null: nobody coded it. */
  readonly decided: readonly string[] | null;
}

export interface SupervisedCoding {
  readonly engineVersion: string;
  /** Probability from which a theme is suggested: the one with the best micro-F1 to be expected. */
  readonly threshold: number;
  /** Over all themes and held-back answers together. */
  readonly agreement: Agreement;
  /** In alphabetical order. */
  readonly themes: readonly ThemeAgreement[];
  /** One per text, in order. */
  readonly predictions: readonly CodedPrediction[];
}

/**
 * Suggests themes for texts, as a person coded others: one or several themes a text, or none.
 *
 * The result depends on the texts and decisions alone, not on their order. Agreement is measured on answers held back
 * from the model that judges them (five folds).
 *
 * @param texts - To be coded, any number ≥ 0; coded ones may be among them.
 * @param coded - At least one; from about fifty on, suggestions are worth reading.
 */
export function codeTexts(
  texts: readonly string[],
  coded: readonly CodedText[],
  options: CorpusOptions = {},
): SupervisedCoding {
  const { views, rowOf } = options.corpus ?? readCorpus([...texts, ...coded.map(({ text }) => text)], options);
  const decisions = coded.toSorted((a, b) => compareText(a.text, b.text) || compareText(keyOf(a), keyOf(b)));
  const names = [...new Set(coded.flatMap(({ themes }) => themes))].sort(compareText);
  const rows = decisions.map(({ text }) => rowOf(text));
  const holds = names.map((name) => decisions.map(({ themes }) => themes.includes(name)));
  const learned = learnLabels(
    views,
    holds.map((own) => ({ rows, targets: own.map(Number) })),
  );
  const threshold = bestThreshold(learned.flatMap(({ heldOut }) => [...heldOut]));
  const agreements = learned.map(({ heldOut }, i) => heldBack(heldOut, holds[i]!, threshold));
  const decidedOf = new Map(decisions.map(({ text, themes }) => [text, themes]));
  return {
    engineVersion: ENGINE_VERSION,
    threshold,
    agreement: agreementOf(
      agreements.flatMap(({ suggested }) => suggested),
      agreements.flatMap(({ decided }) => decided),
    ),
    themes: names.map((theme, i) => {
      const agreement = agreementOf(agreements[i]!.suggested, agreements[i]!.decided);
      return { theme, ...agreement, reliable: isReliable(agreement) };
    }),
    predictions: texts.map((text) => {
      const row = rowOf(text);
      const themes = names.map((theme, i): SuggestedTheme => {
        const probability = learned[i]!.probabilities[row]!;
        return { theme, probability, suggested: probability >= threshold };
      });
      return {
        themes: themes.sort((a, b) => b.probability - a.probability || compareText(a.theme, b.theme)),
        decided: decidedOf.get(text) ?? null,
      };
    }),
  };
}

const keyOf = ({ themes }: CodedText): string => themes.join('\u0000');

function heldBack(
  probabilities: Float64Array,
  holds: readonly boolean[],
  threshold: number,
): { suggested: boolean[]; decided: boolean[] } {
  const judged = holds.flatMap((_, i) => (Number.isNaN(probabilities[i]!) ? [] : [i]));
  return { suggested: judged.map((i) => probabilities[i]! >= threshold), decided: judged.map((i) => holds[i]!) };
}
