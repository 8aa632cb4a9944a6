export { opportunityLandscape } from './landscape.js';
export { FORMULA, opportunityScore, SOURCE, ZONE_RULE, zoneOf } from './method.js';
export * from './types.js';
