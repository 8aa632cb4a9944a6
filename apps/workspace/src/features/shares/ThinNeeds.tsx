import type { SharedOpportunityPartsFragment } from './shared-opportunity-parts.fragment.generated.js';

/** Needs that too few people rated to be drawn. */
export function ThinNeeds({ opportunities }: { opportunities: readonly SharedOpportunityPartsFragment[] }) {
  const thin = opportunities.filter(({ enoughData }) => !enoughData);
  if (thin.length === 0) return null;
  return (
    <p className="nf-light">
      Not enough data: {thin.map(({ label, n }) => `${label} (${n === null ? 'n < 5' : `n = ${n}`})`).join(', ')}.
    </p>
  );
}
