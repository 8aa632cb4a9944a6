export { ResponsesModule } from './responses.module.js';
export { ResponseService } from './response.service.js';
export type { PersonWithAnswers } from './response.repository.js';
export { type MatrixRequest, ResponseMatrixService } from './response-matrix.service.js';
export type { AttributeColumn, ColumnValues, QuestionColumn, ResponseMatrix } from './response-matrix.js';
export {
  type RowToWrite,
  ResponseWritingService,
  type WritingTarget,
  type WrittenCounts,
} from './response-writing.service.js';
export { AnswerSummaryService } from './answer-summary.service.js';
export type { AnswerSummary } from './answer-tally.js';
export { Answer, AnswerCount, Response } from './response.model.js';
