export * from './planted-segments.js';
export * from './planted-voices.js';
export * from './reference-data.js';
export * from './silent-wav.js';
