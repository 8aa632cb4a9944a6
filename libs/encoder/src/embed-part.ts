import { definePartWork } from '@needfinder/threads';
import type { Embedding } from './embedding.js';
import { loadUniversalSentenceEncoder } from './universal-sentence-encoder.js';

/** Embeds some texts on a thread that has loaded the encoder once. */
export default definePartWork<null, readonly string[], (Embedding | null)[]>(
  import.meta.url,
  loadUniversalSentenceEncoder,
);
