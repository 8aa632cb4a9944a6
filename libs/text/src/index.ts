<<<<<<< HEAD
export { passagesToEmbed, proposeCodebook } from './codebook.js';
=======
export { agreementOf, type Agreement } from './coding/agreement.js';
export * from './coding/code-texts.js';
export { proposeCodebook } from './codebook.js';
>>>>>>> 60fb4d5 (feat(text): Code answers the way a person coded others, with calibrated probabilities)
export { ENGINE_VERSION } from './engine-version.js';
export { detectLanguage } from './language.js';
export { findMentions } from './mentions.js';
export { pickQuotes } from './quotes.js';
export { splitPassages } from './split.js';
export { findThemes, textsToEmbed } from './themes.js';
export { corpusReader, type CorpusReader } from './tokens.js';
export type * from './types.js';
