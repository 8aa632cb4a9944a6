import { verbatimLabel } from '../labels/verbatim-label.js';
import type { CorpusReader } from '../tokens.js';
import { LABEL_POOL, needDrafts, statementAbout, type NeedSource } from './need-drafts.js';
import { statementFlaws } from './validity.js';

/** What a statement is worth of which the other passages say nothing. */
const OF_ONE_ALONE = 0.25;
/** What a statement is worth of which no word is telling. */
const OF_COMMON_WORDS = 0.2;
/** What a statement about one word is worth: it names a field, not a need. */
const LONE_WORD = 0.6;
/** The more passages there are, the less counts how surely one of them was read, down to this power. */
const LEAST_POWER = 0.5;

/** What a need is called, and the draft of its statement. */
export interface NeedWording {
  readonly label: string;
  readonly statement: string;
}

/**
 * Words a need from its passages: a draft statement in outcome form (direction, metric, object, context) or job form,
 * and as its label what the statement is about ("share notebooks with other departments").
 *
 * @returns The sound statement that is surest, most telling and said by most passages; null where they share nothing
 *   that could be stated or named. Other languages than English keep the respondents' words inside an English frame.
 *
 * Source: outcome form after Ulwick (2005); job form after Christensen et al. (2016), Competing Against Luck.
 */
export function wordNeed(source: NeedSource, reader: CorpusReader): NeedWording | null {
  const { passages, kind, weights, taken = new Set<string>() } = source;
  const members = passages.map(({ text }) => text);
  if (reader.language !== 'en') {
    const label = verbatimLabel({ central: members.slice(0, LABEL_POOL), weights, members }, reader, taken);
    return { label, statement: statementAbout(kind, `“${label}”`) };
  }
  const said = members.map((text) => new Set(reader.read(text)));
  const uses = new Map<string, number>();
  for (const stems of said) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const isShared = (stem: string): boolean => (uses.get(stem) ?? 0) >= Math.min(2, members.length);
  const most = Math.max(0, ...weights.values()) || 1;
  const power = Math.max(LEAST_POWER, Math.min(1, 2 / members.length));
  let best: NeedWording | null = null;
  let highest = 0;
  for (const { statement, phrase, label, trust, closeness } of needDrafts(source, isShared, reader)) {
    const stems = [...new Set(reader.read(phrase))];
    const named = reader.read(label);
    const shared = stems.filter(isShared);
    // What nobody else says is about something else, however well it reads.
    if (shared.length === 0 || taken.has(named.join(' ')) || statementFlaws(statement).length > 0) continue;
    const telling = shared.reduce((sum, stem) => sum + (weights.get(stem) ?? 0) / most, 0);
    const worth =
      trust ** power *
      (OF_COMMON_WORDS + (1 - OF_COMMON_WORDS) * Math.min(1, telling)) *
      (OF_ONE_ALONE + (1 - OF_ONE_ALONE) * shareSaid(stems, said)) *
      (named.length > 1 ? 1 : LONE_WORD) *
      closeness;
    if (worth > highest) [best, highest] = [{ label, statement }, worth];
  }
  return best;
}

/** The mean of how much of a phrase each passage says, squared, so that two words of one passage count more than apart. */
function shareSaid(stems: readonly string[], said: readonly ReadonlySet<string>[]): number {
  const shares = said.map((own) => stems.filter((stem) => own.has(stem)).length / stems.length);
  return shares.reduce((sum, share) => sum + share * share, 0) / said.length;
}
