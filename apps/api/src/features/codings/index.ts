export { CodingsModule } from './codings.module.js';
export { coderMeant, type CodersMeant, STANDING, visibleCodings } from './visible-codings.js';
