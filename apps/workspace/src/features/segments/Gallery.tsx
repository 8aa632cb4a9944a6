import { useQuery } from '@apollo/client/react';
import { SegmentSizeBars } from '@needfinder/charts';
import { CardsSkeleton, ErrorNotice } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { GalleryDocument } from './gallery.query.generated.js';
import { RunDocument } from './run.query.generated.js';
import { SegmentCard } from './SegmentCard.js';
import { chartSegment } from './segment-words.js';
import classes from './segments.module.css';

/** The segments of the solution that is looked at. */
export function Gallery({ runId }: { runId: string }) {
  const paths = usePaths();
  const { data, error, refetch } = useQuery(GalleryDocument, { variables: { runId } });
  // Already there: the page asked for it.
  const run = useQuery(RunDocument, { variables: { runId }, fetchPolicy: 'cache-first' }).data?.run;
  if (!data || !run) {
    return (
      <div className={classes.block}>
        {error ? (
          <ErrorNotice error={error} title="The segments could not be shown" onRetry={() => void refetch()} />
        ) : (
          <CardsSkeleton cards={4} height={420} what="segments" />
        )}
      </div>
    );
  }
  const { selected } = data.run;
  if (!selected) return null;
  const { segments } = selected;
  const isOneGroup = segments.length < 2;
  const isConstructed = run.verdict?.verdict !== 'NATURAL' && !isOneGroup;
  const [first, second] = segments;
  return (
    <section id="gallery" className={classes.block} aria-labelledby="gallery-title">
      <div className={classes.galleryHead}>
        <h2 id="gallery-title">
          {isOneGroup ? 'Everybody, as one group' : `${segments.length} segments`}
          {isConstructed ? <span className="nf-light"> · constructed</span> : null}
        </h2>
        {first && second ? (
          <Link className="nf-link" to={paths.compareSegments(first.id, second.id)}>
            Compare two segments
          </Link>
        ) : null}
      </div>
      {isOneGroup ? null : (
        <SegmentSizeBars
          title={`How large the ${segments.length} segments are`}
          n={run.respondents}
          source={`${run.segmentation.name}, run ${run.number}`}
          segments={segments.map((segment) => ({
            ...chartSegment(segment),
            // The members of the segment, not the people of the run, stand beside a bar.
            share: { ...segment.share, n: segment.size },
          }))}
          unassigned={selected.unassigned > 0 ? { value: selected.unassignedShare, n: selected.unassigned } : null}
        />
      )}
      <div className={classes.cards}>
        {segments.map((segment) => (
          <SegmentCard key={segment.id} segment={segment} isOnly={isOneGroup} />
        ))}
      </div>
      {selected.unassigned === 0 && !isOneGroup ? (
        <p className="nf-light">Everybody answered enough to be placed in a segment.</p>
      ) : null}
    </section>
  );
}
