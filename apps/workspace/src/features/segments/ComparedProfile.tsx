import { ProfilePlot } from '@needfinder/charts';
import type { ComparedSegmentFragment } from './compared-segment.fragment.generated.js';
import { profileCharts, rowKey, rowLabel, type ProfileRow } from './profile-charts.js';
import { chartSegment, nameOf } from './segment-words.js';
import classes from './segments.module.css';

/** Both on the basis that formed them, in the order of their difference. */
export function ComparedProfile({ a, b }: { a: ComparedSegmentFragment; b: ComparedSegmentFragment }) {
  const inB = new Map(b.profile.map((row) => [rowKey(row), row]));
  const gap = (row: ProfileRow): number => Math.abs((row.value ?? 0) - (inB.get(rowKey(row))?.value ?? 0));
  return (
    <section className={classes.block} aria-label="Profiles">
      {profileCharts(a.profile).map((chart) => (
        <ProfilePlot
          key={chart.key}
          title={`${nameOf(a)} and ${nameOf(b)}: ${chart.title}`}
          n={a.size + b.size}
          source={`${a.run.segmentation.name}, run ${a.run.number}`}
          unit={chart.unit}
          {...(chart.domain ? { domain: chart.domain } : {})}
          segments={[chartSegment(a), chartSegment(b)]}
          items={chart.rows
            .toSorted((x, y) => gap(y) - gap(x))
            .map((row) => ({
              label: rowLabel(row),
              total: row.total,
              values: [row.value, inB.get(rowKey(row))?.value ?? null],
              markers: [row.marker, inB.get(rowKey(row))?.marker ?? false],
            }))}
        />
      ))}
    </section>
  );
}
