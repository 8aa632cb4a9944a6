import { type Landscape, type LandscapeInput, opportunityLandscape } from '@needfinder/opportunity';

/** Runs on a worker thread. */
export default function compute(input: LandscapeInput): Landscape {
  return opportunityLandscape(input);
}
