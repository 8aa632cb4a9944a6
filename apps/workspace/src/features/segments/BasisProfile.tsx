import { ProfilePlot } from '@needfinder/charts';
import type { PageSegment } from './SegmentPage.js';
import { profileCharts, rowLabel } from './profile-charts.js';
import { chartSegment, nameOf } from './segment-words.js';
import classes from './segments.module.css';

/** What formed the segment: each indicator of the basis, with all people as a line and markers in bold. */
export function BasisProfile({ segment }: { segment: PageSegment }) {
  const { run } = segment;
  if (segment.profile.length === 0) return null;
  return (
    <section className={classes.block} aria-labelledby="profile">
      <h2 id="profile">What formed it</h2>
      <p className="nf-light">Bold: where the segment stands out enough to be remembered by it.</p>
      {profileCharts(segment.profile).map((chart) => (
        <ProfilePlot
          key={chart.key}
          title={`${nameOf(segment)} against all people: ${chart.title}`}
          n={segment.size}
          source={`${run.segmentation.name}, run ${run.number}`}
          unit={chart.unit}
          {...(chart.domain ? { domain: chart.domain } : {})}
          segments={[chartSegment(segment)]}
          items={chart.rows.map((row) => ({
            label: rowLabel(row),
            total: row.total,
            values: [row.value],
            markers: [row.marker],
          }))}
        />
      ))}
    </section>
  );
}
