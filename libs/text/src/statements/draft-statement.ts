import type { MentionKind } from '@needfinder/domain';
import type { CorpusReader } from '../tokens.js';
import { topicForm } from '../labels/topic-phrase.js';
import { lowerFirst, verbPhrase } from './grammar.js';
import { draftsFrom } from './templates.js';
import { statementFlaws } from './validity.js';

/** Passages beyond these are too far from the centre to speak for the need. */
const POOL = 8;

const FALLBACK: Readonly<Record<MentionKind, (label: string) => string>> = {
  pain: (label) => `Minimise the number of problems with ${label}`,
  desire: (label) => `Minimise the effort of working without ${label}`,
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
 * @returns A statement without flaws where the wording allows one, otherwise one around the label. Other languages than
 *   English keep the respondent's words inside an English frame.
 *
 * Source: outcome form after Ulwick (2005); job form after Christensen et al. (2016), Competing Against Luck.
 */
export function draftStatement({ passages, label, kind, weights }: StatementSource, reader: CorpusReader): string {
  if (reader.language !== 'en') return FALLBACK[kind](`“${label}”`);
  const activity = topicForm(label) === 'activity' ? verbPhrase(label.toLowerCase()) : null;
  const fallback =
    activity === null ? FALLBACK[kind](lowerFirst(label)) : `Minimise the effort it takes to ${activity}`;
  const most = Math.max(0, ...weights.values()) || 1;
  let best = { statement: fallback, score: 0.35 };
  passages.slice(0, POOL).forEach(({ text, kind: kindOfPassage }, rank) => {
    for (const { statement, trust } of draftsFrom(text, kindOfPassage)) {
      if (statementFlaws(statement).length > 0) continue;
      const stems = new Set(reader.read(statement));
      let telling = 0;
      for (const stem of stems) telling += (weights.get(stem) ?? 0) / most;
      // A statement that misses what the passages share is about something else, however well it reads.
      const score = trust * (0.25 + Math.min(1, telling)) * (1 / (1 + rank / 5));
      if (score > best.score) best = { statement, score };
    }
  });
  return best.statement;
}
