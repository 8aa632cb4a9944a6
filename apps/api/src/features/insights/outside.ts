import { PRIVACY_FLOOR } from '@needfinder/domain';
import type { Estimate } from '../segmentations/index.js';
import type { Citation } from './citation.model.js';

/** What people outside of the workspace may see of a citation. */

const TOO_FEW = 'too few people to be shown';

/**
 * A citation as it may leave: without ways into the workspace, without who said it, without shares of a handful of
 * people, and with a quote only where the person allowed it.
 */
export function outside(citation: Citation, mayQuote: boolean): Citation {
  const { kind, quote, title, figure, chart } = citation;
  const isHidden = figure !== null && isOfFew(figure.unit, figure.estimate);
  return {
    ...citation,
    evidence: null,
    segmentId: null,
    // Interviews are often called by who was interviewed.
    title: kind === 'passage' ? '' : title,
    quote: mayQuote ? quote : null,
    frame: mayQuote ? citation.frame : null,
    isKeptBack: quote !== null && !mayQuote,
    ...(isHidden ? { figure: null, now: TOO_FEW, was: TOO_FEW } : {}),
    chart: chart && {
      ...chart,
      rows: chart.rows.map((row) => (isOfFew(chart.unit, row.first) ? { ...row, first: withheld(row.first) } : row)),
    },
  };
}

const isOfFew = (unit: string, { n }: Estimate): boolean => unit === 'share' && n > 0 && n < PRIVACY_FLOOR;

const withheld = (estimate: Estimate): Estimate => ({
  ...estimate,
  ...{ value: null, low: null, high: null, n: 0, enough: false, note: TOO_FEW },
});
