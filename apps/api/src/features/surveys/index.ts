export { SurveysModule } from './surveys.module.js';
export { SurveyService } from './survey.service.js';
export { QuestionService } from './question.service.js';
export type { DefinedVersion } from './survey.repository.js';
export { type EstablishedVersion, type LatestVersion, SurveyVersionService } from './survey-version.service.js';
export { QuestionByIdLoader } from './question-by-id.loader.js';
export { QuestionsByVersionLoader } from './questions-by-version.loader.js';
export { SurveyByIdLoader } from './survey-by-id.loader.js';
export { Question } from './question.model.js';
export { Survey } from './survey.model.js';
export {
  MissingStateEnum,
  Point,
  PointInput,
  QuestionKindEnum,
  RatingAspectEnum,
  TextRoleEnum,
} from './survey-words.model.js';
