import { useState } from 'react';
import { Button } from '@mantine/core';
import { NeedAgainstAll } from './NeedAgainstAll.js';
import { NeedVoices } from './NeedVoices.js';
import type { PageSegment } from './SegmentPage.js';
import classes from './segments.module.css';

/** As many as one reads before asking for the rest. */
const FIRST = 8;

/** What they say: need by need, what sets them apart first, with voices for and against. */
export function SegmentNeeds({ segment }: { segment: PageSegment }) {
  const [isWhole, setWhole] = useState(false);
  const accepted = segment.needs.filter(({ need }) => need.status === 'ACCEPTED');
  const sorted = accepted.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const shown = isWhole ? sorted : sorted.slice(0, FIRST);
  return (
    <section className={classes.block} aria-labelledby="needs">
      <h2 id="needs">What they need and say</h2>
      {sorted.length === 0 ? (
        <p className="nf-light">No accepted need is rated or mentioned by anybody of this segment.</p>
      ) : (
        <>
          <p className="nf-light">The widest difference from all people first. Each number opens its evidence.</p>
          <ul className={classes.needList}>
            {shown.map((row, i) => (
              <li key={`${row.need.id} ${row.measure}`} className={classes.needItem}>
                <NeedAgainstAll segment={segment} row={row} />
                <NeedVoices
                  segmentId={segment.id}
                  needId={row.need.id}
                  label={row.need.label}
                  isOpenAtFirst={i === 0}
                />
              </li>
            ))}
          </ul>
          {shown.length < sorted.length ? (
            <Button variant="default" size="xs" onClick={() => setWhole(true)}>
              Show all {sorted.length} needs
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}
