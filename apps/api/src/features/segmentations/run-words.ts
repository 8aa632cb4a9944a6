import type { Choice, Warning, WarningCode } from '@needfinder/segmentation';
import { letterOf } from './segment-words.js';

const NUMBER_WORDS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** The one sentence that a verdict is known by. */
export function headlineOf({ verdict, naturalK }: Pick<Choice, 'verdict' | 'naturalK'>): string {
  switch (verdict) {
    case 'natural':
      return `${NUMBER_WORDS[naturalK] ?? naturalK} distinct groups.`;
    case 'reproducible':
    case 'constructed':
      return 'No distinct groups. People differ by degree.';
    case 'none':
      return 'No segments here.';
  }
}

/** What to do about a warning of the engine. */
const REMEDIES = {
  'sample-too-small': 'Ask more people, or fewer items: take out those that measure the same thing.',
  'segment-too-small': 'Look at a solution with fewer segments, or ask more people like these.',
  'segment-unstable': 'Do not let money follow this segment alone; compare it with the solutions beside it.',
  'low-hit-rate': 'Run again with more starts.',
  'response-style': 'Look at the solution relative to the mean of each person, or ask for best–worst choices.',
  'criteria-disagree': 'Compare the solutions that the criteria prefer, and take the one you can act on.',
  'local-dependence': 'Keep one item of each such pair in the basis and move the other to the profile.',
  'raw-centred-disagree': 'Decide whether the height of a rating matters for you; if not, centre the ratings.',
  'uncertain-members': 'Count these people in shares, but do not address them one by one by their segment.',
  'not-converged': 'Run again with more starts, or with fewer segments at most.',
  'constant-item': 'Take the item out of the basis.',
  'row-without-data': 'Choose items that these people were asked, or leave them without a segment.',
} satisfies Record<WarningCode, string>;

const ERASED = 'respondents-erased';

export interface WarningWithRemedy {
  readonly code: string;
  readonly text: string;
  readonly remedy: string | null;
}

export const withRemedy = ({ code, text }: Warning): WarningWithRemedy => ({ code, text, remedy: REMEDIES[code] });

/** The numbers of a run stay as they were computed when a person is erased; whoever reads them is told. */
export function erasureWarnings(erased: number): WarningWithRemedy[] {
  if (erased === 0) return [];
  const people = erased === 1 ? '1 person of this run was' : `${erased} people of this run were`;
  return [
    {
      code: ERASED,
      text: `${people} erased since; the numbers of the run still count them.`,
      remedy: 'Run it again.',
    },
  ];
}

/** The engine knows indicators by their keys and segments by their numbers; people by their labels and letters. */
export function inWords(text: string, labels: ReadonlyMap<string, string>): string {
  let told = text.replace(/^Segment (\d+)\b/, (_, number: string) => `Segment ${letterOf(Number(number) - 1)}`);
  for (const [key, label] of labels) told = told.replaceAll(`"${key}"`, `"${label}"`);
  return told;
}
