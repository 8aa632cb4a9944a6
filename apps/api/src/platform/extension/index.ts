export { ExtensionPoint } from './extension-point.js';
