export * from './planted-segments.js';
