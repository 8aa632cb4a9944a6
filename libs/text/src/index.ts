export { passagesToEmbed, proposeCodebook } from './codebook.js';
export { ENGINE_VERSION } from './engine-version.js';
export { detectLanguage } from './language.js';
export { findMentions } from './mentions.js';
export { pickQuotes } from './quotes.js';
export { splitPassages } from './split.js';
export { findThemes, textsToEmbed } from './themes.js';
export { corpusReader, type CorpusReader } from './tokens.js';
export type * from './types.js';
