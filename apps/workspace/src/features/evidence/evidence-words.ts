/** A word of the api as people read it: `NOT_APPLICABLE` is "not applicable". */
export function wordOf(enumValue: string): string {
  return enumValue.toLowerCase().replaceAll('_', ' ');
}

/** A segment as people call it: its name where it has one, its letter in any case. */
export function segmentTitle({ letter, name }: { readonly letter: string; readonly name: string | null }): string {
  return name ? `${letter} ${name}` : `Segment ${letter}`;
}
