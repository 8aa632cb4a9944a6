import type { Landscape, LandscapeInput } from '@needfinder/opportunity';
import { defineTask } from '../../platform/compute/index.js';

/** A thousand resamples of a large study take seconds: not on the thread that answers requests. */
export const landscapeTask = defineTask<LandscapeInput, Landscape>(new URL('./landscape.worker.js', import.meta.url));
