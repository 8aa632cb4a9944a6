import type { MentionKind } from '@needfinder/domain';
import type { CorpusReader } from '../tokens.js';
import { topicForm } from '../labels/topic-phrase.js';
import { lowerFirst, verbPhrase } from './grammar.js';
import { draftsFrom } from './drafts.js';
import { statementFlaws } from './validity.js';

/** From so many passages on, a statement speaks for several of them. */
const SEVERAL = 4;
/** What a statement is worth whose words one passage alone has. */
const OF_ONE_ALONE = 0.6;
/** Passages beyond these are too far from the centre to speak for the need. */
const POOL = 8;

const FALLBACK: Readonly<Record<MentionKind, (label: string) => string>> = {
  pain: (label) => `Minimise the number of problems with ${label}`,
  // A label says what people speak of, not always what they ask for.
  desire: (label) => `Minimise the number of problems with ${label}`,
  job: (label) => `Minimise the effort it takes to deal with ${label}`,
  gain: (label) => `Increase the likelihood of keeping ${label}`,
  workaround: (label) => `Minimise the number of detours around ${label}`,
};

export interface StatementSource {
  /** Nearest to the centre of the need first. */
  readonly passages: readonly { readonly text: string; readonly kind: MentionKind }[];
  readonly label: string;
  readonly kind: MentionKind;
  /** How telling each stem is for the need. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Drafts a need statement in outcome form (direction, metric, object, context) or job form from the wording of the
 * passages.
 *
 * @returns A statement without flaws where the wording allows one, otherwise one around the label; null where the
 *   label names nothing either. Other languages than English keep the respondent's words inside an English frame.
 *
 * Source: outcome form after Ulwick (2005); job form after Christensen et al. (2016), Competing Against Luck.
 */
export function draftStatement(
  { passages, label, kind, weights }: StatementSource,
  reader: CorpusReader,
): string | null {
  if (reader.language !== 'en') return FALLBACK[kind](`“${label}”`);
  const form = topicForm(label);
  const activity = form === 'activity' ? verbPhrase(label.toLowerCase()) : null;
  const fallback =
    activity === null ? FALLBACK[kind](lowerFirst(label)) : `Minimise the effort it takes to ${activity}`;
  const most = Math.max(0, ...weights.values()) || 1;
  const isCommon = commonStems(
    passages.map(({ text }) => text),
    reader,
  );
  const isSound = form !== null && statementFlaws(fallback).length === 0;
  let best: { readonly statement: string | null; readonly score: number } = {
    statement: isSound ? fallback : null,
    score: 0.3,
  };
  passages.slice(0, POOL).forEach(({ text, kind: kindOfPassage }, rank) => {
    for (const { statement, trust } of draftsFrom(text, kindOfPassage)) {
      if (statementFlaws(statement).length > 0) continue;
      const stems = new Set(reader.read(statement));
      let telling = 0;
      for (const stem of stems) telling += (weights.get(stem) ?? 0) / most;
      // A statement that misses what the passages share is about something else, however well it reads.
      const common = [...stems].filter(isCommon).length / Math.max(1, stems.size);
      const reach = passages.length < SEVERAL ? 1 : OF_ONE_ALONE + (1 - OF_ONE_ALONE) * common;
      const score = trust * reach * (0.25 + Math.min(1, telling)) * (1 / (1 + rank / 5));
      if (score > best.score) best = { statement, score };
    }
  });
  return best.statement;
}

/** Whether two passages or more use a stem; the words of the statement's frame are in none. */
function commonStems(texts: readonly string[], reader: CorpusReader): (stem: string) => boolean {
  const uses = new Map<string, number>();
  for (const text of texts) for (const stem of new Set(reader.read(text))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return (stem) => (uses.get(stem) ?? 0) > 1;
}
