export { applyMapping, mappingWarnings, type CellError, type MappedRow, type SourceRow } from './apply-mapping.js';
export type { ColumnProfile, SourceColumn } from './column-profile.js';
export { keyWithoutContact, tellsContact, withoutContact } from './contact-details.js';
export { consentPurpose, consentWords } from './consent-columns.js';
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
export type { StatedMeaning } from './stated-meaning.js';
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
export { slug } from './slug.js';
export { reuseMapping, type ReusedMapping } from './reuse-mapping.js';
export {
  bestWorstDesign,
  designQuality,
  type DesignOptions,
  type DesignQuality,
} from './best-worst/best-worst-design.js';
export { conditionInWords, type ConditionNames } from './definition/condition-words.js';
export { definitionJsonSchema } from './definition/definition-json-schema.js';
export { definitionProblems, readDefinition, type DefinitionProblem } from './definition/definition-problems.js';
export { AGREED, type Field, KANO_ANSWERS, NPS_POINTS, OTHER, otherField, PRICE_LEVELS } from './definition/field.js';
export { fieldsOf } from './definition/fields-of.js';
export { type Logic, operationOf, OPERATORS, readsOf } from './definition/logic.js';
export { logicSchema } from './definition/logic-schema.js';
export type { Item, Option } from './definition/question-parts.js';
export type { Part, PartOf, PartType } from './definition/question-schemas.js';
export {
  type Block,
  type Page,
  type Quota,
  type SurveyDefinition,
  surveyDefinitionSchema,
} from './definition/survey-definition.js';
export { missingTranslations, type SurveyText, textsOf, translated } from './definition/survey-texts.js';
export { type CompiledSurvey, compileSurvey } from './evaluate/compile-survey.js';
export { optionOrder } from './evaluate/display-order.js';
export { evaluate, type Evaluation, type FieldState, type GivenAnswers, type ShownPage } from './evaluate/evaluate.js';
export { saveProblems, shownAnswers } from './evaluate/judge.js';
export type { Values } from './evaluate/part-problems.js';
export { labelsOf, pipeText } from './evaluate/pipe-text.js';
export { type Problem, type ProblemCode, problemSentence } from './evaluate/problem.js';
export { seedOf } from './evaluate/seed-of.js';
export { simulateRespondent } from './evaluate/simulate-respondent.js';
export { pathCounter, simulatePaths, type SurveyPaths } from './evaluate/survey-paths.js';
export {
  answerField,
  goBack,
  goOn,
  openPage,
  type OpenPage,
  resumeWalk,
  startWalk,
  type Walk,
} from './evaluate/walk.js';
export { antonymPairs } from './quality/antonym-pairs.js';
export type { ForeignElement, ForeignSurvey, ImportNote } from './foreign/foreign-survey.js';
export { readForeignSurvey } from './foreign/read-foreign-survey.js';
export {
  foldText,
  msPerField,
  type QualityNorm,
  type QualityReason,
  responseQuality,
  type ResponseQuality,
} from './quality/response-quality.js';
export { betterAccent, contrastRatio, inkOn, themeFaults, type ThemeFault } from './definition/theme-contrast.js';
export type { EndState, PageData } from './page-data.js';
export { storedAnswers, storedFacts } from './stored/stored-answers.js';
export { storedConsents } from './stored/stored-consents.js';
export { partsOf, storedAttributes, storedQuestions } from './stored/stored-questions.js';
export { SURVEY_TEMPLATES, surveyTemplate, type SurveyTemplate } from './templates/templates.js';
