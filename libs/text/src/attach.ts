import { normalised } from './group-texts.js';
import { subjectReader } from './tokens.js';
import type { Embeddings, KnownNeed } from './types.js';
import { cosineOfSparse } from './vectors/sparse-matrix.js';
import { learnTermWeights, tfidfRows } from './vectors/term-weights.js';

/** Closeness from which on a text speaks of a known need. */
const CLOSE = 0.4;
/** How much closer than usual the embeddings must be, whatever words are shared. */
const NEAR_IN_MEANING = 0.16;
/** Fewer texts do not show what is usual. */
const FEWEST_TO_CENTRE = 10;

/**
 * The known need that each text speaks of, one text at a time.
 *
 * Closeness is the TF-IDF cosine of the words plus, where both have an embedding, how much closer their embeddings are
 * than is usual for this need and for this text: a need in general words is a little close to everything.
 *
 * @param texts - Normalised, different from each other.
 * @returns Need id by text; texts that are close to none are left out.
 *
 * Source: centring against hubs after Hara et al. (2015), AAAI, "Localized centering".
 */
export function attachToKnown(
  texts: readonly string[],
  known: readonly KnownNeed[],
  embeddings: Embeddings = new Map(),
): Map<string, string> {
  const attached = new Map<string, string>();
  if (known.length === 0 || texts.length === 0) return attached;
  const needs = known.map(({ words }) => normalised(words));
  const reader = subjectReader([...texts, ...needs]);
  const documents = [...needs, ...texts].map((text) => reader.read(text));
  const rows = tfidfRows(documents, learnTermWeights(documents));
  const meaning = unusualCloseness(texts, needs, embeddings);
  const stems = documents.map((document) => new Set(document));
  const sharedStems = (n: number, t: number): number =>
    [...stems[n]!].filter((stem) => stems[needs.length + t]!.has(stem)).length;
  texts.forEach((text, t) => {
    let best = { id: '', closeness: CLOSE };
    known.forEach(({ id }, n) => {
      const near = meaning[t]![n] ?? null;
      // One rare word in common is a coincidence, unless the meaning is near too.
      if (near === null ? sharedStems(n, t) < 2 : near < NEAR_IN_MEANING) return;
      const closeness = cosineOfSparse(rows, needs.length + t, n) + (near ?? 0);
      if (closeness > best.closeness) best = { id, closeness };
    });
    if (best.id !== '') attached.set(text, best.id);
  });
  return attached;
}

/** Cosines of embeddings, less what is usual for the text and for the need; null where one has none. */
function unusualCloseness(
  texts: readonly string[],
  needs: readonly string[],
  embeddings: Embeddings,
): (number | null)[][] {
  const vectors = needs.map((words) => embeddings.get(words));
  const cosines = texts.map((text) => {
    const own = embeddings.get(text);
    return vectors.map((other) =>
      own === undefined || other === undefined ? null : own.reduce((sum, value, j) => sum + value * other[j]!, 0),
    );
  });
  const mean = (values: readonly (number | null)[]): number => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const ofNeed = needs.map((_, n) => mean(cosines.map((row) => row[n]!)));
  const overall = mean(ofNeed);
  return cosines.map((row) => {
    const ofText = needs.length < FEWEST_TO_CENTRE ? overall : mean(row);
    return row.map((cosine, n) => (cosine === null ? null : cosine - ofNeed[n]! - ofText + overall));
  });
}
