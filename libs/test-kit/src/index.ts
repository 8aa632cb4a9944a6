export * from './planted-segments.js';
export * from './reference-data.js';
