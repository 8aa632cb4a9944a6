import { isAmbiguousName, isFirstName, isSurname } from './first-names.js';
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
/** Words that a name follows in English; a title in capitals is a company ("MS Word"). */
const ENGLISH_CUES = [
  String.raw`(?:[Mm]rs?|[Mm]s|Miss|[Dd]r|[Pp]rof(?:essor)?)\.?`,
  String.raw`[Mm]y name is|[Cc]all me`,
  String.raw`(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:\p{L}+ )?(?:colleague|boss|manager|friend|husband|wife|brother|sister|son|daughter|neighbou?r|partner)(?: (?:is )?(?:called|named))?,?`,
];
/** The same in the other languages that the engine reads. */
const OTHER_CUES = [
  String.raw`(?:herrn?|frau|monsieur|madame|mme|mlle|señora?|senhora?|signora?|signor|meneer|mevrouw|dhr|mevr|doña)\.?`,
  String.raw`je m['’]appelle|mon nom est|s['’]appelle|(?:mon|ma) (?:collègue|chef|ami|amie|voisin|voisine|mari|femme|frère|sœur)`,
  String.raw`ich heiße|ich heisse|mein name ist|(?:kolleg(?:e|in|en)|nachbar(?:in|n)?|freund(?:in)?|bruder|schwester)`,
  String.raw`me llamo|mi nombre es|se llama|(?:mi|mis) (?:compañer[oa]|amig[oa]|jef[ea]|vecin[oa]|herman[oa]|marido|mujer)`,
  String.raw`meu nome é|me chamo|se chama|(?:meu|minha) (?:colega|amig[oa]|chefe|vizinh[oa]|irm(?:ão|ã)|marido|esposa)`,
  String.raw`mi chiamo|il mio nome è|si chiama|(?:mio|mia) (?:collega|amic[oa]|capo|vicin[oa]|fratello|sorella|marito|moglie)`,
  String.raw`ik heet|mijn naam is|mijn (?:collega|baas|buurman|buurvrouw|vriend|vriendin|broer|zus|man|vrouw)`,
];
/** Of them, those that stand for something else in English ("Sr Engineer"). */
const NOT_IN_ENGLISH = [String.raw`(?:dr|prof|sra?|sig|don|dona|chef(?:in)?)\.?`];
/** What transcripts call somebody instead of by name. */
const ROLE =
  /^(?:interviewe[re]|interviewee|moderator|researcher|facilitator|host|respondent|participant|customer|user|guest|speaker|person|question|answer)s?\b/iu;
const cuePattern = (cues: readonly string[], flags: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${cues.join('|')})\s+`, flags);
const ENGLISH_CUE = cuePattern(ENGLISH_CUES, 'gu');
const OTHER_CUE = cuePattern(OTHER_CUES, 'giu');
const NOT_IN_ENGLISH_CUE = cuePattern(NOT_IN_ENGLISH, 'giu');

/**
 * Names of people: the speakers first, then names after a title or an introduction, then (English) first names of a
 * lexicon, with the surname beside them.
 */
export function findNames(text: string, { speakers = [], language = 'en' }: NameOptions = {}): FoundDatum[] {
  const cues = [ENGLISH_CUE, OTHER_CUE, ...(language === 'en' ? [] : [NOT_IN_ENGLISH_CUE])];
  const introduced = cues.flatMap((cue) => afterCues(text, cue));
  return [...ofSpeakers(text, speakers), ...introduced, ...(language === 'en' ? byLexicon(text) : [])];
}

function ofSpeakers(text: string, speakers: readonly string[]): FoundDatum[] {
  // "Ada Lovelace" is spoken of as Ada, too; an initial is nobody, and a role is everybody.
  const parts = speakers.flatMap((speaker) => [speaker, ...speaker.split(/\s+/u)]);
  const pattern = wholeWords(parts.filter((part) => /^\p{Lu}.*\p{L}{2}/u.test(part) && !ROLE.test(part)));
  return pattern ? [...text.matchAll(pattern)].map(spanOf) : [];
}

function afterCues(text: string, pattern: RegExp): FoundDatum[] {
  return [...text.matchAll(pattern)].flatMap((cue) => {
    NAME_HERE.lastIndex = cue.index + cue[0].length;
    const name = NAME_HERE.exec(text);
    return name && !isStarter(name[0]) ? [spanOf(name)] : [];
  });
}

const CAPITALS = new RegExp(String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*(?:\s${PARTICLES}${NAME}){0,3}`, 'gu');
const WORD = /[\p{L}'’-]+/gu;
/** What only people do, after a name. */
const ACTS =
  /^(?:['’]s)? (?:and I|sa(?:id|ys)|t(?:old|ells)|ask(?:ed|s)|thinks|thought|show(?:ed|s)|explain(?:ed|s)|help(?:ed|s)|wr(?:ote|ites)|left|came|comes|hates|loves|wants?|knows?)\b/u;
/** After a name it makes a place of it. */
const PLACE =
  /\s(?:Beach|World|City|Island|Hotel|Park|Bay|Lake|River|Valley|County|University|College|School|Street|Carlo)$/u;
/** What is only done to people, before a name. */
const ADDRESSED = /\b(?:ask(?:ed)?|told|tell|thank(?:s|ed)?|met|meet|(?:talk|spoke|speak)(?:ed)? (?:to|with)) $/iu;

function byLexicon(text: string): FoundDatum[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ index, 0: capitals }) => {
    const words = [...capitals.matchAll(WORD)];
    const first = words.findIndex(({ 0: word }, at) => isFirstName(word.replace(/['’]s$/u, '')) && mayBegin(words, at));
    if (first < 0 || PLACE.test(capitals)) return [];
    const [name, next] = [words[first]![0].replace(/['’]s$/u, ''), words[first + 1]?.[0]];
    const start = index + words[first]!.index;
    const isFull = next !== undefined && (!isAmbiguousName(name) || isSurname(next));
    const end = isFull ? index + capitals.replace(/['’]s$/u, '').length : start + name.length;
    const isPerson =
      isFull || !isAmbiguousName(name) || ACTS.test(text.slice(end)) || ADDRESSED.test(text.slice(0, start));
    return isPerson && name !== name.toUpperCase() ? [{ kind: 'person' as const, start, end }] : [];
  });
}

/** A first name begins the run of capitals, or stands behind the capital that a sentence begins with. */
const mayBegin = (words: readonly RegExpExecArray[], at: number): boolean =>
  words.slice(0, at).every(({ 0: word }) => isStarter(word));

/** Words that English sentences begin with, none of them a name. */
const STARTERS = new Set(
  `a after all also although an and any are as at ask because before being but by can do don't each every everything few finding
  for from getting had have having he her his how i i'm i've if in is it it's its just keeping knowing lack last lots making
  many maybe more most my need needing no not nothing now of often on once one only or our other she since so some
  sometimes talk tell thank thanks that that's the their then there there's these they this those to today too trying using
  very was we well what when where which while who why with without working would yes yesterday you your`.split(/\s+/u),
);

/** Whether a name begins with a word that only begins a sentence. */
const isStarter = (name: string): boolean => STARTERS.has(name.split(/\s/u)[0]!.toLowerCase().replace('’', "'"));

const spanOf = ({ index, 0: name }: RegExpExecArray | RegExpMatchArray): FoundDatum => ({
  kind: 'person',
  start: index!,
  end: index! + name.length,
});
