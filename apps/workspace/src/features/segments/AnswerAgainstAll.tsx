import { formatValue } from '@needfinder/domain';
import { EstimateText } from '@needfinder/ui';
import { Dumbbell } from './Dumbbell.js';
import { isShare, rowLabel, type ProfileRow } from './profile-charts.js';
import classes from './segments.module.css';
import { placesOnScale } from './standing-out.js';

/** One answer of a segment against all people: a small dumbbell and its numbers. */
export function AnswerAgainstAll({ row, size, position }: { row: ProfileRow; size: number; position: number }) {
  const unit = isShare(row) ? 'share' : 'number';
  return (
    <div className={classes.needRow}>
      <div>{rowLabel(row)}</div>
      <Dumbbell places={placesOnScale(row)} position={position} />
      <div className={classes.needNumbers}>
        <EstimateText estimate={{ ...row, n: size }} unit={unit} withoutN />
        <span className="nf-light">
          {unit === 'share' ? 'of people' : 'mean'} · all {formatValue(row.total, unit)}
        </span>
      </div>
    </div>
  );
}
