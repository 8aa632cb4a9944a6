export * from './contracts.js';
export * from './mapping.js';
