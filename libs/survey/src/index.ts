export { applyMapping, mappingWarnings, type CellError, type MappedRow, type SourceRow } from './apply-mapping.js';
export type { ColumnProfile, SourceColumn } from './column-profile.js';
export { createColumnProfiler, type ColumnProfiler } from './column-profiler.js';
export {
  createRowJoiner,
  joinedProfiles,
  joinPlan,
  type FileProfile,
  type JoinedColumn,
  type JoinPlan,
  type RowJoiner,
} from './join-files.js';
export * from './mapping.js';
export { proposeMapping } from './propose-mapping.js';
export {
  attributesOf,
  questionsOf,
  type AttributeDefinition,
  type QuestionDefinition,
  type QuestionKind,
} from './question-definitions.js';
export { recogniseScale, type Scale } from './scale.js';
export { ratingValue } from './rating-value.js';
export { reuseMapping, type ReusedMapping } from './reuse-mapping.js';
