import { BARE_CODE } from './code-guide.js';
import type { CodingRow, NeedRatingRow, NeedRow, ThemeRow } from './codebook-rows.js';

export const needRow = (id: string, more: Partial<NeedRow> = {}): NeedRow => ({
  ...BARE_CODE,
  id,
  studyId: 'study',
  themeId: null,
  label: `Need ${id}`,
  statement: '',
  origin: 'engine',
  status: 'proposed',
  mergedInto: null,
  engineKey: `key-${id}`,
  isEdited: false,
  ...more,
});
export const codingRow = (id: string, passageId: string, needId: string, more: Partial<CodingRow> = {}): CodingRow => ({
  id,
  passageId,
  needId,
  themeId: null,
  settledBy: null,
  coder: 'engine',
  kind: 'pain',
  probability: 0.6,
  intensity: 1,
  stance: 'for',
  status: 'suggested',
  ...more,
});
export const themeRow = (id: string, more: Partial<ThemeRow> = {}): ThemeRow => ({
  ...BARE_CODE,
  id,
  studyId: 'study',
  label: `Theme ${id}`,
  position: 0,
  origin: 'person',
  status: 'accepted',
  engineKey: null,
  ...more,
});
export const ratingRow = (id: string, needId: string, questionId: string): NeedRatingRow => ({
  id,
  needId,
  questionId,
  aspect: 'importance',
  higherIsMore: true,
});
