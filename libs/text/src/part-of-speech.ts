import compromise from 'compromise/two';

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

// Given once: words that are given with each phrase are learned anew each time, which takes longer than tagging it.
compromise.addWords({ compare: 'Infinitive' });

/** Tags by English word, as `compromise` knows them out of context. */
export const lexicon = (): Model['one']['lexicon'] => (compromise.model() as Model).one.lexicon;

/** Tagging takes a tenth of a millisecond, and a phrase is looked at from several sides before the next one comes. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, readonly ReadonlySet<string>[]>();

/** The part-of-speech tags of each word of an English phrase. */
export function tagsOf(phrase: string): readonly ReadonlySet<string>[] {
  const known = remembered.get(phrase);
  if (known !== undefined) return known;
  const tags = compromise(phrase)
    .termList()
    .map(({ tags: own }) => own ?? new Set<string>());
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(phrase, tags);
  return tags;
}

/** The verb that a word in -ing is made of; null when it is made of none. */
export function rootOfGerund(word: string): string | null {
  const root: string = compromise(word).tag('#Gerund').compute('root').text('root');
  if (root === '' || root.endsWith('ing')) return null;
  const stem = word.slice(0, -'ing'.length);
  return [root, stem, `${stem}e`].find((known) => lexicon()[known] !== undefined) ?? root;
}
