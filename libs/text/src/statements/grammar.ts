import { rootOfGerund, tagsOf } from '../part-of-speech.js';
import { rulesFor } from '../rules/for-language.js';
import { phraseHead } from './phrase-head.js';

const EDGE_WORDS =
  /^(?:please|pls|too|much|many|an?|the|any|some|all|every|each|both|enough|a little|little|few|fewer|more|better|good|great|proper|really|very|so|also|just|such|that|this|these|those|my|our|your|their|its|easy|easier|simple|nice|native|decent|ideally|particularly|especially|mainly|mostly|maybe|perhaps|currently|basically|ability for|lack of|to)\s+/iu;

/** Where a stretch of text stands: behind "hard to" or "cannot" only a verb can begin it. */
export type Slot = 'infinitive' | 'any';

/**
 * The verb phrase a stretch of text begins with, its verb in the infinitive ("searching through cells" → "search
 * through cells"); null when it does not begin with a verb that has an object.
 */
export function verbPhrase(raw: string, slot: Slot = 'any'): string | null {
  const [phrase, original] = [phraseHead(raw.split(FINITE_NEXT)[0]!, 11), raw.replace(/\s+/gu, ' ').trim()].map(
    (text) => text.replace(LEAD, ''),
  );
  const words = phrase!.split(' ');
  if (words.length < 2) return null;
  const first = words[0]!.toLowerCase();
  const rest = words.slice(1).join(' ');
  if (!/^\p{Ll}+$/u.test(first) || NOT_A_VERB.has(first) || NO_OBJECT.test(rest)) return null;
  if (TAKES_OBJECT.test(first) ? BEGINS_WITH_LINK.test(rest) : GOES_ON.test(first) && GERUND_FIRST.test(rest))
    return null;
  const infinitive = infinitiveOf(first, words.slice(1), BEFORE_OBJECT.test(original!) ? 'before-object' : slot);
  if (infinitive === null || NOT_A_VERB.has(infinitive)) return null;
  const whole = [infinitive, ...words.slice(1)].join(' ');
  return namesObject(whole) || TOWARDS.test(whole) ? whole : null;
}

/** "move forward" is an activity without an object. */
export const TOWARDS =
  /^(?!(?:find|figure|end|turn|come|point|give) )\p{L}+ (?:forward|back|ahead|together|away|apart|around|out|up|down|off|on|in)$/u;

/** Something is said of what was done: "sort notes by colour | would be wonderful". */
const FINITE_NEXT =
  /\s(?<!\b(?:what|who|where|how|why|which|that|if|whether)(?: \S{1,30}){0,3}\s)(?:is|are|was|were|would|could|should|will|has been|does|doesn['’]?t|isn['’]?t|takes|took)\s/iu;

