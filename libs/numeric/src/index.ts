export * from './adjusted-rand.js';
export * from './cholesky.js';
export * from './distributions.js';
export * from './fingerprint.js';
export * from './hungarian.js';
export * from './k-means.js';
export * from './quantile.js';
export * from './rng.js';
