export { CodingsModule } from './codings.module.js';
