import type { AgreementUnit, CodedSpan, CodedText, Span } from './types.js';

/** Coders as bits: bit i is the coder at position i. */
export type CoderBits = number;
/** More coders than bits of a whole number are refused. */
export const MOST_CODERS = 30;

/** How many units of a text the same coders apply a code to. */
export interface UnitPattern {
  readonly applies: CoderBits;
  readonly units: number;
}

/** Units of a text, however many codes there are. */
export function unitCount(text: CodedText, unit: AgreementUnit): number {
  if (unit === 'answer') return 1;
  return unit === 'sentence' ? text.sentences.length : text.length;
}

/**
 * Who applies a code to how many units of a text. A coding applies to every unit that it touches.
 *
 * @param codings - Of this text and this code.
 * @param bitOf - Bit of a coder; 0 for one who is not looked at.
 */
export function unitPatterns(
  text: CodedText,
  codings: readonly CodedSpan[],
  { unit, bitOf }: { readonly unit: AgreementUnit; readonly bitOf: (coder: string) => CoderBits },
): UnitPattern[] {
  const units = new Map<CoderBits, number>();
  for (const span of spansOf(text, codings, unit)) {
    let applies = 0;
    for (const coding of codings) {
      if (coding.start < span.end && coding.end > span.start) applies |= bitOf(coding.coder);
    }
    const count = unit === 'character' ? span.end - span.start : 1;
    units.set(applies, (units.get(applies) ?? 0) + count);
  }
  return Array.from(units, ([applies, count]) => ({ applies, units: count }));
}

function spansOf(text: CodedText, codings: readonly Span[], unit: AgreementUnit): readonly Span[] {
  if (unit === 'answer') return [{ start: 0, end: text.length }];
  if (unit === 'sentence') return text.sentences;
  // Between two edges all characters are alike.
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const cuts = new Set([0, text.length, ...codings.flatMap(({ start, end }) => [inside(start), inside(end)])]);
  const edges = [...cuts].sort((one, other) => one - other);
  return edges.slice(1).map((end, at) => ({ start: edges[at]!, end }));
}
