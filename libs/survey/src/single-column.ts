import { grouped, type ColumnDraft, type ProposedRole } from './column-draft.js';
import { attributeKindOf, textRoleOf } from './question-words.js';
import { findSeparator } from './separated-choices.js';

const MOST_OPTIONS = 25;
const LONGEST_OPTION = 70;
/** Text that people typed beside a closed question. */
const TYPED_OTHER = /\(other\b[^)]*\)\W*$|\bother\W*(?:please specify)?\W*$/i;

/** The role of a column that belongs to no group. */
export function proposeSingleColumn(draft: ColumnDraft): ProposedRole {
  return (
    asDate(draft) ?? asSeparated(draft) ?? asAttribute(draft) ?? asNumeric(draft) ?? asChoice(draft) ?? asText(draft)
  );
}

function asDate({ profile }: ColumnDraft): ProposedRole | null {
  if (profile.dateShare < 0.95) return null;
  return { role: { kind: 'date' }, confidence: 0.95, why: 'All values are dates' };
}

function asSeparated(draft: ColumnDraft): ProposedRole | null {
  const separator = findSeparator(draft.profile);
  if (!separator || TYPED_OTHER.test(draft.profile.title)) return null;
  return {
    role: { kind: 'multiple-choice', question: draft.profile.title, option: '', chosen: [], separator },
    confidence: 0.75,
    why: 'Cells list several of the same answers',
  };
}

/** Shares are of the values that are no missing word. */
function numericShare({ profile, missing, filled }: ColumnDraft): number {
  const stated = profile.topValues.reduce(
    (sum, { value, count }) => sum + (Object.hasOwn(missing, value) ? count : 0),
    0,
  );
  return filled === stated ? 0 : (profile.numericShare * filled) / (filled - stated);
}

function asAttribute(draft: ColumnDraft): ProposedRole | null {
  const { profile } = draft;
  const attributeKind = attributeKindOf(profile.title) ?? attributeKindOf(profile.name);
  if (!attributeKind || TYPED_OTHER.test(profile.title)) return null;
  const why = `The header asks about something ${attributeKind}`;
  if (numericShare(draft) >= 0.98) {
    return { role: { kind: 'attribute', attributeKind, valueType: 'number' }, confidence: 0.8, why };
  }
  if (isAnswerSet(draft))
    return { role: { kind: 'attribute', attributeKind, valueType: 'category' }, confidence: 0.8, why };
  // A place or a trade that everybody spells for himself is still a fact about the person; a long answer is not.
  const isShort = profile.meanLength < 25 && profile.title.length < 60;
  return isShort ? { role: { kind: 'attribute', attributeKind, valueType: 'text' }, confidence: 0.6, why } : null;
}

function asNumeric(draft: ColumnDraft): ProposedRole | null {
  if (numericShare(draft) < 0.98) return null;
  const { minimum, maximum } = draft.profile;
  return { role: { kind: 'numeric' }, confidence: 0.8, why: `All values are numbers, ${minimum} to ${maximum}` };
}

function asChoice(draft: ColumnDraft): ProposedRole | null {
  const { scale, profile, missing } = draft;
  if (scale) {
    const options = scale.points.map(({ label }) => label);
    const why = `${options.length} answers in a known order`;
    return { role: { kind: 'single-choice', options, ordered: true }, confidence: 0.85, why, missing: scale.missing };
  }
  if (profile.stated && draft.labels.length >= 2) {
    const why = `${draft.labels.length} answers with labels in the file`;
    return { role: { kind: 'single-choice', options: [...draft.labels], ordered: false }, confidence: 0.9, why };
  }
  if (!isAnswerSet(draft)) return null;
  const options = profile.topValues.map(({ value }) => value).filter((value) => !Object.hasOwn(missing, value));
  const why = `${grouped(draft.filled)} people gave ${options.length} different answers`;
  return { role: { kind: 'single-choice', options, ordered: false }, confidence: 0.8, why };
}

/** Few different, short answers that most people share with somebody. */
function isAnswerSet({ profile, filled }: ColumnDraft): boolean {
  if (profile.distinct === 'many' || profile.distinct > MOST_OPTIONS || profile.meanLength > LONGEST_OPTION)
    return false;
  const shared = profile.topValues.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0);
  return filled > 0 && shared / filled >= 0.75;
}

function asText({ profile }: ColumnDraft): ProposedRole {
  const textRole = textRoleOf(profile.title);
  const letters = Math.round(profile.meanLength);
  return {
    role: { kind: 'open-text', textRole },
    confidence: 0.8,
    why: `Free answers of ${letters} characters on average`,
  };
}
