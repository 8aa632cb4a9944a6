export { passagesToEmbed, proposeCodebook } from './codebook.js';
export { agreementOf, type Agreement, isReliable } from './coding/agreement.js';
export * from './coding/code-texts.js';
export { ENGINE_VERSION } from './engine-version.js';
export { detectLanguage } from './language.js';
export {
  FEWEST_TO_SUGGEST,
  type JudgedPassage,
  type LearnedCodings,
  learnFromCodings,
  type NeedSuggestion,
} from './learning/learn-from-codings.js';
export {
  mentionLearner,
  type KindDecisions,
  type LearnedMentions,
  type MentionLearner,
} from './learning/mention-learner.js';
export { reviewOrder, type WaitingPassage } from './learning/review-order.js';
export { findMentions, soundOf } from './mentions.js';
export { pickQuotes } from './quotes.js';
export { findPersonalData, type TextToRedact } from './redaction/find-personal-data.js';
export { PERSONAL_KINDS, type PersonalKind, type PersonalSpan } from './redaction/personal-datum.js';
export { type MarkedText, redactTexts, type Redaction, type RedactionKey } from './redaction/redact-texts.js';
export { editsBetween } from './redaction/edits-between.js';
export { editText, type EditedText, type MovedSpan, type TextEdit } from './redaction/text-edits.js';
export { replaceWords } from './redaction/whole-words.js';
export { splitPassages } from './split.js';
export { findThemes, textsToEmbed } from './themes.js';
export { confidentLanguage, languagesOf } from './text-languages.js';
export { corpusReader, type CorpusReader, languageOf } from './tokens.js';
export type * from './types.js';
