import { formatCount, formatValue, type Estimate, type EstimateUnit } from '@needfinder/domain';
import { EstimateText } from '@needfinder/ui';
import { measureWords, unitOf } from '../segments/need-scale.js';
import { isShare, profileTitle } from '../segments/profile-charts.js';
import type { SegmentNeedEvidenceQuery } from './segment-need-evidence.query.generated.js';
import { shownEstimate } from './shown-estimate.js';

type SegmentOfClaim = SegmentNeedEvidenceQuery['segment'];

/** Every number that screens show of this need in this segment, each beside that of everybody. */
export function SegmentNeedClaim({ segment }: { segment: SegmentOfClaim }) {
  const { need, measured, mentionShare, totalShare } = segment.evidence;
  const formed = segment.profile.filter(({ indicator }) => indicator.need?.id === need.id);
  return (
    <>
      {formed.map((row) => (
        <ClaimLine
          key={`${row.indicator.name} ${row.level ?? ''}`}
          what={`${profileTitle(row)}, which formed the segment`}
          unit={isShare(row) ? 'share' : 'number'}
          estimate={{ ...row, n: segment.size }}
          total={row.total}
        />
      ))}
      {unitOf(measured.measure) === 'share' ? null : (
        <ClaimLine
          what={`mean ${measureWords(measured.measure)}`}
          unit="number"
          estimate={shownEstimate(measured.segment)}
          total={measured.total.value}
        />
      )}
      <ClaimLine
        what={
          mentionShare.enough
            ? `mention it: ${formatCount(mentionShare.n, 0)} of ${formatCount(mentionShare.base, 0)} people`
            : 'mention it'
        }
        unit="share"
        estimate={shownEstimate(mentionShare)}
        total={totalShare.enough ? totalShare.value : null}
      />
    </>
  );
}

interface ClaimLineProps {
  readonly what: string;
  readonly unit: EstimateUnit;
  readonly estimate: Estimate;
  /** Of everybody; null = too few people. */
  readonly total: number | null;
}

function ClaimLine({ what, unit, estimate, total }: ClaimLineProps) {
  return (
    <div>
      <EstimateText estimate={estimate} unit={unit} withoutN />{' '}
      <span className="nf-light">
        {what} · all {total === null ? 'not enough data' : formatValue(total, unit)}
      </span>
    </div>
  );
}
