export * from './SegmentMark.js';
export * from './segment-style.js';
