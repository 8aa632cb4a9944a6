import { tagsOf } from '../part-of-speech.js';
import { rulesFor } from '../rules/for-language.js';
import { isNonAnswer } from '../rules/non-answers.js';
import { isNounPhrase, TOWARDS, verbPhrase } from '../statements/grammar.js';

const NEGATION =
  /(?:^|[\s-])(?:no|not|never|none|nothing|cant|dont|wont|doesnt|didnt|isnt|wasnt|couldnt|\p{L}+n['’]t)(?:[\s-]|$)/iu;
const STARTS_WITH_LINK = /^(?:in|on|at|to|with|by|for|from|of|through)\b/u;
const STRETCHED = /(\p{L})\1{3,}/iu;
/** "collaboration like Google": half a comparison. */
const COMPARES = new Set(['like', 'than', 'as']);
const NOT_IN_A_NAME = ['Adverb', 'Pronoun', 'QuestionWord', 'Modal', 'Expression'];

/**
 * What an English phrase is as the name of a topic: the name of a thing ("offline maps"), something that is done to a
 * thing ("cancel a class"), or nothing that could stand on a label: half a sentence, a negation, a judgement alone, noise.
 */
export function topicForm(phrase: string): 'thing' | 'activity' | null {
  if (NEGATION.test(phrase) || STRETCHED.test(phrase)) return null;
  const words = phrase.toLowerCase().split(/\s+/u);
  if (words.some((word) => isNonAnswer(word)) || words.slice(1).some((word) => COMPARES.has(word))) return null;
  const { evaluative } = rulesFor('en');
  const tags = tagsOf(phrase);
  if (tags.some((own) => NOT_IN_A_NAME.some((tag) => own.has(tag)))) return null;
  if (words.length === 1 && evaluative.has(words[0]!)) return null;
  // "the game sucks" says something of the game; "export errors" names what is talked about.
  if (evaluative.has(words.at(-1)!) && (tags.at(-1)?.has('Verb') === true || tags.at(-1)?.has('Adjective') === true))
    return null;
  // "terrible terminal": the thing is the terminal. "facilities compared to others", "time to learn": half a sentence.
  if (words.length > 1 && evaluative.has(words[0]!) && tags[0]?.has('Adjective') === true) return null;
  if (
    tags.slice(1).some((own) => own.has('PastTense')) ||
    (/\sto\s/u.test(phrase) && tags.slice(2).some((own) => own.has('Infinitive')))
  )
    return null;
  if (words.length > 1 && TOWARDS.test(words.slice(-2).join(' ')))
    return words.length === 2 && verbPhrase(words.join(' ')) !== null ? 'activity' : null;
  if (isNounPhrase(phrase)) return 'thing';
  if (STARTS_WITH_LINK.test(words.slice(1).join(' '))) return null;
  return tags.at(-1)?.has('Noun') === true && verbPhrase(phrase.toLowerCase()) !== null ? 'activity' : null;
}
