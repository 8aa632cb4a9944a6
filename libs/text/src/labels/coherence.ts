/**
 * Mean normalised pointwise mutual information of the words of each theme's phrases, over the texts they come from.
 *
 * @returns In [-1, 1]; null when no theme has two words.
 *
 * Source: Bouma (2009), GSCL; as a topic measure Lau, Newman & Baldwin (2014), EACL.
 */
export function phraseCoherence(
  themeWords: readonly (readonly string[])[],
  documents: readonly (readonly string[])[],
): number | null {
  const wanted = new Set(themeWords.flat());
  const occurrences = new Map<string, Set<number>>();
  documents.forEach((document, d) => {
    for (const word of document) {
      if (!wanted.has(word)) continue;
      const places = occurrences.get(word) ?? new Set<number>();
      places.add(d);
      occurrences.set(word, places);
    }
  });
  const n = documents.length;
  const values: number[] = [];
  for (const words of themeWords) {
    for (let i = 0; i < words.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const a = occurrences.get(words[i]!);
        const b = occurrences.get(words[j]!);
        if (a === undefined || b === undefined || words[i] === words[j]) continue;
        let together = 0;
        for (const place of a) if (b.has(place)) together += 1;
        if (together === 0) values.push(-1);
        else if (together === n) values.push(1);
        else values.push(Math.log((together * n) / (a.size * b.size)) / -Math.log(together / n));
      }
    }
  }
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of the phrases that belong to one theme only, in [0, 1]. */
export function phraseDiversity(themePhrases: readonly (readonly string[])[]): number {
  const all = themePhrases.flat();
  return all.length === 0 ? 1 : new Set(all).size / all.length;
}
