import type { SegmentationOptions } from './types.js';

/** Changes whenever the same manifest may give other numbers. */
export const ENGINE_VERSION = '1.3.1';

export const DEFAULT_OPTIONS: SegmentationOptions = {
  method: 'auto',
  kMin: 1,
  kMax: 8,
  style: 'auto',
  restarts: 20,
  bootstrap: 50,
  seed: 1,
};
