/** A place in a recording: 849 000 ms is "00:14:09". */
export function timeOf(startMs: number): string {
  const seconds = Math.floor(startMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A word of the api as people read it: `NOT_APPLICABLE` is "not applicable". */
export function wordOf(enumValue: string): string {
  return enumValue.toLowerCase().replaceAll('_', ' ');
}

/** A segment as people call it: its name where it has one, its letter in any case. */
export function segmentTitle({ letter, name }: { readonly letter: string; readonly name: string | null }): string {
  return name ? `${letter} ${name}` : `Segment ${letter}`;
}
