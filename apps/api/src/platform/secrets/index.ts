export { hashSecret, newSecret } from './secrets.js';
