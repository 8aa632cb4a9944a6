/** A time as transcripts write it ("0:12", "1:02:03", "00:00:01.000", "00:00:01,000"), as the source of a pattern. */
export const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;

/** Milliseconds of a time that matches CLOCK. */
export function clockMs(clock: string): number {
  const [whole = '', fraction = ''] = clock.split(/[.,]/);
  const seconds = whole.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}
