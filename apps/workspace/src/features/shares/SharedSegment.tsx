import { DumbbellChart, OpportunityLandscape, ProfilePlot, SegmentMark } from '@needfinder/charts';
import { formatCount } from '@needfinder/domain';
import { EstimateText, StatusBadge, type StatusTone } from '@needfinder/ui';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { landscapeTitle } from '../opportunities/landscape-points.js';
import { needGroups, profileGroups } from './shared-groups.js';
import { sharedPoints } from './shared-points.js';
import type { SharedSegmentPartsFragment } from './shared-segment-parts.fragment.generated.js';
import { SharedVoices } from './SharedVoices.js';
import { SharedWho } from './SharedWho.js';
import classes from './shared.module.css';
import { ThinNeeds } from './ThinNeeds.js';

interface SharedSegmentProps {
  readonly segment: SharedSegmentPartsFragment;
  /** Its place among the segments, which its colour goes by. */
  readonly index: number;
  readonly source: string;
  /** Everybody as one group: nothing to set it apart from. */
  readonly isOnly: boolean;
}

/** The words of the api, with what they mean for somebody who reads them for the first time. */
const STABILITY: Readonly<Record<string, { tone: StatusTone; means: string }>> = {
  holds: { tone: 'good', means: 'other samples show it again' },
  wobbles: { tone: 'warning', means: 'other samples show it somewhat differently' },
  'falls apart': { tone: 'bad', means: 'other samples do not show it again' },
};

/** One segment: how large, what sets it apart, its voices; the rest opens below. */
export function SharedSegment({ segment, index, source, isOnly }: SharedSegmentProps) {
  const name = isOnly ? 'All people' : (segment.name ?? `Segment ${segment.letter}`);
  const stability = STABILITY[segment.stabilityWord ?? ''];
  const heading = `segment-${segment.letter}`;
  return (
    <article className={classes.segment} aria-labelledby={heading}>
      <header className={classes.segmentHead}>
        {isOnly ? null : <SegmentMark index={index} size={28} />}
        <h3 id={heading}>{name}</h3>
      </header>
      <div className={classes.facts}>
        <span>
          <EstimateText estimate={shownEstimate(segment.share)} unit="share" withoutN />
          <span className="nf-light"> {formatCount(segment.size)} people</span>
        </span>
        {stability && !isOnly ? (
          <span>
            <StatusBadge tone={stability.tone}>{segment.stabilityWord!}</StatusBadge>
            <span className="nf-light"> {stability.means}</span>
          </span>
        ) : null}
      </div>
      {segment.description ? <p className={classes.claim}>{segment.description}</p> : null}
      {needGroups(isOnly ? [] : segment.topNeeds).map(({ key, what, unit, domain, rows }) => (
        <DumbbellChart
          key={key}
          title={`What sets ${name} apart: ${what}`}
          n={segment.size}
          source={source}
          unit={unit}
          {...(domain ? { domain } : {})}
          segment={{ index, name: segment.name ?? '' }}
          items={rows.map((row) => ({
            label: row.label,
            segment: shownEstimate(row.segment),
            total: shownEstimate(row.total),
          }))}
        />
      ))}
      {segment.topNeeds.length === 0 && !isOnly ? (
        <p className="nf-light">No need is shown to set this segment apart.</p>
      ) : null}
      <SharedVoices segment={segment} />
      <details className={classes.more} data-print>
        <summary>More about {name}: profile, who they are, opportunities</summary>
        <Profile segment={segment} index={index} source={source} name={name} />
        <SharedWho segment={segment} name={name} />
        <Opportunities segment={segment} source={`${name}, ${source}`} />
      </details>
    </article>
  );
}

interface ProfileProps {
  readonly segment: SharedSegmentPartsFragment;
  readonly index: number;
  readonly source: string;
  readonly name: string;
}

function Profile({ segment, index, source, name }: ProfileProps) {
  if (segment.profile.length === 0) return null;
  return (
    <section>
      <h4>What formed it</h4>
      <p className="nf-light">Bold: where the segment stands out enough to be remembered by it.</p>
      {profileGroups(segment.profile).map(({ key, what, unit, domain, rows }) => (
        <ProfilePlot
          key={key}
          title={`${name} against all people: ${what}`}
          n={segment.size}
          source={source}
          unit={unit}
          {...(domain ? { domain } : {})}
          segments={[{ index, name }]}
          items={rows.map(({ label, total, value, marker }) => ({ label, total, values: [value], markers: [marker] }))}
        />
      ))}
    </section>
  );
}

function Opportunities({ segment, source }: { segment: SharedSegmentPartsFragment; source: string }) {
  const points = sharedPoints(segment.opportunities);
  return (
    <section>
      <h4>Where they are under-served</h4>
      {points.length > 0 ? (
        <OpportunityLandscape title={landscapeTitle(points)} n={segment.size} source={source} points={points} />
      ) : (
        <p className="nf-light">There is not enough data about this segment.</p>
      )}
      <ThinNeeds opportunities={segment.opportunities} />
    </section>
  );
}
