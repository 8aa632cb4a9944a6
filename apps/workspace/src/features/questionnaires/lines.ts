import type { Option } from '@needfinder/survey';

/** Options as text, one a line; `!` marks one that excludes the others. */
export const linesOf = (options: readonly Option[]): string =>
  options.map(({ label, exclusive }) => `${exclusive ? '!' : ''}${label}`).join('\n');

/**
 * Text as options. An option whose words, or whose place, were there before keeps its key, so that conditions and
 * translations still find it.
 */
export function optionsIn(text: string, before: readonly Option[]): Option[] {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  const byLabel = new Map(before.map((option) => [option.label, option]));
  const kept = new Set(written.flatMap((line) => byLabel.get(bare(line))?.key ?? []));
  const taken = new Set(before.map(({ key }) => key));
  return written.map((line, at) => {
    const label = bare(line);
    const same = byLabel.get(label);
    const place = before.length === written.length ? before[at] : undefined;
    const known = same ?? (place && !kept.has(place.key) ? place : undefined);
    const { exclusive: _, ...rest } = known ?? { key: freeOption(taken) };
    return { ...rest, label, ...(line.startsWith('!') && { exclusive: true }) };
  });
}

const bare = (line: string): string => line.replace(/^!/, '');

function freeOption(taken: Set<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    const key = `item-${number}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}
