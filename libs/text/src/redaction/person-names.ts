import compromise from 'compromise';
import type { FoundDatum } from './personal-datum.js';
import { wholeWords } from './whole-words.js';

export interface NameOptions {
  /** Names of people that are known to occur: the speakers of the transcript. */
  readonly speakers?: readonly string[];
  /** ISO 639-1; the lexicon of first names is tried on English only. Default `en`. */
  readonly language?: string;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const PARTICLES = String.raw`(?:(?:von|van|de|der|den|del|della|di|da|dos|le|la)\s){0,2}`;
const NAME_HERE = new RegExp(String.raw`${NAME}(?:\s${PARTICLES}${NAME}){0,2}`, 'uy');
/** Words that a name follows, in the languages that the engine reads. */
const CUES = [
  String.raw`(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|monsieur|madame|mme|mlle|señora?|sra?|senhora?|signora?|signor|sig|meneer|mevrouw|dhr|mevr|don|doña|dona)\.?`,
  String.raw`my name is|call me|(?:colleague|boss|manager|friend|husband|wife|brother|sister|son|daughter|neighbou?r)(?: (?:is )?(?:called|named))?`,
  String.raw`je m['’]appelle|mon nom est|s['’]appelle|(?:mon|ma) (?:collègue|chef|ami|amie|voisin|voisine|mari|femme|frère|sœur)`,
  String.raw`ich heiße|ich heisse|mein name ist|(?:kolleg(?:e|in|en)|chef(?:in)?|nachbar(?:in|n)?|freund(?:in)?|bruder|schwester)`,
  String.raw`me llamo|mi nombre es|se llama|(?:mi|mis) (?:compañer[oa]|amig[oa]|jef[ea]|vecin[oa]|herman[oa]|marido|mujer)`,
  String.raw`meu nome é|me chamo|se chama|(?:meu|minha) (?:colega|amig[oa]|chefe|vizinh[oa]|irm(?:ão|ã)|marido|esposa)`,
  String.raw`mi chiamo|il mio nome è|si chiama|(?:mio|mia) (?:collega|amic[oa]|capo|vicin[oa]|fratello|sorella|marito|moglie)`,
  String.raw`ik heet|mijn naam is|mijn (?:collega|baas|buurman|buurvrouw|vriend|vriendin|broer|zus|man|vrouw)`,
];
/** What transcripts call somebody instead of by name. */
const ROLE =
  /^(?:interviewe[re]|interviewee|moderator|researcher|facilitator|host|respondent|participant|customer|user|guest|speaker|person|question|answer)s?\b/iu;
const CUE = new RegExp(String.raw`(?<!\p{L})(?:${CUES.join('|')})\s+`, 'giu');

/**
 * Names of people: the speakers first, then names after a title or an introduction, then (English) the lexicon and
 * parts of speech of `compromise`.
 */
export function findNames(text: string, { speakers = [], language = 'en' }: NameOptions = {}): FoundDatum[] {
  return [...ofSpeakers(text, speakers), ...afterCues(text), ...(language === 'en' ? byLexicon(text) : [])];
}

function ofSpeakers(text: string, speakers: readonly string[]): FoundDatum[] {
  // "Ada Lovelace" is spoken of as Ada, too; an initial is nobody, and a role is everybody.
  const parts = speakers.flatMap((speaker) => [speaker, ...speaker.split(/\s+/u)]);
  const pattern = wholeWords(parts.filter((part) => /^\p{Lu}.*\p{L}{2}/u.test(part) && !ROLE.test(part)));
  return pattern ? [...text.matchAll(pattern)].map(spanOf) : [];
}

function afterCues(text: string): FoundDatum[] {
  return [...text.matchAll(CUE)].flatMap((cue) => {
    NAME_HERE.lastIndex = cue.index + cue[0].length;
    const name = NAME_HERE.exec(text);
    return name ? [spanOf(name)] : [];
  });
}

/** Words that English sentences begin with, none of them a name. */
const STARTERS = new Set(
  `a after all also although an and any are as at because before being but by can do don't each every everything few finding
  for from getting had have having he her his how i i'm i've if in is it it's its just keeping knowing lack lots making
  many maybe more most my need needing no not nothing of often on one only or our other she since so some sometimes
  that that's the their then there there's these they this those to too trying using very we well what when where which
  while who why with without working would yes you your`.split(/\s+/u),
);

/** Whether a word with a capital could be a name; the parts of speech of all other texts need not be looked up. */
const mayNameSomebody = (text: string): boolean =>
  (text.match(/\p{Lu}[\p{L}'’]*/gu) ?? []).some((word) => !STARTERS.has(word.toLowerCase().replace('’', "'")));

function byLexicon(text: string): FoundDatum[] {
  if (!mayNameSomebody(text)) return [];
  const people: { offset: { start: number; length: number } }[] = compromise(text).people().json({ offset: true });
  return people.flatMap(({ offset: { start, length } }) => {
    const name = text.slice(start, start + length).replace(/[^\p{L}]+$/u, '');
    // Somebody who types all in small letters also writes "will" and "mark" so.
    return /\p{Lu}/u.test(name) ? [{ kind: 'person' as const, start, end: start + name.length }] : [];
  });
}

const spanOf = ({ index, 0: name }: RegExpExecArray | RegExpMatchArray): FoundDatum => ({
  kind: 'person',
  start: index!,
  end: index! + name.length,
});
