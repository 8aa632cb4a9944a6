import { SegmentMark } from '@needfinder/charts';
import { formatCount, formatInterval, formatValue, type Estimate, type EstimateUnit } from '@needfinder/domain';
import { DataTable, EstimateText, Evidence, StabilityBadge, type DataColumn } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { comparedRows, type ComparedRow } from './compared-rows.js';
import type { ComparedSegmentFragment } from './compared-segment.fragment.generated.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

interface PairProps {
  readonly a: ComparedSegmentFragment;
  readonly b: ComparedSegmentFragment;
}

/** All that the two are compared on, the widest difference first. */
export function ComparedTable({ a, b }: PairProps) {
  const { open } = useEvidence();
  const rows = comparedRows(a, b);
  const number = (row: ComparedRow, segment: ComparedSegmentFragment, estimate: Estimate) => {
    const text = <EstimateText estimate={estimate} unit={row.unit} withoutN />;
    const { needId } = row;
    if (needId === null) return text;
    const about = `${row.label}, ${nameOf(segment)}`;
    return (
      <Evidence about={about} onOpen={() => open({ kind: 'segment-need', segmentId: segment.id, needId })}>
        {text}
      </Evidence>
    );
  };
  const columns: readonly DataColumn<ComparedRow>[] = [
    {
      key: 'label',
      header: 'What',
      sortValue: ({ label }) => label,
      render: ({ label, what }) => (
        <>
          {label} <span className="nf-light">{what}</span>
        </>
      ),
    },
    { key: 'a', header: nameOf(a), isNumeric: true, render: (row) => number(row, a, row.a) },
    { key: 'b', header: nameOf(b), isNumeric: true, render: (row) => number(row, b, row.b) },
    {
      key: 'difference',
      header: 'Difference',
      isNumeric: true,
      sortValue: ({ weight }) => weight,
      render: (row) => <DifferenceText row={row} />,
    },
  ];
  return (
    <section className={classes.block} aria-labelledby="differences">
      <div className={classes.pair}>
        <ComparedHead segment={a} />
        <ComparedHead segment={b} />
      </div>
      <h2 id="differences">What sets them apart</h2>
      <DataTable
        caption={`${nameOf(a)} and ${nameOf(b)}, the widest difference first`}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        stacksOnPhone
        empty="There is nothing that both were measured on"
      />
    </section>
  );
}

function ComparedHead({ segment }: { segment: ComparedSegmentFragment }) {
  const paths = usePaths();
  return (
    <div>
      <div className={classes.cardHead}>
        <SegmentMark index={segment.position} size={28} />
        <Link className="nf-link" to={paths.segment(segment.id)}>
          {nameOf(segment)}
        </Link>
      </div>
      <p className={classes.cardSize}>
        <EstimateText estimate={shownEstimate(segment.share)} unit="share" withoutN />{' '}
        <span className="nf-light">{formatCount(segment.size, 0)} people</span>
      </p>
      <StabilityBadge stability={segment.jaccard} />
      {segment.description ? <p>{segment.description}</p> : null}
    </div>
  );
}

function differenceWords(value: number, unit: EstimateUnit): string {
  const words = formatValue(value, unit);
  return value > 0 && words !== formatValue(0, unit) ? `+${words}` : words;
}

function DifferenceText({ row }: { row: ComparedRow }) {
  const { difference } = row;
  if (!difference) return <span className="nf-light">not enough data</span>;
  // Points of percent are not percent.
  const unit = row.unit === 'share' ? 'points' : row.unit;
  const { value, low, high, couldBeChance } = difference;
  return (
    <>
      {differenceWords(value, unit)}
      {low !== null && high !== null ? <span className="nf-light"> ({formatInterval(low, high, unit)})</span> : null}
      {couldBeChance ? <div className="nf-light">could be chance</div> : null}
    </>
  );
}
