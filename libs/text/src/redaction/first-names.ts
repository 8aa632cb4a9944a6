import { lexicon } from '../part-of-speech.js';

/** First names that more often are a word, a month, a program or a thing; alone they need somebody who acts. */
const MORE_OFTEN_THINGS = new Set(
  `ada alexa amber angel april art ash august autumn basil bill bishop brand brook brooks buddy candy cash chance chase
  christian christmas clay cliff claude cookie cortana crystal dale dash dawn dean delta dick dolly dot drew duke earl
  echo ember eve excel faith fay flora frank gale gay gene genesis george ginger glory grace grant guy harmony hazel
  heath heather holly honey hope hunter iris ivory ivy jack jade jasmine jay jean jenkins jewel joy judge jules julia
  june jupyter kit king lance lane levi liberty lily lotus love luigi mac major marina mark mason max may maya melody mercedes
  mercy miles misty nova octavia opal otto page pandora paris parker pascal pat patience pearl penny perl piper porter precious
  prince princess queen ray reed reef rich river rob robin rock rocky rod rose ruby rusty sage sandy santa scala scout
  sharp sierra siri sky spark spike spring stan star stata sterling stone stormy summer sunny sydney tab tad tanner terra
  travis trinity ty victor viola violet virginia vista watson will wolf woody`.split(/\s+/u),
);

interface Names {
  readonly first: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}
let remembered: Names | null = null;

/** The whole lexicon is read through when a name is first looked for. */
function names(): Names {
  if (remembered !== null) return remembered;
  const words = Object.entries(lexicon());
  const tagged = (...tags: string[]): string[] =>
    words.flatMap(([word, own]) => ([own].flat().some((tag) => tags.includes(tag)) ? [word] : []));
  remembered = {
    first: new Set(tagged('MaleName', 'FemaleName', 'FirstName')),
    ambiguous: new Set([...tagged('FirstName'), ...MORE_OFTEN_THINGS]),
    last: new Set(tagged('LastName')),
  };
  return remembered;
}

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a word is a first name of the lexicon of `compromise`. */
export const isFirstName = (word: string): boolean => names().first.has(plain(word));
/** Whether a first name is more often something else ("Mark", "Julia"). */
export const isAmbiguousName = (word: string): boolean => names().ambiguous.has(plain(word));
export const isSurname = (word: string): boolean => names().last.has(plain(word));
