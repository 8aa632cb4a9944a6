import { MENTION_KINDS } from '@needfinder/domain';
import { normalised } from '../group-texts.js';
import { rulesFor } from '../rules/for-language.js';
import { scorePassage } from '../rules/score.js';
import { splitPassages } from '../split.js';
import { corpusReader } from '../tokens.js';
import type { Embeddings } from '../types.js';
import { learnCorpusBlocks } from '../vectors/corpus-blocks.js';
import { characterGrams, withPairs } from '../vectors/latent-semantics.js';
import { denseMatrix, normaliseRows, sideBySide, type DenseMatrix } from '../vectors/sparse-matrix.js';
import { joinBlocks, termBlock } from './feature-blocks.js';
import type { FeatureRows } from './logistic-regression.js';

export interface FeatureOptions {
  /** ISO 639-1; the language of most texts when absent. */
  readonly language?: string;
  /** A pretrained opinion beside what the corpus itself teaches, of the texts that `textsToEmbed` names. */
  readonly embeddings?: Embeddings;
}

/** How much each block of length 1 tells at the start; what the decisions say of it is learned. */
const SURFACE_WEIGHT = 0.6;
const RULE_WEIGHT = 0.5;
const MENTIONS_WEIGHT = 1;
/** A passage from here on counts as a mention of the kind. */
const LIKELY = 0.5;
const STEM_WEIGHT = 1;
const CHARACTER_WEIGHT = 0.7;
/** A vector spreads its length 1 over hundreds of directions; longer, it weighs as much under the penalty as words do. */
const COMPANY_LENGTH = 2.5;
const ENCODER_LENGTH = 2.5;
const SURFACE_TOKEN = /[\p{L}\p{N}]+(?:['’]\p{L}+)*|[!?]/gu;

/**
 * What a model may look at: the wording (1- to 3-grams with function words, stems, character n-grams, rules that spoke
 * and what they say of each kind), the encoder's vectors where there is one, and the company words keep in this corpus.
 *
 * Everything but the answers is learned from all texts, coded or not: that is what makes fifty coded answers enough.
 *
 * @returns Two views: with the company, which tells of subjects, and without, where manner tells more.
 */
export function readTextFeatures(
  texts: readonly string[],
  { language, embeddings }: FeatureOptions = {},
): [FeatureRows, FeatureRows] {
  const reader = corpusReader(texts, language);
  const stems = texts.map((text) => reader.read(text));
  const spoken = ruleEvidence(texts, reader.language);
  const wording = joinBlocks([
    { matrix: termBlock(texts.map(surfaceGrams)), weight: SURFACE_WEIGHT },
    { matrix: termBlock(stems.map(withPairs)), weight: STEM_WEIGHT },
    { matrix: termBlock(stems.map(characterGrams)), weight: CHARACTER_WEIGHT },
    { matrix: termBlock(spoken.rules), weight: RULE_WEIGHT },
  ]);
  const plain = [
    { matrix: spoken.strongest, weight: RULE_WEIGHT },
    { matrix: spoken.mentions, weight: MENTIONS_WEIGHT },
    ...(embeddings?.size ? [{ matrix: vectorsOf(texts, embeddings), weight: ENCODER_LENGTH }] : []),
  ];
  const company = { matrix: companyOf(stems), weight: COMPANY_LENGTH };
  return [
    { sparse: wording, dense: sideBySide([...plain, company]) },
    { sparse: wording, dense: sideBySide(plain) },
  ];
}

/** Words as they stand, function words and marks included ("can't", "would be", "!"), with their pairs and triples. */
function surfaceGrams(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(SURFACE_TOKEN) ?? [];
  const triples = words.slice(2).map((word, i) => `${words[i]!} ${words[i + 1]!} ${word}`);
  return [...withPairs(words), ...triples];
}

interface RuleEvidence {
  /** The rules that spoke anywhere in each text. */
  readonly rules: readonly string[][];
  /** The most that they say of each kind, a probability. */
  readonly strongest: DenseMatrix;
  /** How many passages mention each kind, as ln(1 + n). */
  readonly mentions: DenseMatrix;
}

function ruleEvidence(texts: readonly string[], language: string): RuleEvidence {
  const ruleSet = rulesFor(language);
  const strongest = denseMatrix(texts.length, MENTION_KINDS.length);
  const mentions = denseMatrix(texts.length, MENTION_KINDS.length);
  const rules = texts.map((text, r) => {
    const scores = splitPassages(text, { language }).map((passage) =>
      scorePassage(passage.text, ruleSet, { role: 'other', trust: 1 }),
    );
    MENTION_KINDS.forEach((kind, j) => {
      const at = r * MENTION_KINDS.length + j;
      strongest.data[at] = Math.max(0, ...scores.map((score) => score.kinds[kind]));
      mentions.data[at] = Math.log1p(scores.filter((score) => score.kinds[kind] >= LIKELY).length);
    });
    return scores.flatMap(({ fired }) => fired.map(({ id }) => id));
  });
  return { rules, strongest, mentions };
}

/** What the corpus itself teaches of each text, rows of length 1. */
function companyOf(stems: readonly (readonly string[])[]): DenseMatrix {
  const { words, characters, company } = learnCorpusBlocks(stems)(stems);
  return normaliseRows(
    sideBySide([
      { matrix: words, weight: STEM_WEIGHT },
      { matrix: characters, weight: CHARACTER_WEIGHT },
      { matrix: company, weight: CHARACTER_WEIGHT },
    ]),
  );
}

/** Zeros for a text that the encoder does not read. */
function vectorsOf(texts: readonly string[], embeddings: Embeddings): DenseMatrix {
  const columns = Math.max(...[...embeddings.values()].map(({ length }) => length));
  const matrix = denseMatrix(texts.length, columns);
  texts.forEach((text, r) => matrix.data.set(embeddings.get(normalised(text)) ?? [], r * columns));
  return normaliseRows(matrix);
}
