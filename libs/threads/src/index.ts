export { blocksFrom, withBlocks } from './blocks-between-threads.js';
export { buffersIn, type Failure, failureOf, thrownBy } from './crossing.js';
export { definePartWork, type PartWork } from './define-part-work.js';
export { onThreads, type Perform, type ThreadOptions } from './on-threads.js';
export { sharedNumbers } from './share-large.js';
export { startThread } from './start-thread.js';
