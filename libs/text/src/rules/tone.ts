import type { Intensity, Polarity } from '../types.js';
import type { RuleSet } from './rule.js';
import type { Score } from './score.js';

const SHOUT = /\b\p{Lu}{4,}\b/u;
/** Cheap signs that the patterns beside them may match. */
const CAPITALS = /[A-Z\u00c0-\u024f]{4}/;
const ACRONYMS = /\b(?:HTML|JSON|HDFS|REST|LSTM|YAML|CUDA|TODO|HTTP|HTTPS|LINQ|AJAX)\b/gu;
const STRETCH = /(\p{L})\1{3,}/u;

/** How strongly a passage speaks, apart from whether it praises or complains. */
export function intensityOf(text: string, { words, fired }: Score, { intensifiers, hedges }: RuleSet): Intensity {
  let level = 1;
  let strong = 0;
  for (const word of words) if (intensifiers.has(word)) strong += 1;
  level += Math.min(2, strong);
  if (text.includes('!')) level += 1;
  if (shouts(text)) level += 1;
  if (fired.some(({ id }) => id === 'pain.strong-word')) level += 1;
  if (words.some((word) => hedges.has(word))) level -= 1;
  return Math.max(0, Math.min(3, level)) as Intensity;
}

function shouts(text: string): boolean {
  if (CAPITALS.test(text) && SHOUT.test(text) && SHOUT.test(text.replace(ACRONYMS, ''))) return true;
  return repeats(text) && STRETCH.test(text);
}

/** Whether a character stands there four times in a row. */
function repeats(text: string): boolean {
  let run = 1;
  for (let at = 1; at < text.length; at += 1) {
    run = text.charCodeAt(at) === text.charCodeAt(at - 1) ? run + 1 : 1;
    if (run === 4) return true;
  }
  return false;
}

/** Whether a passage praises or complains. */
export function polarityOf({ kind, kinds, fired }: Score): Polarity {
  if (kind === 'gain') return 1;
  if (kind === 'pain' || kind === 'workaround') return -1;
  if (fired.some(({ polarity }) => polarity === 1) && kinds.gain > 0.4 && kinds.pain < 0.3) return 1;
  return kinds.pain > 0.5 ? -1 : 0;
}
