import { useQuery } from '@apollo/client/react';
import { useStudyId } from '../../shell/useStudyHead.js';
import { segmentTitle } from '../evidence/evidence-words.js';
import { NeedChoicesDocument } from './need-choices.query.generated.js';
import { SegmentChoicesDocument } from './segment-choices.query.generated.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The needs that people can be filtered by. Empty while they load, and when they cannot be read. */
export function useNeedChoices(): readonly Choice[] {
  const { data } = useQuery(NeedChoicesDocument, { variables: { studyId: useStudyId() } });
  return (data?.codebook.needs ?? [])
    .filter(({ status }) => status !== 'REJECTED')
    .map(({ id, label }) => ({ value: id, label }));
}

/** The segments of the newest run of each segmentation, in the solution that was selected. */
export function useSegmentChoices(): readonly Choice[] {
  const { data } = useQuery(SegmentChoicesDocument, { variables: { studyId: useStudyId() } });
  return (data?.segmentations ?? []).flatMap(({ name, latestRun }) =>
    (latestRun?.selected?.segments ?? []).map((segment) => ({
      value: segment.id,
      label: `${name}: ${segmentTitle(segment)} (${segment.size})`,
    })),
  );
}
