import { segmentStyle } from '@needfinder/charts';
import type { Places } from './need-scale.js';
import classes from './segments.module.css';

/** Decoration: the numbers below say the same. */
export function Dumbbell({ places, position }: { places: Places; position: number }) {
  const { segment, total } = places;
  // In percent, so that the line takes the width of the card and its ends stay round.
  const at = (place: number): string => `${3 + place * 94}%`;
  return (
    <svg className={classes.dumbbell} aria-hidden="true">
      <line x1="0" x2="100%" y1={7} y2={7} stroke="var(--nf-line)" />
      {segment !== null && total !== null ? (
        <line x1={at(total)} x2={at(segment)} y1={7} y2={7} stroke="currentColor" strokeWidth={2.5} />
      ) : null}
      {total === null ? null : <circle cx={at(total)} cy={7} r={4} fill="var(--nf-light)" />}
      {segment === null ? null : (
        <circle cx={at(segment)} cy={7} r={5.5} fill={segmentStyle(position).colour} stroke="currentColor" />
      )}
    </svg>
  );
}
