export { newId, isId } from './ids.js';
