import { DumbbellChart, OpportunityLandscape } from '@needfinder/charts';
import type { Estimate } from '@needfinder/domain';
import type { EstimatePartsFragment } from '../evidence/estimate.fragment.generated.js';
import { shownEstimate } from '../evidence/shown-estimate.js';
import { zoneOf } from '../opportunities/landscape-points.js';
import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';

type Chart = NonNullable<CitationPartsFragment['chart']>;

const FIRST_LETTER = 'A'.charCodeAt(0);
const NONE: Estimate = { value: null, n: 0 };

const estimateIn = (estimate: EstimatePartsFragment | null): Estimate => (estimate ? shownEstimate(estimate) : NONE);

/** A chart that a page cites, drawn from what stands there now. */
export default function CitedChart({ chart, title, detail }: { chart: Chart; title: string; detail: string }) {
  const n = Math.max(0, ...chart.rows.map(({ first }) => first.base));
  if (chart.form === 'LANDSCAPE') {
    const points = chart.rows.flatMap(({ label, first, second, score, zone }) =>
      zone
        ? [
            {
              ...{ id: label, label, zone: zoneOf(zone) },
              ...{ importance: estimateIn(first), satisfaction: estimateIn(second), score: estimateIn(score) },
            },
          ]
        : [],
    );
    return <OpportunityLandscape title={title} n={n} source={detail} points={points} />;
  }
  const index = (chart.letter ?? 'A').charCodeAt(0) - FIRST_LETTER;
  return (
    <DumbbellChart
      title={title}
      n={n}
      source={detail}
      unit={chart.unit === 'SHARE' ? 'share' : 'number'}
      segment={{ index, name: '' }}
      items={chart.rows.map(({ label, first, second }) => ({
        ...{ label, segment: estimateIn(first), total: estimateIn(second) },
      }))}
    />
  );
}
