export * from './answer.js';
export * from './errors.js';
export * from './estimate.js';
export * from './glossary.js';
