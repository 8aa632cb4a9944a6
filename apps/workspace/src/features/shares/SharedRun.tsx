import { OpportunityLandscape, SegmentSizeBars } from '@needfinder/charts';
import { formatCount } from '@needfinder/domain';
import { VerdictBadge } from '@needfinder/ui';
import { useEffect, useRef } from 'react';
import { WhenText } from '../../shell/WhenText.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { landscapeTitle } from '../opportunities/landscape-points.js';
import { MethodNote } from '../opportunities/MethodNote.js';
import { DemoBadge } from '../studies/DemoBadge.js';
import { verdictOf } from '../studies/verdict-of.js';
import { sharedPoints } from './shared-points.js';
import type { SharedPageQuery } from './shared-page.query.generated.js';
import { SharedSegment } from './SharedSegment.js';
import classes from './shared.module.css';
import { ThinNeeds } from './ThinNeeds.js';

type Shared = Extract<SharedPageQuery['shared'], { __typename: 'SharedPage' }>;

/** The verdict, then the segments, then what is left to do for everybody. */
export function SharedRun({ shared }: { shared: Shared }) {
  const page = usePrintedWhole();
  const { verdict, segments, landscape } = shared;
  const points = sharedPoints(landscape);
  return (
    <div ref={page}>
      <header>
        <p className={classes.study}>
          <strong>{shared.studyName}</strong>
          {shared.isDemo ? <DemoBadge /> : null}
        </p>
        {shared.studyQuestion ? <p className={classes.question}>{shared.studyQuestion}</p> : null}
        <h1 className={classes.headline}>{verdict.headline}</h1>
        <VerdictBadge verdict={verdictOf(verdict.verdict)} />
        <ul className={classes.reasons}>
          {verdict.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </header>
      <Segments shared={shared} />
      <section className={classes.block} aria-labelledby="landscape">
        <h2 id="landscape">Where all people are under-served</h2>
        {points.length > 0 ? (
          <OpportunityLandscape
            title={landscapeTitle(points)}
            n={shared.respondents}
            source={shared.studyName}
            points={points}
          />
        ) : (
          <p className="nf-light">
            There is not enough data about how important needs are and how well they are served.
          </p>
        )}
        <ThinNeeds opportunities={landscape} />
        {points.length > 0 || segments.some(({ opportunities }) => opportunities.length > 0) ? (
          <MethodNote {...shared} />
        ) : null}
      </section>
      <About shared={shared} />
    </div>
  );
}

function Segments({ shared }: { shared: Shared }) {
  const { segments, verdict, respondents, segmentationName } = shared;
  const isOneGroup = segments.length < 2;
  const isConstructed = verdict.verdict !== 'NATURAL' && !isOneGroup;
  return (
    <section className={classes.block} aria-labelledby="segments">
      <h2 id="segments">
        {isOneGroup ? 'Everybody, as one group' : `${segments.length} segments`}
        {isConstructed ? <span className="nf-light"> · constructed</span> : null}
      </h2>
      {isConstructed ? (
        <p className="nf-light">
          These are parts of a continuum, cut where it was decided to cut, and not distinct groups.
        </p>
      ) : null}
      {isOneGroup ? null : (
        <SegmentSizeBars
          title={`How large the ${segments.length} segments are`}
          n={respondents}
          source={segmentationName}
          segments={segments.map(({ name, share, size }, index) => ({
            index,
            name: name ?? '',
            // The members of the segment, not the people of the run, stand beside a bar.
            share: { ...shownEstimate(share), n: size },
          }))}
        />
      )}
      {segments.map((segment, index) => (
        <SharedSegment
          key={segment.letter}
          segment={segment}
          index={index}
          source={segmentationName}
          isOnly={isOneGroup}
        />
      ))}
    </section>
  );
}

function About({ shared }: { shared: Shared }) {
  return (
    <footer className={`nf-light ${classes.about}`}>
      <h2>About this page</h2>
      <p>
        {formatCount(shared.respondents)} people were compared ({shared.segmentationName}). Numbers in brackets are 95 %
        intervals: another sample would probably give a number between them. Quotes are shown without who said them, and
        fewer than five people are never counted.
      </p>
      {shared.isDemo ? <p>This is a demonstration: the people and their words are invented.</p> : null}
      <p>
        This page is read-only and needs no account. It stops opening on <WhenText at={shared.expiresAt} />.
      </p>
    </footer>
  );
}

/** On paper nothing can be opened: before printing all folds are open, and afterwards as they were. */
function usePrintedWhole() {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...(page.current?.querySelectorAll<HTMLDetailsElement>('details[data-print]:not([open])') ?? [])];
      for (const fold of opened) fold.open = true;
    };
    const close = () => {
      for (const fold of opened) fold.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
  return page;
}
