import { VisuallyHidden } from '@mantine/core';
import { SegmentMark } from '@needfinder/charts';
import { formatCount } from '@needfinder/domain';
import { EstimateText, StabilityBadge } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import type { GalleryQuery } from './gallery.query.generated.js';
import { AnswerAgainstAll } from './AnswerAgainstAll.js';
import { NeedAgainstAll } from './NeedAgainstAll.js';
import { nameOf } from './segment-words.js';
import { SegmentName } from './SegmentName.js';
import { standingOut } from './standing-out.js';
import classes from './segments.module.css';

type GallerySegment = NonNullable<GalleryQuery['run']['selected']>['segments'][number];

/** As many as needs. */
const AS_MANY_ANSWERS = 3;

/** One segment at a glance: who it is called, how large, what sets it apart, one voice, and whether it holds. */
export function SegmentCard({ segment, isOnly }: { segment: GallerySegment; isOnly: boolean }) {
  const paths = usePaths();
  const page = paths.segment(segment.id);
  const answers = standingOut(segment.profile, AS_MANY_ANSWERS);
  return (
    <article className={classes.card} aria-label={nameOf(segment)}>
      <header className={classes.cardHead}>
        <SegmentMark index={segment.position} size={28} />
        <h3 className={classes.cardName}>
          <SegmentName segment={segment} to={page} />
        </h3>
      </header>
      <p className={classes.cardSize}>
        <Link className="nf-evidence" to={`${page}#members`}>
          <EstimateText estimate={shownEstimate(segment.share)} unit="share" withoutN />
          <VisuallyHidden>: members of {nameOf(segment)}</VisuallyHidden>
        </Link>
        <span className="nf-light"> {formatCount(segment.size, 0)} people</span>
      </p>
      {isOnly ? null : <StabilityBadge stability={segment.jaccard} />}
      {segment.topNeeds.length > 0 ? (
        <>
          <h4 className={classes.cardLabel}>{isOnly ? 'What they need' : 'What sets it apart'}</h4>
          {segment.topNeeds.map((row) => (
            <NeedAgainstAll key={row.need.id} segment={segment} row={row} />
          ))}
        </>
      ) : answers.length > 0 ? (
        <>
          <h4 className={classes.cardLabel}>{isOnly ? 'What they answer' : 'What sets it apart'}</h4>
          {answers.map((row) => (
            <AnswerAgainstAll key={row.indicator.name} row={row} size={segment.size} position={segment.position} />
          ))}
        </>
      ) : null}
      {segment.quote ? (
        <PassageQuote passage={segment.quote} />
      ) : (
        <p className="nf-light">Nobody of this segment is quoted: no coded passage comes from its members.</p>
      )}
      <Link className="nf-link" to={page}>
        Open {nameOf(segment)}
      </Link>
    </article>
  );
}
