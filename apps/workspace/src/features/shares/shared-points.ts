import type { LandscapePoint } from '@needfinder/charts';
import { pointsOf } from '../opportunities/landscape-points.js';
import type { SharedOpportunityPartsFragment } from './shared-opportunity-parts.fragment.generated.js';

/** A shared page has no ids: a need is known by its label. */
export const sharedPoints = (opportunities: readonly SharedOpportunityPartsFragment[]): readonly LandscapePoint[] =>
  pointsOf(opportunities, ({ label }) => ({ id: label, label }));
