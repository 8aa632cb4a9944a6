import compromise from 'compromise';

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

interface Lexicon {
  model(): { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
}

function namesTagged(tags: readonly string[]): Set<string> {
  const { lexicon } = (compromise as unknown as Lexicon).model().one;
  return new Set(Object.keys(lexicon).filter((word) => [lexicon[word]!].flat().some((tag) => tags.includes(tag))));
}

const NAMES = namesTagged(['MaleName', 'FemaleName', 'FirstName']);
const AMBIGUOUS = new Set([...namesTagged(['FirstName']), ...MORE_OFTEN_THINGS]);
const SURNAMES = namesTagged(['LastName']);

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a word is a first name of the lexicon of `compromise`. */
export const isFirstName = (word: string): boolean => NAMES.has(plain(word));
/** Whether a first name is more often something else ("Mark", "Julia"). */
export const isAmbiguousName = (word: string): boolean => AMBIGUOUS.has(plain(word));
export const isSurname = (word: string): boolean => SURNAMES.has(plain(word));
