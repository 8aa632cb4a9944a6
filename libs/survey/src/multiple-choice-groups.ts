import { foldLabel } from './cell-text.js';
import { missingAmong, statement, type ColumnDraft, type ProposedRole } from './column-draft.js';

const CHOSEN = /^(?:1|yes|true|x|✓|checked|selected|chosen|quoted|ja|sí|si|oui)$/;
const NOT_CHOSEN = /^(?:0|2|no|false|unchecked|not selected|not checked|not chosen|not quoted|nein|non|-)$/;
const YES_OR_NO = /^(?:yes|no|ja|nein|sí|si|oui|non)$/;

interface Member {
  draft: ColumnDraft;
  option: string;
  chosen: string[];
}
export interface MultipleChoiceGroup {
  readonly question: string;
  readonly members: readonly Member[];
}

/**
 * Finds multiple-choice questions that a file spreads over neighbouring columns, one per option: the cell is the
 * option's text, or 1/0, yes/no, checked.
 */
export function findMultipleChoiceGroups(drafts: readonly ColumnDraft[]): MultipleChoiceGroup[] {
  const groups: MultipleChoiceGroup[] = [];
  for (let at = 0; at < drafts.length;) {
    const run = runFrom(drafts, at, stemByNumber) ?? runFrom(drafts, at, stemByText);
    if (run) groups.push(run);
    at += run?.members.length ?? 1;
  }
  return groups;
}

interface Stem {
  key: string;
  title: string;
  option: string;
  isText: boolean;
}
const stemByNumber = ({ parts }: ColumnDraft): Stem | null => {
  if (parts.base === '') return null;
  const shared = parts.first !== null && parts.last !== null && parts.number !== parts.base;
  return {
    key: parts.base,
    title: shared ? parts.first! : /^\d+$/.test(parts.base) ? `Question ${parts.base}` : parts.base,
    option: shared ? parts.last! : parts.text,
    isText: false,
  };
};
const stemByText = ({ parts }: ColumnDraft): Stem | null =>
  parts.first === null ? null : { key: parts.first, title: parts.first, option: parts.last!, isText: true };

/** The group that begins at a column, null when fewer than two columns belong together. */
function runFrom(
  drafts: readonly ColumnDraft[],
  start: number,
  stemOf: (draft: ColumnDraft) => Stem | null,
): MultipleChoiceGroup | null {
  const opening = stemOf(drafts[start]!);
  if (!opening) return null;
  const members: Member[] = [];
  let filledMembers = 0;
  for (let at = start; at < drafts.length; at++) {
    const draft = drafts[at]!;
    const stem = stemOf(draft);
    if (stem?.key !== opening.key) break;
    const chosen = draft.filled === 0 ? [] : chosenCells(draft, stem);
    if (chosen === null) break;
    filledMembers += chosen.length > 0 ? 1 : 0;
    members.push({ draft, option: statement(stem.option), chosen: chosen.length > 0 ? chosen : [stem.option] });
  }
  return members.length >= 2 && filledMembers >= 2 ? { question: titleOf(opening, members), members } : null;
}

/** Options that share the words before a colon share their question, whatever the number says. */
function titleOf(opening: Stem, members: readonly Member[]): string {
  const firsts = new Set(members.map(({ draft }) => draft.parts.first));
  return firsts.size === 1 || opening.isText ? statement(opening.title) : `Question ${opening.key}`;
}

/** Cell values of a column that mean "chosen"; null when the column is no option of a question. */
function chosenCells(draft: ColumnDraft, stem: Stem): string[] | null {
  const labels = draft.labels.filter((label) => !Object.hasOwn(draft.missing, label));
  if (labels.length === 0 || labels.length > 2) return null;
  const option = foldLabel(stem.option);
  if (labels.length === 1) {
    const cell = foldLabel(labels[0]!);
    if (cell === option || cell === foldLabel(draft.parts.text)) return [...labels];
  }
  const marks = labels.map(foldLabel);
  if (!marks.every((mark) => CHOSEN.test(mark) || NOT_CHOSEN.test(mark))) return null;
  // "7a. Do you …?" answered by yes or no is a question of its own; under a common stem it is an option.
  if (marks.some((mark) => YES_OR_NO.test(mark)) && !stem.isText && draft.parts.first === null) return null;
  const chosen = labels.filter((label) => CHOSEN.test(foldLabel(label)));
  return chosen.length === 1 ? chosen : null;
}

export function multipleChoiceRole(group: MultipleChoiceGroup, { draft, option, chosen }: Member): ProposedRole {
  return {
    role: { kind: 'multiple-choice', question: group.question, option: option || draft.profile.name, chosen },
    confidence: 0.9,
    why: `One of ${group.members.length} options of “${group.question}”`,
    missing: missingAmong(draft.labels),
  };
}

/** For a column that the file itself calls an option of a question. */
export function statedChoiceRole({ profile, missing }: ColumnDraft): ProposedRole | null {
  const choice = profile.stated?.choice;
  if (!choice) return null;
  const { question, option, chosen } = choice;
  return {
    role: { kind: 'multiple-choice', question, option, chosen: [chosen] },
    confidence: 1,
    why: `The file says that it is an option of “${question}”`,
    missing,
  };
}
