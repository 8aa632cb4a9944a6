/** A place in a recording: 849 000 ms is "00:14:09". */
export function clockTime(startMs: number): string {
  const seconds = Math.floor(startMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
