export { accumulation, type Accumulation, type AccumulationOptions } from './accumulation.js';
export { type CodePair, overlappingPairs, pairCounter, type PairCounter, type PlacedCode } from './code-by-code.js';
export { codeByGroup, type CodeByGroup, type GroupCell } from './code-by-group.js';
export { runsOfNewCodes, STOPPING_DEFAULTS, type StoppingOptions, type StoppingRun } from './stopping.js';
export { unseenCodes, type UnseenCodes } from './unseen-codes.js';
