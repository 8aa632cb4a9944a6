import compromise from 'compromise/two';

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

// Given once: words that are given with each phrase are learned anew each time, which takes longer than tagging it.
compromise.addWords({ compare: 'Infinitive' });

/** Tags by English word, as `compromise` knows them out of context. */
export const lexicon = (): Model['one']['lexicon'] => (compromise.model() as Model).one.lexicon;

/** The part-of-speech tags of each word of an English phrase. */
export function tagsOf(phrase: string): ReadonlySet<string>[] {
  return compromise(phrase)
    .termList()
    .map(({ tags }) => tags ?? new Set<string>());
}

/** The verb that a word in -ing is made of; null when it is made of none. */
export function rootOfGerund(word: string): string | null {
  const root: string = compromise(word).tag('#Gerund').compute('root').text('root');
  if (root === '' || root.endsWith('ing')) return null;
  const stem = word.slice(0, -'ing'.length);
  return [root, stem, `${stem}e`].find((known) => lexicon()[known] !== undefined) ?? root;
}
