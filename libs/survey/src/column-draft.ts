import type { MissingState } from '@needfinder/domain';
import { tidyCell } from './cell-text.js';
import type { ColumnProfile } from './column-profile.js';
import type { ColumnMapping, ColumnRole } from './mapping.js';
import { statedMissing } from './missing-words.js';
import { questionParts, type QuestionParts } from './question-parts.js';
import { recogniseScale, type Scale } from './scale.js';
import { statedAnswers, statedMissingStates, statedScale } from './stated-meaning.js';

/** More different answers than this are no answer set. */
const MOST_LABELS = 16;

/** A column while its role is being found. */
export interface ColumnDraft {
  readonly profile: ColumnProfile;
  readonly parts: QuestionParts;
  /** Rows with a value. */
  readonly filled: number;
  /** The different answers when they are few, else empty. */
  readonly labels: readonly string[];
  readonly scale: Scale | null;
  /** Answers that say why there is none. */
  readonly missing: Readonly<Record<string, MissingState>>;
}

export function draftColumn(profile: ColumnProfile): ColumnDraft {
  const { stated } = profile;
  const parts = questionParts(profile.name, profile.title);
  const filled = profile.count - profile.empty;
  if (stated && stated.answers.length + stated.missing.length > 0) {
    const labels = statedAnswers(stated, profile).map(({ label }) => label);
    return {
      profile,
      parts,
      filled,
      labels,
      scale: statedScale(stated, profile),
      missing: statedMissingStates(stated),
    };
  }
  const values = profile.topValues.map(({ value }) => value);
  const labels = profile.distinct !== 'many' && profile.distinct <= MOST_LABELS ? values : [];
  return {
    profile,
    parts,
    filled,
    labels,
    scale: labels.length >= 2 ? recogniseScale(labels) : null,
    missing: missingAmong(values),
  };
}

export function missingAmong(values: readonly string[]): Record<string, MissingState> {
  const stated: Record<string, MissingState> = {};
  for (const value of values) {
    const state = statedMissing(value);
    if (state) stated[value] = state;
  }
  return stated;
}

export interface ProposedRole {
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly why: string;
  readonly missing?: Readonly<Record<string, MissingState>>;
}

export function mapColumn({ profile, missing }: ColumnDraft, proposed: ProposedRole): ColumnMapping {
  const { index, name, title } = profile;
  return {
    index,
    name,
    title,
    role: proposed.role,
    missing: { ...(proposed.missing ?? missing) },
    confidence: proposed.confidence,
    why: proposed.why,
    ...(profile.commaDecimals && { decimalComma: true }),
    ...(profile.dateOrder !== 'ymd' && { dateOrder: profile.dateOrder }),
  };
}

/** A need or option as a statement: one line, no full stop. */
export const statement = (text: string): string =>
  tidyCell(text)
    .replace(/(?<!\.)\.$/, '')
    .trim();

/** "1,135": the same on every machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
