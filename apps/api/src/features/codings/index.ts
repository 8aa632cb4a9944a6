export { CodingsModule } from './codings.module.js';
export { coderMeant, type CodersMeant, STANDING, visibleCodings } from './visible-codings.js';
export { type CodedInterview, type CodedMaterial, CodedMaterialService } from './coded-material.service.js';
export { type OutsideCoding, OutsideCodingService, type OutsideMemo } from './outside-coding.service.js';
export { CoderNameService } from './coder-name.service.js';
export { visibleMemos } from './visible-memos.js';
