import { StatusBadge } from '@needfinder/ui';

/** Nobody may take invented answers for real ones. */
export function DemoBadge() {
  return <StatusBadge tone="neutral">Demo · synthetic data</StatusBadge>;
}
