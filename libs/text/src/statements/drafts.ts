import { contextOf, nounPhrase, verbPhrase } from './grammar.js';
import { JOB_TEMPLATES, TEMPLATES, effortTo, keeping, problemsWith, workingWithout } from './templates.js';

/** "I do not feel that they need to": what is denied in the same clause is no need. */
const DENIED =
  /\b(?:not|never|no|nobody|nothing|without|\p{L}+n['’]t|dont|doesnt) (?:(?!(?:but|because|so|and|or|if|when)\b)[\p{L}'’-]+ ){0,4}$/iu;

export interface Draft {
  readonly statement: string;
  /** The words of the passage that the statement is about. */
  readonly phrase: string;
  /** What a need with this statement is called. */
  readonly label: string;
  /** How sure this reading is, in [0, 1]. */
  readonly trust: number;
}

/** What a bare name says, by what people speak of: what they lack, like, or are troubled by. */
const statementOfName = (kind: string): ((thing: string) => string) =>
  kind === 'desire' ? workingWithout : kind === 'gain' ? keeping : problemsWith;

const asItIs = (phrase: string): string => phrase;

/** Every statement that the wording of an English passage allows, with how sure the reading is. */
export function draftsFrom(text: string, kind: string): Draft[] {
  const context = contextOf(text);
  const withContext = (statement: string): string =>
    context === null || statement.includes(context) || / (?:when|while|before|after|during) /u.test(statement)
      ? statement
      : `${statement} ${context}`;
  const drafts: Draft[] = [];
  for (const { pattern, phrase, statement, label = asItIs, trust, standsDenied } of TEMPLATES) {
    const match = pattern.exec(text);
    const raw = match?.at(-1);
    if (raw === undefined || (standsDenied !== true && DENIED.test(text.slice(0, match!.index)))) continue;
    const found = phrase === 'noun' ? nounPhrase(raw) : verbPhrase(raw, phrase === 'infinitive' ? phrase : 'any');
    if (found !== null)
      drafts.push({ statement: withContext(statement(found)), phrase: found, label: label(found), trust });
  }
  if (kind === 'job' || kind === 'gain') {
    for (const pattern of JOB_TEMPLATES) {
      const found = verbPhrase(pattern.exec(text)?.[1] ?? '');
      if (found !== null)
        drafts.push({ statement: withContext(`Be able to ${found}`), phrase: found, label: found, trust: 0.9 });
    }
  }
  if (text.split(/\s+/u).length <= 7) {
    const asVerb = verbPhrase(text[0]!.toLowerCase() + text.slice(1));
    const asNoun = nounPhrase(text);
    if (asVerb !== null && (asNoun === null || /^\p{L}+ing\s/u.test(text)))
      drafts.push({ statement: effortTo(asVerb), phrase: asVerb, label: asVerb, trust: 0.6 });
    else if (asNoun !== null) {
      const statement = statementOfName(kind)(asNoun);
      drafts.push({ statement, phrase: asNoun, label: asNoun, trust: 0.45 });
    }
  }
  return drafts;
}
