/** Finds any of the words where they stand alone, longer ones first; null when there are none. */
export function wholeWords(words: Iterable<string>): RegExp | null {
  const longestFirst = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return null;
  const escaped = longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
}

/** A text with words replaced wherever they stand alone, whatever stands around them. */
export function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  const pattern = wholeWords(replacements.keys());
  return pattern ? text.replaceAll(pattern, (words) => replacements.get(words)!) : text;
}
