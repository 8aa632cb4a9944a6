import { formatCount } from '@needfinder/domain';
import type { Paths } from '../../app/paths.js';
import type { StudyProgressFragment } from './study-progress.fragment.generated.js';

export type Step = 'collect' | 'needs' | 'segments' | 'decide';

/** The one thing to do next in a study. `propose-needs` starts a job; the others lead somewhere. */
export interface NextAction {
  readonly step: Step;
  readonly label: string;
  readonly why: string;
  readonly to?: string;
  readonly deed?: 'propose-needs';
}

const people = (count: number): string => (count === 1 ? '1 person' : `${formatCount(count, 0)} people`);

/** What comes next follows from what is there, in the order of the work: collect, needs, segments, decide. */
export function nextAction({ counts, latestVerdict }: StudyProgressFragment, paths: Paths): NextAction {
  if (counts.responses === 0 && counts.interviews === 0) {
    return {
      step: 'collect',
      label: 'Import a survey',
      why: 'Needs are found in what people answered and said. Interviews can follow at any time.',
      to: paths.newImport(),
    };
  }
  if (counts.needsAccepted === 0 && counts.needsProposed > 0) {
    return {
      step: 'needs',
      label: `Review ${counts.needsProposed} proposed needs`,
      why: 'Each proposal shows the passages it rests on. Accept what is right, merge what is the same.',
      to: paths.reviewNeeds(),
    };
  }
  if (counts.needsAccepted === 0 && counts.openAnswers + counts.turns > 0) {
    return {
      step: 'needs',
      label: 'Find needs',
      why: `${formatCount(counts.openAnswers, 0)} open answers and ${formatCount(counts.turns, 0)} interview turns have not been read for needs yet.`,
      deed: 'propose-needs',
    };
  }
  if (!latestVerdict) {
    return {
      step: 'segments',
      label: 'Find out whether there are segments',
      why:
        counts.needsAccepted > 0
          ? `${counts.needsAccepted} needs of ${people(counts.respondents)} can be compared.`
          : `There is no text to find needs in, but the answers of ${people(counts.respondents)} can be compared.`,
      to: paths.newSegmentation(),
    };
  }
  return latestVerdict.verdict === 'NONE'
    ? {
        step: 'decide',
        label: 'See why there are no groups, and what to do',
        why: 'A continuum can be cut on purpose, or single needs may serve better than segments.',
        to: paths.run(latestVerdict.runId),
      }
    : {
        step: 'decide',
        label: `Read the ${latestVerdict.k} segments`,
        why: 'Who they are, what each needs, and what speaks against it.',
        to: paths.run(latestVerdict.runId),
      };
}