/** What follows a verb that acts on nothing in particular: "hope that", "get more pragmatic", "load server not connected". */
const NO_OBJECT =
  /^(?:it|that|this|them|these|those|what|whether|if|why|so|more|less|very|quite|from|as|like)\b|(?:^|\s)(?:not|never|cant|dont|doesnt|wont|\p{L}+n['’]t)(?:\s|$)/iu;
/** "use on old phones", "stop breaking": what is used, or who is to stop, stands elsewhere. */
const TAKES_OBJECT =
  /^(?:use|using|get|getting|see|seeing|find|finding|add|adding|put|take|taking|do|open|opening|set|want|need)$/u;
const BEGINS_WITH_LINK = /^(?:on|in|at|for|with|to|by|of|from|as|when|while|and)\b/iu;
const GOES_ON = /^(?:stop|keep|start|begin|continue|quit|end)$/u;
const GERUND_FIRST = /^\p{L}+ing\b/iu;

/** Whether a verb phrase says what the verb acts on. */
const namesObject = (phrase: string): boolean =>
  tagsOf(`to ${phrase}`)
    .slice(2)
    .some((tags) => (tags.has('Noun') && !tags.has('Pronoun')) || tags.has('Gerund'));

/** What stands before the verb that matters: "try to add", "easily add". */
const LEAD =
  /^(?:(?:try|trying|start|attempt|fail|failing|manage|figure out how|find (?:a |new |better )?ways?) to |easily |quickly |quick(?=ly )|actually |also |just |always |simply |to )+/iu;
/** A word in front of an article or a possessive acts on what follows: "group the files", "billing our customers". */
const BEFORE_OBJECT = /^\p{Ll}+ (?:the|an?|my|our|your|his|her|their|this|these|those)\s/u;
/** Verbs that mostly are the first half of a name ("version control"). */
const NAMES_FIRST = new Set(['code', 'text', 'version', 'file', 'keybind']);
const NOT_A_VERB = new Set(
  'wish like love hate prefer thank miss lack hope wait want need know think imagine consider believe suppose guess agree disagree wonder seem mean fail be have had has was were is are the a an this that it there not and or in on at with for of no some any all being having do does did got make'.split(
    ' ',
  ),
);

/** The infinitive of the first word when it is a verb here; null when it is not. */
function infinitiveOf(first: string, rest: readonly string[], place: Slot | 'before-object'): string | null {
  if (GERUND.test(first)) {
    const root = rootOfGerund(first);
    // "keybinding situation": a root that is no verb by itself was part of a name.
    return root !== null && (place === 'before-object' || isVerbAlone(root)) ? root : null;
  }
  const tags = tagsOf(['to', first, ...rest.slice(0, 3)].join(' '))[1];
  if (tags === undefined || (NAMES_FIRST.has(first) && place !== 'before-object')) return null;
  if (tags.has('Infinitive')) return first;
  // "to group the files": what can only be a verb there is one, whatever else the word names elsewhere.
  const mayBe = tags.has('Noun') || (place === 'before-object' && tags.has('Adjective'));
  return place !== 'any' && mayBe && !NEVER_A_VERB.some((tag) => tags.has(tag)) ? first : null;
}

/** The infinitive of a word that can be a verb ("learning" → "learn"); null for other words and for phrases. */
export function loneVerb(word: string): string | null {
  const own = word.toLowerCase();
  if (!/^\p{Ll}+$/u.test(own) || NOT_A_VERB.has(own)) return null;
  const infinitive = GERUND.test(own) ? rootOfGerund(own) : own;
  const tags = infinitive === null ? undefined : tagsOf(infinitive)[0];
  return tags?.has('Infinitive') === true && !NOT_A_VERB.has(infinitive!) ? infinitive : null;
}

/** "ping" and "bring" have no other vowel. */
const GERUND = /[aeiouy]\p{L}*ing$/u;
const NEVER_A_VERB = ['Plural', 'Pronoun', 'ProperNoun', 'Possessive', 'Gerund', 'Date'];
const isVerbAlone = (root: string): boolean => !NAMES_FIRST.has(root) && tagsOf(root)[0]?.has('Verb') === true;

/** The noun phrase a stretch of text begins with, without article; null when there is none. */
export function nounPhrase(raw: string): string | null {
  let phrase = phraseHead(raw, 7);
  for (let before = ''; before !== phrase;) {
    before = phrase;
    phrase = phrase.replace(EDGE_WORDS, '');
  }
  // A finite verb ends the noun phrase: "scrolling inside cells is" → "scrolling inside cells".
  phrase = phrase.split(
    /\s(?:is|are|was|were|be|been|would|could|should|will|can|can't|cannot|has|have|had|does|do|did|didn't|won't|don't|doesn't|isn't|aren't|needs?|makes?|made|to|when|where|while|how|i|we|you|it|they|there)\s/iu,
  )[0]!;
  phrase = phraseHead(withoutVerdict(phrase), 7);
  if (phrase === '' || !/\p{L}{2}/u.test(phrase)) return null;
  return isNounPhrase(phrase) ? lowerFirst(phrase) : null;
}

/** A noun phrase ends where something is said of it: "dark mode buggy with charts", "connection puts the job at risk". */
function withoutVerdict(phrase: string): string {
  const words = phrase.split(' ');
  const { evaluative } = rulesFor('en');
  const tags = tagsOf(phrase);
  const isAligned = tags.length === words.length;
  const end = words.findIndex((word, at) => {
    if (at === 0) return false;
    const own = word.toLowerCase();
    const isVerdict =
      evaluative.has(own) && at > 0 && isAligned && tags[at]!.has('Adjective') && tags[at - 1]!.has('Noun');
    const isFinite =
      isAligned &&
      at < words.length - 1 &&
      (tags[at]!.has('PresentTense') || tags[at]!.has('PastTense')) &&
      tags[at - 1]!.has('Noun') &&
      !NOUN_OR_VERB.has(own);
    return isVerdict || isFinite;
  });
  return end < 0 ? phrase : words.slice(0, end).join(' ');
}

/** Words that are verbs elsewhere and name things before another noun: "code cells", "version control". */
const NOUN_OR_VERB = new Set(
  `code version text file run search share progress project display debug plot support table change control output input report process
test comment note log map link list key color colour theme work use type help view filter cell state error kernel memory network
font page scroll save print format export import update model sample query function object module
package plug plugin tool screen tab dark light cloud source access value data review pair drag copy auto line block track cache`.split(
    /\s+/,
  ),
);

const NOT_FIRST = [
  'Pronoun',
  'Conjunction',
  'Preposition',
  'Copula',
  'Modal',
  'Auxiliary',
  'PastTense',
  'QuestionWord',
];
const FINITE =
  /^(?:is|are|was|were|be|been|looks?|has|have|had|will|would|can|could|do|does|did|not|takes|took|keeps|kept|sends|sent|gets|got|says|said|makes|goes|went|comes|came|gives|gave|lets|seems|puts|becomes|became|happens|tells|told|loses|brings|wants)$/iu;

/** True when the words name something: they end in a noun or a gerund and do not begin with a verb or a preposition. */
export function isNounPhrase(phrase: string): boolean {
  const words = phrase.toLowerCase().split(' ');
  if (words.slice(1).some((word) => FINITE.test(word))) return false;
  const tags = tagsOf(phrase);
  const first = tags[0];
  const last = tags.at(-1);
  if (first === undefined || last === undefined || NOT_FIRST.some((tag) => first.has(tag))) return false;
  const isVerb = first.has('Infinitive') || first.has('Imperative') || first.has('PresentTense');
  const namesHere = NOUN_OR_VERB.has(words[0]!) && !/^(?:a|an|the|to|in|on|at|with|from|of|for)$/u.test(words[1] ?? '');
  if (isVerb && !namesHere) return false;
  if (first.has('Adjective') && /^(?:with|to|from|than|about|on|of|for|by|at)$/u.test(words[1] ?? '')) return false;
  if (/^(?:lack|lacking|missing|no|not|poor|needs|wants|says|gets|keeps|seems|only|definitely)$/u.test(words[0]!))
    return false;
  // Plurals are often read as verbs: "testing features".
  return (
    last.has('Noun') ||
    (words.length > 1 && last.has('PresentTense')) ||
    last.has('Acronym') ||
    last.has('Gerund') ||
    NOUN_OR_VERB.has(words.at(-1)!)
  );
}

/** "voting portal", "breaking changes": a gerund before one thing without an article is part of its name. */
export function isCompound(phrase: string): boolean {
  const words = phrase.toLowerCase().split(' ');
  if (words.length !== 2 || !GERUND.test(words[0]!)) return false;
  return LIKE_ADJECTIVES.test(words[0]!) || tagsOf(phrase)[1]?.has('Singular') === true;
}
const LIKE_ADJECTIVES = /^(?:breaking|missing|existing|remaining|running|working|following|upcoming|ongoing|growing)$/u;

/** Lower case for the first letter of an ordinary word; names and acronyms keep their capitals. */
export function lowerFirst(phrase: string): string {
  const isName =
    !/^\p{Lu}\p{Ll}+(?:\s(?!\p{Lu})|$|-)/u.test(phrase) ||
    (tagsOf(phrase.toLowerCase())[0]?.has('ProperNoun') ?? false);
  return isName ? phrase : phrase[0]!.toLowerCase() + phrase.slice(1);
}

/** "when running long jobs" at the end of a sentence, if somebody says when. */
export function contextOf(text: string): string | null {
  const match =
    /\b(when|while|before|after|during) ((?:\p{L}+ing|a|an|the|long|large)\s[^,.;:()!?]{4,45})(?:[,.;:()!?]|$)/iu.exec(
      text,
    );
  if (match === null) return null;
  const head = phraseHead(match[2]!, 7);
  return head.split(' ').length < 2 ? null : `${match[1]!.toLowerCase()} ${head}`;
}
