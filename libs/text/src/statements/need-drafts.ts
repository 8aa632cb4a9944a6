import type { MentionKind } from '@needfinder/domain';
import { topicForm } from '../labels/topic-phrase.js';
import { rankedPhrases } from '../labels/verbatim-label.js';
import type { CorpusReader } from '../tokens.js';
import { draftsFrom, type Draft } from './drafts.js';
import { isCompound, loneVerb, lowerFirst, verbPhrase } from './grammar.js';
import { shortLabel } from './short-label.js';
import { effortTo, keeping, problemsWith } from './templates.js';
import { usageIn, type Usage } from './usage.js';

/** Passages beyond these are too far from the centre to speak for the need. */
const POOL = 8;
/** Central passages that a label may be taken from. */
export const LABEL_POOL = 12;
/** Phrases of them that are tried as what the passages are about. */
const LABELS_TRIED = 12;
/** How sure a statement is that only says what the passages are about. */
const TRUST_IN_LABEL = 0.4;

const ABOUT: Readonly<Record<MentionKind, (thing: string) => string>> = {
  pain: problemsWith,
  // A label says what people speak of, not always what they ask for.
  desire: problemsWith,
  job: (thing) => `Minimise the effort it takes to deal with ${thing}`,
  gain: keeping,
  workaround: (thing) => `Minimise the number of detours around ${thing}`,
};

/** What says of a need no more than what its passages are about. */
export const statementAbout = (kind: MentionKind, thing: string): string => ABOUT[kind](thing);

export interface NeedSource {
  /** Nearest to the centre first, at least one. */
  readonly passages: readonly { readonly text: string; readonly kind: MentionKind }[];
  /** The kind that most passages are of. */
  readonly kind: MentionKind;
  /** How telling each stem is for the need. */
  readonly weights: ReadonlyMap<string, number>;
  /** Labels already given, as stems in order: no other need gets the same. */
  readonly taken?: ReadonlySet<string>;
}

export interface NeedDraft extends Draft {
  /** Falls from 1 with the distance of its passage from the centre. */
  readonly closeness: number;
}

/** Every draft that the wording of English passages gives: readings of whole passages, and phrases that they share. */
export function needDrafts(
  { passages, kind, weights, taken }: NeedSource,
  isShared: (stem: string) => boolean,
  reader: CorpusReader,
): NeedDraft[] {
  const readings = passages.slice(0, POOL).flatMap(({ text, kind: own }, rank) =>
    draftsFrom(text, own).map((draft): NeedDraft => ({
      ...draft,
      label: shortLabel(draft.label),
      closeness: 1 / (1 + rank / POOL),
    })),
  );
  const texts = passages.map(({ text }) => text);
  const usage = usageIn(texts);
  const sharedStems = new Set(texts.flatMap((text) => reader.read(text)).filter(isShared));
  // Two passages with one word in common that neither states anything of are a coincidence.
  const fewest = texts.length === 2 && sharedStems.size < 2 ? 2 : 1;
  const phrases = rankedPhrases({ central: texts.slice(0, LABEL_POOL), weights }, reader, taken)
    .slice(0, LABELS_TRIED)
    .filter(({ stems }) => stems.filter(isShared).length >= fewest)
    .flatMap(({ text }) => draftAbout(text, kind, usage) ?? [])
    .map((draft): NeedDraft => ({ ...draft, closeness: 1 }));
  return [...readings, ...phrases];
}

/** The draft that only says what the passages are about; null where the phrase names nothing. */
function draftAbout(phrase: string, kind: MentionKind, { isDone, isNamed }: Usage): Draft | null {
  const draft = (statement: string): Draft => ({ statement, phrase, label: phrase, trust: TRUST_IN_LABEL });
  const verb = loneVerb(phrase);
  if (verb !== null && isDone(verb)) return draft(effortTo(verb));
  const form = topicForm(phrase);
  if (form === null) return null;
  const activity = form === 'activity' && !isCompound(phrase) ? verbPhrase(phrase.toLowerCase()) : null;
  if (activity !== null && isDone(activity.split(' ')[0]!)) return draft(effortTo(activity));
  return activity === null || isNamed(phrase) ? draft(statementAbout(kind, lowerFirst(phrase))) : null;
}
