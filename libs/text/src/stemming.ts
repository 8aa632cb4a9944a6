// The package ships no types; a program that compiles these sources from another project would not find ours.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient module cannot be imported
/// <reference path="./natural-stemmers.d.ts" />
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';

const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/**
 * A stemmer that remembers: a corpus repeats its words, and Porter's rules cost microseconds each.
 * Languages without a stemmer keep their words as they are.
 */
export function stemmerFor(language: string): (word: string) => string {
  const stemmer = STEMMERS[language];
  if (stemmer === undefined) return (word) => word;
  const remembered = new Map<string, string>();
  return (word) => {
    let stem = remembered.get(word);
    if (stem === undefined) {
      // Version numbers and identifiers are names, not inflected words.
      stem = /^\p{L}+$/u.test(word) && word.length > 2 ? stemmer.stem(word) : word;
      remembered.set(word, stem);
    }
    return stem;
  };
}
