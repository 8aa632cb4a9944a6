import type { CorpusReader } from '../tokens.js';
import type { Encoder } from '../types.js';
import { characterGrams, learnLatentSemantics, withPairs } from './latent-semantics.js';
import { normaliseRows, sideBySide, type DenseMatrix } from './sparse-matrix.js';
import { learnWordCompany } from './word-company.js';

/** One way of seeing the corpus; clusterings of different blocks disagree in different places. */
export interface EncodedBlocks {
  readonly words: DenseMatrix;
  readonly characters: DenseMatrix;
  readonly company: DenseMatrix;
  /** The three side by side, rows of length 1. */
  readonly joint: DenseMatrix;
}

/** An encoder learned from the corpus itself: knows its jargon, needs no download, speaks any language. */
export interface CorpusEncoder extends Encoder {
  encode(texts: readonly string[]): EncodedBlocks;
}

const DIMENSIONS = 64;
const WEIGHTS = { words: 1, characters: 0.7, company: 0.7 };

export function learnCorpusEncoder(texts: readonly string[], reader: CorpusReader): CorpusEncoder {
  const documents = texts.map((text) => reader.read(text));
  const placeWords = learnLatentSemantics(documents.map(withPairs), DIMENSIONS);
  const placeCharacters = learnLatentSemantics(documents.map(characterGrams), DIMENSIONS, 8_000);
  const placeCompany = learnWordCompany(documents, DIMENSIONS);
  const encode = (others: readonly string[]): EncodedBlocks => {
    const read = others.map((text) => reader.read(text));
    const words = placeWords(read.map(withPairs));
    const characters = placeCharacters(read.map(characterGrams));
    const company = placeCompany(read);
    const joint = normaliseRows(
      sideBySide([
        { matrix: words, weight: WEIGHTS.words },
        { matrix: characters, weight: WEIGHTS.characters },
        { matrix: company, weight: WEIGHTS.company },
      ]),
    );
    return { words, characters, company, joint };
  };
  return {
    name: 'corpus',
    encode,
    embed: (others) => {
      const { joint } = encode(others);
      return others.map((_, r) => joint.data.slice(r * joint.columns, (r + 1) * joint.columns));
    },
  };
}
