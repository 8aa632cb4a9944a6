export { passagesToEmbed, proposeCodebook } from './codebook.js';
export { agreementOf, type Agreement } from './coding/agreement.js';
export * from './coding/code-texts.js';
export { ENGINE_VERSION } from './engine-version.js';
export { detectLanguage } from './language.js';
export {
  mentionLearner,
  type KindDecisions,
  type LearnedMentions,
  type MentionLearner,
} from './learning/mention-learner.js';
export { reviewOrder, type WaitingPassage } from './learning/review-order.js';
export { findMentions } from './mentions.js';
export { pickQuotes } from './quotes.js';
export type { PersonalKind } from './redaction/personal-datum.js';
export {
  redactTexts,
  restoreText,
  type PersonalDatum,
  type RedactedText,
  type Redaction,
  type RedactionKey,
} from './redaction/redact-texts.js';
export { splitPassages } from './split.js';
export { findThemes, textsToEmbed } from './themes.js';
export { corpusReader, type CorpusReader } from './tokens.js';
export type * from './types.js';
