export * from './answer.js';
export * from './clock-time.js';
export * from './code-look.js';
export * from './coded-runs.js';
export * from './errors.js';
export * from './estimate.js';
export * from './glossary.js';
