export * from './types.js';
export { DEFAULT_OPTIONS, ENGINE_VERSION } from './options.js';
export { checkBasis } from './basis-check.js';
export { fingerprintMatrix } from './fingerprint-matrix.js';
export { fitSegmentation } from './fit-segmentation.js';
export { matchSegments } from './match-segments.js';
export { describeProfile } from './describe-profile.js';
export { profileBasis } from './profile-basis.js';
