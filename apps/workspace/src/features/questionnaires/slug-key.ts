import type { PartType } from '@needfinder/survey';

/** The first key of a new question: its type, short. */
export const slugKey = (type: PartType): string =>
  ({ 'best-worst': 'most', 'need-battery': 'needs' })[type as string] ?? type;
