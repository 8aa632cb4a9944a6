export { generateNeedsStudy, generateNoSegmentsStudy } from './needs-study.js';
export type { AnswerTruth, GeneratedStudy, PlantedTruth, TextFile } from './study.js';
