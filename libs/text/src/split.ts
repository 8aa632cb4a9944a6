import { codePointOffsets, hasSurrogates } from './code-points.js';
import type { Passage, SplitOptions } from './types.js';

interface Span {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();
const segmenterFor = (language: string): Intl.Segmenter => {
  let known = segmenters.get(language);
  if (known === undefined) {
    known = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, known);
  }
  return known;
};

/** A sentence does not end after these, whatever follows. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.?g|i\.?e|vs|cf|approx|resp|incl|esp|dr|mr|mrs|ms|prof|st|no|fig|p|pp|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|p\.\s?ej|sr|sra|ej|bijv|o\.a|d\.w\.z|ad es|\p{Lu})\.\s*$/iu;
/** Line breaks, and markers of a list that somebody typed into one line. */
const LINE_BREAK =
  /\r\n|[\n\r\u2028\u2029]|\s+[|•·▪●]\s+|\s{3,}|\s{2,}(?=[-–—*+]\s|\p{Lu}|\(?1[.)]\s)|(?<=[:.!?])\s+(?=\(?1[.)]\s+\p{L})|\s+(?=\(?(?:[2-9]|1\d)[.)]\s+\p{L})|\s+(?=\([b-h]\)\s)/gu;
/** The pattern above looks around at every space; most answers have nothing it could find. */
const MAY_HOLD_LINES = /[\n\r\u2028\u2029|•·▪●]|\s\s|\d[.)]|\([b-h]\)/u;
const LEADING_MARKER = /^(?:\s|[-–—*+•·▪●>|]+\s+|--+|\(?\d{1,2}[.)]\s+|\([a-h]\)\s+|[a-h]\)\s+|[,;:])+/u;
const CLAUSE_BREAK = /;\s+|,?\s+(?=(?:but|however|although|pero|mais|aber|mas|ma|maar)\s)|\s+[-–—]{1,2}\s+/giu;
const LIST_COMMA = /,\s+(?:and\s+|or\s+|y\s+|et\s+|und\s+|e\s+|en\s+)?/giu;
const STARTS_A_CLAUSE =
  /^(?:i|it|we|you|they|he|she|there|this|that|which|who|so|because|since|if|when|while|as|like|such|not|then|to|is|are|for|with|e\.g|yo|que|cuando|je|qui|quand|ich|weil|wenn|che|quando|die|dat|omdat)\b/iu;
const MOST_WORDS_IN_ITEM = 5;

/**
 * Splits a text into the passages that can carry one statement each: sentences, contrasted clauses, list items.
 *
 * @returns In order, trimmed of bullets and spaces, never overlapping; offsets in code points. Stretches without a
 *   letter or digit are left out.
 *
 * Source: Unicode UAX #29 sentence boundaries, by `Intl.Segmenter` beyond Latin script, repaired for abbreviations,
 * bullets and list answers.
 */
export function splitPassages(text: string, options: SplitOptions = {}): Passage[] {
  const segmenter = segmenterFor(options.language ?? 'en');
  const whole = { start: 0, end: text.length };
  const lines = MAY_HOLD_LINES.test(text) ? cut(text, whole, LINE_BREAK) : [whole];
  const spans = lines
    .flatMap((line) => sentences(text, line, segmenter))
    .flatMap((sentence) => clauses(text, sentence))
    .flatMap((clause) => listItems(text, clause));
  const offsets = hasSurrogates(text) ? codePointOffsets(text) : null;
  const passages: Passage[] = [];
  for (const span of spans) {
    const { start, end } = trimmed(text, span);
    const passage = text.slice(start, end);
    if (start >= end || !(/[a-z0-9]/i.test(passage) || /[\p{L}\p{N}]/u.test(passage))) continue;
    passages.push({ start: offsets?.[start] ?? start, end: offsets?.[end] ?? end, text: passage });
  }
  return passages;
}

function cut(text: string, span: Span, separator: RegExp): Span[] {
  const part = text.slice(span.start, span.end);
  const pieces: Span[] = [];
  let start = span.start;
  // `matchAll` would copy the expression each time.
  separator.lastIndex = 0;
  for (let match = separator.exec(part); match !== null; match = separator.exec(part)) {
    pieces.push({ start, end: span.start + match.index });
    start = span.start + match.index + match[0].length;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const lead = LEADING_MARKER.exec(part)?.[0].length ?? 0;
  return { start: start + lead, end: start + Math.max(lead, part.trimEnd().length) };
}

function sentences(text: string, line: Span, segmenter: Intl.Segmenter): Span[] {
  const part = text.slice(line.start, line.end);
  // Most answers are one sentence without an inner full stop.
  if (!/[.!?…。！？](?=.)/su.test(part)) return [line];
  const found: Span[] = [];
  for (const { segment, index } of BEYOND_LATIN.test(part) ? segmenter.segment(part) : latinSentences(part)) {
    const span = { start: line.start + index, end: line.start + index + segment.length };
    const previous = found.at(-1);
    const continues =
      previous !== undefined &&
      (ABBREVIATION.test(text.slice(Math.max(previous.start, previous.end - 12), previous.end)) ||
        /^[\p{Ll})\],;]/u.test(segment));
    if (continues) previous.end = span.end;
    else found.push(span);
  }
  return found;
}

const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\uffff]|[\ud800-\udfff]/;
const LATIN_END = /[.!?\u2026]+["'\u201d\u2019)\]]*\s+/g;

/** In Latin script the boundaries of UAX #29 are stops followed by space; a quarter of the segmenter's time. */
function latinSentences(part: string): { segment: string; index: number }[] {
  const found: { segment: string; index: number }[] = [];
  let index = 0;
  LATIN_END.lastIndex = 0;
  while (LATIN_END.test(part)) {
    const end = LATIN_END.lastIndex;
    found.push({ segment: part.slice(index, end), index });
    index = end;
  }
  if (index < part.length) found.push({ segment: part.slice(index), index });
  return found;
}

/** Cuts at contrasts and dashes where both sides can stand alone. */
function clauses(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start < 40) return [sentence];
  const pieces = cut(text, sentence, CLAUSE_BREAK);
  const joined: Span[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const tooShort = wordCount(text, piece) < 4 || (previous !== undefined && wordCount(text, previous) < 4);
    const inBrackets = previous !== undefined && opensBracket(text.slice(previous.start, previous.end));
    if (previous !== undefined && (tooShort || inBrackets)) previous.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

/** "autocomplete, git support, dark mode" are three answers; a sentence with commas is one. */
function listItems(text: string, clause: Span): Span[] {
  const part = text.slice(clause.start, clause.end);
  if (!part.includes(',') || opensBracket(part.slice(0, part.lastIndexOf(',')))) return [clause];
  const items = cut(text, clause, LIST_COMMA).filter(({ start, end }) => end > start);
  const isList =
    items.length >= 3 &&
    items.every((item) => {
      const words = wordCount(text, item);
      return (
        words >= 1 && words <= MOST_WORDS_IN_ITEM && !STARTS_A_CLAUSE.test(text.slice(item.start, item.end).trim())
      );
    });
  return isList ? items : [clause];
}

const opensBracket = (part: string): boolean => part.lastIndexOf('(') > part.lastIndexOf(')');

/** Whether `\s` matches the character at a place. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text[at]!);
}

function wordCount(text: string, { start, end }: Span): number {
  let count = 0;
  let isInside = false;
  for (let at = start; at < end; at += 1) {
    const isSpace = isSpaceAt(text, at);
    if (!isSpace && !isInside) count += 1;
    isInside = !isSpace;
  }
  return count;
}
