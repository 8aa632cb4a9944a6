import { codePointOffsets } from './code-points.js';
import type { Passage, SplitOptions } from './types.js';

const segmenters = new Map<string, Intl.Segmenter>();
const segmenterFor = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
};

/** Splits a text into its sentences; spans are trimmed and never overlap. */
export function splitPassages(text: string, options: SplitOptions = {}): Passage[] {
  const offsets = codePointOffsets(text);
  const passages: Passage[] = [];
  for (const { segment, index } of segmenterFor(options.language ?? 'en').segment(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = index + segment.indexOf(trimmed);
    passages.push({ start: offsets[start]!, end: offsets[start + trimmed.length]!, text: trimmed });
  }
  return passages;
}
