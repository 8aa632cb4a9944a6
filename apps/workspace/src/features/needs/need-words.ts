import { formatShare } from '@needfinder/domain';
import type { StatusTone } from '@needfinder/ui';
import type { CodebookOrigin, CodebookStatus } from '../../gql/schema.generated.js';
import { wordOf } from '../evidence/evidence-words.js';
import { countOf } from '../imports/import-words.js';
import type { CodedPassageFragment } from './coded-passage.fragment.generated.js';
import type { NeedCardFragment } from './need-card.fragment.generated.js';

export const STATUS_TONES: Readonly<Record<CodebookStatus, StatusTone>> = {
  PROPOSED: 'active',
  ACCEPTED: 'good',
  REJECTED: 'neutral',
};

export const ORIGINS: Readonly<Record<CodebookOrigin, string>> = {
  ENGINE: 'found in the text',
  PERSON: 'written by a person',
  SURVEY: 'asked in a survey',
};

const INTENSITIES = ['plain', 'noticeable', 'strong', 'extreme'] as const;

/** 0 to 3, as the text engine counts it, in a word. */
export const intensityWord = (intensity: number): string =>
  INTENSITIES[Math.min(Math.max(Math.round(intensity), 0), INTENSITIES.length - 1)]!;

type Counts = Pick<NeedCardFragment, 'mentions' | 'respondents' | 'againstMentions'>;

/** "37 people · 52 mentions · 3 against" */
export function countsOf({ mentions, respondents, againstMentions }: Counts): string {
  if (mentions + againstMentions === 0) return 'nobody mentions it';
  return [
    countOf(respondents, 'person', 'people'),
    countOf(mentions, 'mention'),
    againstMentions > 0 ? `${againstMentions} against` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a coding says of its passage: "pain, strong, speaks against it, 87 % likely, accepted". */
export function codingWords({ kind, intensity, stance, probability, status, coder }: CodedPassageFragment['coding']) {
  const sure = coder === 'engine' ? `${formatShare(probability)} likely` : 'put here by a person';
  const parts = [wordOf(kind), intensityWord(intensity), stance === 'AGAINST' ? 'speaks against it' : null, sure];
  return [...parts, status === 'accepted' ? 'accepted' : null].filter(Boolean).join(', ');
}

/** A need by its name, several by their number: for sentences about what was done to them. */
export const namedNeeds = (needs: readonly { readonly label: string }[]): string =>
  needs.length === 1 ? `“${needs[0]!.label}”` : countOf(needs.length, 'need');
