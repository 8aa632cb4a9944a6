import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { segmentTitle } from '../evidence/evidence-words.js';
import type { SegmentIdentityFragment } from '../segments/segment-identity.fragment.generated.js';
import { LatestRunDocument } from './latest-run.query.generated.js';
import { LatestSegmentsDocument } from './latest-segments.query.generated.js';
import classes from './opportunities.module.css';

interface PeopleChoiceProps {
  readonly segmentId: string | null;
  /** The segment that is shown, which may be of an older run. */
  readonly segment: SegmentIdentityFragment | null;
  readonly onChoose: (segmentId: string | null) => void;
}

/** All people, or one segment of the latest run. */
export function PeopleChoice({ segmentId, segment, onChoose }: PeopleChoiceProps) {
  const studyId = useStudyId();
  const paths = usePaths();
  const study = useQuery(LatestRunDocument, { variables: { studyId } }).data?.study;
  const runId = study?.latestVerdict?.runId;
  const { data } = useQuery(LatestSegmentsDocument, { variables: { runId: runId ?? '' }, skip: !runId });
  const latest = data?.run.selected?.segments ?? [];
  const isOlder = segment !== null && !latest.some(({ id }) => id === segment.id);
  const choices = latest.length > 1 ? latest : [];
  return (
    <div className={classes.people}>
      <NativeSelect
        label="People"
        value={segmentId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
        data={[
          { value: '', label: 'All people' },
          ...choices.map((one) => ({ value: one.id, label: `${segmentTitle(one)} (n = ${one.size})` })),
          ...(isOlder ? [{ value: segment.id, label: `${segmentTitle(segment)}, not in the latest run` }] : []),
          // Until its name is here, the choice stands nevertheless.
          ...(segmentId && !segment && !latest.some(({ id }) => id === segmentId)
            ? [{ value: segmentId, label: 'The chosen segment' }]
            : []),
        ]}
      />
      {data ? (
        <p className="nf-light">
          {choices.length > 0 ? 'Segments of ' : 'One group only: '}
          <Link className="nf-link" to={paths.run(data.run.id)}>
            {data.run.segmentation.name}, run {data.run.number}
          </Link>
        </p>
      ) : study && !runId ? (
        <p className="nf-light">Segments can be chosen here when a segmentation has run.</p>
      ) : null}
    </div>
  );
}
