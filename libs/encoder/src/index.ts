export { embedTexts, type EmbeddingStore, type EmbedOptions } from './embed-texts.js';
export type { Embedding } from './embedding.js';
export { ENCODER_NAME } from './universal-sentence-encoder.js';
